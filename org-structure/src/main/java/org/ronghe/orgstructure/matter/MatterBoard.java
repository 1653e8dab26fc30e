package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Where major matters stand, on the cockpit: those that the reader may see. */
@ApplicationScoped
class MatterBoard implements BoardPart {
    @Inject
    MatterLedger ledger;

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String permission() {
        return "matter.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var figures = Stream.of(MatterState.REVIEW, MatterState.ON_AGENDA, MatterState.DEFERRED, MatterState.EXECUTING)
                .map(state -> {
                    var filter = filter(List.of(state), asOf);
                    var page = ledger.page(filter);
                    return new BoardFigure(
                            "MatterState." + state,
                            List.of(),
                            page.total(),
                            page.more(),
                            false,
                            filter.with("after", null));
                })
                .toList();
        return new Board("matter.title", filter(List.of(), asOf).with("after", null), figures);
    }

    private static MatterFilter filter(List<MatterState> states, @Nullable LocalDate asOf) {
        return new MatterFilter(states, List.of(), null, null, null, null, asOf, null);
    }
}
