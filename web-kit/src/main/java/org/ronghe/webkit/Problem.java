package org.ronghe.webkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refusal as RFC 9457 tells it; the page says the same in words.
 *
 * @param type stable reference, {@code urn:ronghe:} and the code
 * @param title the sentence, in the reader's language
 * @param detail what to do next
 * @param code stable code of the rule
 * @param reference number under which the log knows more; only where something failed
 * @param errors what is wrong with which field
 * @param gaps what is still missing before the step
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String reference,
        List<FieldProblem> errors,
        List<GapProblem> gaps) {

    /** The same with another word on what to do next. */
    public Problem detailed(String detail) {
        return new Problem(type, title, status, detail, code, reference, errors, gaps);
    }

    /** The same in other words; the code stays. */
    public Problem titled(String title) {
        return new Problem(type, title, status, detail, code, reference, errors, gaps);
    }

    public record FieldProblem(String field, String code, String message) {}

    /** @param field which field it is about; absent when it is about none */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record GapProblem(String field, String code, String message) {}
}
