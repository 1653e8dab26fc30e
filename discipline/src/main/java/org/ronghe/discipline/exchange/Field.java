package org.ronghe.discipline.exchange;

import java.util.Arrays;
import java.util.List;
import org.ronghe.webkit.sheet.HeaderFinder;
import org.ronghe.webkit.sheet.SheetLayout.Align;
import org.ronghe.webkit.sheet.SheetLayout.Column;

/** The columns of the ledger in the order of the official layout, with the words by which offices name them. */
public enum Field {
    FINDING_NUMBER(true, 6, Align.CENTER, "问题清单/序号", "问题序号", "问题编号", "序号"),
    SECTION(true, 16, Align.CENTER, "问题清单/所属方面", "所属方面", "方面", "问题类别", "section"),
    FINDING(true, 22, Align.LEFT, "问题清单/具体问题", "具体问题", "反馈问题", "问题表现", "finding", "问题"),
    NUMBER(true, 7, Align.CENTER, "任务清单/措施序号", "措施序号", "措施编号", "任务序号"),
    MEASURE(true, 44, Align.LEFT, "任务清单/整改措施", "整改措施", "具体措施", "措施", "整改任务", "measure"),
    DELIVERABLE(false, 34, Align.LEFT, "任务清单/成果形式", "成果形式", "整改成果", "成果", "product"),
    KINDS(false, 9, Align.CENTER, "任务清单/整改类型", "整改类型", "措施类型", "类型", "type"),
    DUE(false, 16, Align.CENTER, "任务清单/完成时限", "完成时限", "整改时限", "完成时间", "时限"),
    LEAD(false, 10, Align.CENTER, "责任清单/牵头责任", "牵头责任", "牵头领导", "牵头部门", "牵头单位"),
    RESPONSIBLE(false, 18, Align.CENTER, "责任清单/责任人", "责任人", "责任单位", "责任部门", "承办单位", "responsible"),
    STATUS(false, 12, Align.CENTER, "完成情况", "整改进展", "进展情况", "status"),
    REMARK(false, 20, Align.LEFT, "备注", "说明");

    /** In the official layout's two levels; the last column of the responsibility list says person and unit. */
    private static final List<String> RESPONSIBLE_HEADER = List.of("责任清单", "责任人（单位）");

    private final boolean required;
    private final double width;
    private final Align align;
    private final List<String> names;

    Field(boolean required, double width, Align align, String... names) {
        this.required = required;
        this.width = width;
        this.align = align;
        this.names = List.of(names);
    }

    double width() {
        return width;
    }

    Align align() {
        return align;
    }

    public boolean required() {
        return required;
    }

    /** Told once a task, not once a measure. */
    boolean ofTask() {
        return ordinal() >= DELIVERABLE.ordinal();
    }

    /** Merged over the rows of a finding. */
    boolean ofFinding() {
        return this == FINDING_NUMBER || this == SECTION || this == FINDING;
    }

    static HeaderFinder finder() {
        return new HeaderFinder(Arrays.stream(values())
                .map(field -> new HeaderFinder.Field(field.name(), field.required, field.names))
                .toList());
    }

    static List<Column> columns() {
        return Arrays.stream(values())
                .map(field -> new Column(field.header(), field.width, field.align))
                .toList();
    }

    /** The words above the column in the official layout, from the top level down. */
    List<String> header() {
        return this == RESPONSIBLE ? RESPONSIBLE_HEADER : List.of(names.get(0).split("/", -1));
    }

    /** Other words above it that are understood; those of programs are left out. */
    List<String> otherHeaders() {
        return names.stream()
                .skip(1)
                .filter(name -> name.codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }
}
