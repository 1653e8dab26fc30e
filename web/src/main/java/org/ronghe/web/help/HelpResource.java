package org.ronghe.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.MoveTable;
import org.ronghe.webkit.View;

/** The tables that decide, printed for people: the same ones that the gate and the desks obey. */
@Path("help")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class HelpResource {
    @Inject
    Gate gate;

    @Inject
    @Any
    Instance<MoveTable.InPrint> tables;

    /** Who may do what and how far, and the rules of movement of each ledger. */
    public record Page(List<Role> roles, List<Line> permissions, List<MoveTable> tables) {}

    public record Line(String permission, Map<Role, AccessTable.Scope> scopes, List<String> routes) {}

    @GET
    @Path("access")
    @View(value = "web/help/access", title = "help.title")
    public Page access() {
        gate.require(Permits.SIGNED_IN);
        return new Page(
                Arrays.asList(Role.values()),
                AccessTable.get().rules().stream()
                        .map(rule -> new Line(rule.permission(), new TreeMap<>(rule.scopes()), rule.routes()))
                        .toList(),
                tables.stream()
                        .sorted(Comparator.comparingInt(MoveTable.InPrint::place))
                        .map(MoveTable.InPrint::table)
                        .toList());
    }
}
