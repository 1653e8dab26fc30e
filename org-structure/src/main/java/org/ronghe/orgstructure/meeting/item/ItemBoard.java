package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Which decision is not carried out, on the cockpit. */
@ApplicationScoped
class ItemBoard implements BoardPart {
    @Inject
    ItemLedger ledger;

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String permission() {
        return "meeting-item.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var figures = Stream.of(ItemMark.values())
                .map(mark -> {
                    var filter = filter(mark, asOf);
                    var page = ledger.page(filter);
                    return new BoardFigure(
                            "ItemMark." + mark,
                            List.of(),
                            page.total(),
                            page.more(),
                            mark == ItemMark.OVERDUE,
                            filter.with("after", null));
                })
                .toList();
        return new Board("meeting-item.title", filter(null, asOf).with("after", null), figures);
    }

    private static ItemFilter filter(@Nullable ItemMark mark, @Nullable LocalDate asOf) {
        return new ItemFilter(null, null, null, null, List.of(), mark, null, asOf, null);
    }
}
