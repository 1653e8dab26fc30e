package org.ronghe.domain;

import java.util.List;

/**
 * A rule says no. The code is stable and names the rule; its sentence is in the module's message bundle. When a step
 * lacks several things at once, every one of them is listed, so that nobody has to find them one by one.
 */
public class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Gap> gaps;

    public RuleBroken(String code, Object... arguments) {
        this(code, List.of(), arguments);
    }

    public RuleBroken(String code, List<Gap> gaps, Object... arguments) {
        super(code);
        this.code = code;
        this.gaps = List.copyOf(gaps);
        this.arguments = List.of(arguments);
    }

    /** Broken by what one field says: the sentence stands at the field, and the form keeps everything else. */
    public static RuleBroken at(String field, String code, Object... arguments) {
        return new RuleBroken(code, List.of(new Gap(code, arguments).at(field)), arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    /**
     * One thing that is missing.
     *
     * @param code stable code of the condition
     * @param says message key of the sentence that says what exactly is missing
     * @param arguments figures and names of that sentence
     * @param subject which of several records it is about, as people say it; empty where there is one
     * @param field path of the field that it is about, such as {@code columns[0].column}; empty when it is about none
     */
    public record Gap(String code, String says, List<Object> arguments, String subject, String field) {
        public Gap(String code, Object... arguments) {
            this(code, code, List.of(arguments), "", "");
        }

        public Gap(String code, List<Object> arguments) {
            this(code, code, arguments, "", "");
        }

        public Gap(String code, String says, List<Object> arguments) {
            this(code, says, arguments, "", "");
        }

        /** The same gap of one record among several. */
        public Gap of(String record) {
            return new Gap(code, says, arguments, record, field);
        }

        /** The same gap at a field. */
        public Gap at(String path) {
            return new Gap(code, says, arguments, subject, path);
        }
    }
}
