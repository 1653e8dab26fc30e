package org.ronghe.talent.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ronghe.webkit.View;

/** The board of the talent programmes for people and programs. */
@Path("talent")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class TalentResource {
    @Inject
    TalentLedger ledger;

    @GET
    @View(value = "talent/application/board", title = "talent.title")
    public TalentLedger.TalentBoard board() {
        return ledger.board();
    }
}
