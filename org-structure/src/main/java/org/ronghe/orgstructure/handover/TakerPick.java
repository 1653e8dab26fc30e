package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Who may take the duty of the line that the address names: the empty form and the refused one offer the same. */
@ApplicationScoped
class TakerPick implements PickList {
    static final String NAME = "handover-taker";

    private static final Pattern LINE = Pattern.compile("/handovers/(\\d{1,18})/lines/(\\d{1,18})(?:/.*)?");

    @Inject
    HandoverLedger ledger;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Choice> choices(Ui ui) {
        var line = LINE.matcher(ui.uri().getPath());
        return line.matches() && ui.may("handover.give")
                ? ledger.offered(Long.parseLong(line.group(1)), Long.parseLong(line.group(2)))
                : List.of();
    }
}
