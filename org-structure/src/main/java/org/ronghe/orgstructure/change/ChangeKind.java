package org.ronghe.orgstructure.change;

import java.util.List;

/** What is asked for, with the fields of its form. */
public enum ChangeKind {
    /** 设立. */
    ESTABLISH(
            "target",
            "code",
            "name",
            "shortName",
            "parent",
            "nature",
            "units",
            "jointReason",
            "secretaryPost",
            "startsOn",
            "endsOn"),
    /** 调整. */
    ADJUST("unit", "name", "shortName", "parent", "nature", "units", "jointReason"),
    /** 撤销. */
    DISSOLVE("unit", "report"),
    /** 设立临时党支部. */
    TEMPORARY(
            "code",
            "name",
            "shortName",
            "parent",
            "mission",
            "startsOn",
            "endsOn",
            "secretary",
            "deputy",
            "committee",
            "roll"),
    /** 临时党支部延期. */
    EXTEND("unit", "endsOn", "formalReason"),
    /** 临时党支部转为正式党支部. */
    CONVERT(
            "unit",
            "code",
            "name",
            "shortName",
            "parent",
            "nature",
            "units",
            "jointReason",
            "secretaryPost",
            "endsOn",
            "report");

    private final List<String> fields;

    ChangeKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** Components of the plan that it asks for, besides applicant and reason. */
    public List<String> fields() {
        return fields;
    }

    /** Those of them without which it is refused, in the order in which it is told. */
    List<String> required() {
        return fields.stream()
                .filter(field -> switch (field) {
                    case "unit", "code", "name", "shortName", "parent", "target" -> true;
                    case "mission", "startsOn", "secretary" -> this == TEMPORARY;
                    case "endsOn" -> this == TEMPORARY || this == EXTEND;
                    default -> false;
                })
                .toList();
    }

    /** Whether it is about an organisation that is there. */
    boolean ofUnit() {
        return fields.contains("unit");
    }

    /** Whether something new comes of it. */
    boolean makes() {
        return fields.contains("code");
    }

    /** Whether it is about a temporary branch alone. */
    boolean ofTemporary() {
        return this == EXTEND || this == CONVERT;
    }
}
