package org.ronghe.drive.instruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about instructions, as a form or as JSON alike. {@code instruction} tells a form what to offer. */
public final class InstructionWrites {
    private InstructionWrites() {}

    /**
     * What was received.
     *
     * @param title empty for a document under a secrecy mark
     * @param keeper 台账专人 who registers and follows it
     */
    public record NewInstruction(
            @NotNull InstructionKind kind,
            @NotNull SourceLevel level,
            @Size(max = 200) @Nullable String title,
            @Size(max = 100) @Nullable String number,
            @NotNull LocalDate receivedOn,
            boolean classified,
            @Size(max = 200) @Nullable String keptAt,
            @Pick("instruction-keeper") @NotNull Long keeper,
            @Hidden @Nullable UUID once) {}

    /**
     * 登记, and what is put right afterwards.
     *
     * @param summary what the ledger is allowed to say of it
     */
    public record InstructionDocument(
            @Hidden long version,
            @NotNull InstructionKind kind,
            @NotNull SourceLevel level,
            @Size(max = 200) @Nullable String title,
            @Size(max = 100) @Nullable String number,
            @NotNull LocalDate issuedOn,
            @NotNull LocalDate receivedOn,
            @Size(max = 1000) @Area(rows = 4) @Nullable String summary,
            boolean classified,
            @Size(max = 200) @Nullable String keptAt) {}

    /** 传达学习: the meeting that studied it first. */
    public record InstructionStudy(
            @Hidden long version,
            @Hidden @Nullable Long instruction,
            @Pick("instruction-study") @NotNull Long meeting) {}

    /**
     * 研究部署.
     *
     * @param point the point of the committee's agenda that was resolved
     * @param leadUnit 主责单位
     * @param lead 主责单位负责人
     * @param leader 分管领导
     * @param first 首责
     * @param coUnits 配合单位
     */
    public record InstructionDeployment(
            @Hidden long version,
            @Hidden @Nullable Long instruction,
            @Pick("instruction-resolution") @NotNull Long point,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String resolution,
            @Pick("unit") @NotNull Long leadUnit,
            @Pick(value = "person", search = true) @NotNull Long lead,
            @Pick("instruction-leader") @NotNull Long leader,
            @Pick("instruction-leader") @Nullable Long first,
            @Pick("staff-unit") @Size(max = 30) @Nullable Set<Long> coUnits,
            @NotNull LocalDate due) {}

    /** One task: one unit, one person, one day. */
    public record InstructionTask(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String text,
            @Pick("unit") @NotNull Long ownerUnit,
            @Pick(value = "person", search = true) @NotNull Long responsible,
            @NotNull LocalDate due) {}

    /** 调度: what the leader in charge saw on a day. */
    public record DispatchEntry(
            @Hidden long version,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String words) {}

    /** 办理报告 of the leading unit. */
    public record InstructionReport(
            @Hidden long version,
            @NotBlank @Size(max = 4000) @Area(rows = 8) String report) {}

    public record InstructionReturn(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}

    /** 审定: the number under which the report goes out. */
    public record InstructionApproval(
            @Hidden long version, @NotBlank @Size(max = 100) String reportNumber) {}

    /** 报告上级: when, and under which number. */
    public record ReportBack(
            @Hidden long version,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 100) String number) {}

    public record InstructionClosing(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record InstructionContinuation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    /** 年度检查 of what is kept on. */
    public record InstructionCheck(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String words) {}

    /** 回访. */
    public record InstructionRevisit(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String finding) {}

    public record InstructionAnnulment(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}
}
