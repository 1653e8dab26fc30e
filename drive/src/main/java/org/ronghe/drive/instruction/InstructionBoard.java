package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Where instructions stand out, on the cockpit: those that the reader may see. */
@ApplicationScoped
class InstructionBoard implements BoardPart {
    @Inject
    InstructionLedger ledger;

    @Override
    public int place() {
        return 35;
    }

    @Override
    public String permission() {
        return "instruction.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var states = Stream.of(InstructionState.REGISTERED, InstructionState.DISPATCHING, InstructionState.REPORTED)
                .map(state -> figure(
                        "InstructionState." + state,
                        false,
                        new InstructionFilter(List.of(state), List.of(), null, null, null, null, null, asOf, null)));
        var marks = Stream.of(InstructionMark.values())
                .map(mark -> figure(
                        "InstructionMark." + mark,
                        true,
                        new InstructionFilter(List.of(), List.of(), null, null, mark, null, null, asOf, null)));
        var all = new InstructionFilter(List.of(), List.of(), null, null, null, null, null, asOf, null);
        return new Board(
                "instruction.title",
                all.with("after", null),
                Stream.concat(states, marks).toList());
    }

    private BoardFigure figure(String label, boolean alarm, InstructionFilter filter) {
        var page = ledger.page(filter);
        return new BoardFigure(label, List.of(), page.total(), page.more(), alarm, filter.with("after", null));
    }
}
