package org.ronghe.domain.move;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A ledger's whole rule of movement, read aloud from the enums that its desk obeys, for whoever prints or tests it.
 *
 * @param ledger the ledger's word
 * @param source where the rule stands, such as SM-2
 * @param prefix before the message keys of its guards and of whoever takes a step; empty for the first ledger of all
 * @param states before the message keys of its states
 * @param figures what the sentences of its guards may name, on the day of reading
 */
public record MoveTable(
        String ledger, String source, String prefix, String states, List<Integer> figures, List<Row> rows) {

    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    public record Row(String from, String step, String to, String who, List<String> guards) {}

    /** What every ledger that moves offers to the page of all rules. */
    public interface InPrint {
        /** Its place among the others, from the top. */
        int place();

        MoveTable table();
    }

    /** The table of a ledger's states. */
    public static <T extends Enum<T> & MoveState<T, S>, S extends Enum<S> & MoveStep<G>, G extends Enum<G>>
            MoveTable of(Class<T> states, String source, String prefix, Integer... figures) {
        var all = states.getEnumConstants();
        return new MoveTable(
                all[0].ledger(),
                source,
                prefix,
                states.getSimpleName() + ".",
                List.of(figures),
                Arrays.stream(all)
                        .flatMap(state -> state.moves().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(move -> new Row(
                                        state.name(),
                                        move.getKey().name(),
                                        move.getValue().name(),
                                        move.getKey().who().name(),
                                        move.getKey().guards().stream()
                                                .map(Enum::name)
                                                .toList())))
                        .toList());
    }

    /** Message key of a step. */
    public String stepKey(Row row) {
        return "step." + prefix + row.step();
    }

    /** Message key of whoever takes a step. */
    public String whoKey(Row row) {
        return prefix + "who." + row.who();
    }

    /** Message key of a guard. */
    public String guardKey(String guard) {
        return prefix + "guard." + guard;
    }
}
