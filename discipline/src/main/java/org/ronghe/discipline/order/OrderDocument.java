package org.ronghe.discipline.order;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.document.OfficialDocument;
import org.ronghe.webkit.document.OfficialDocument.Form;
import org.ronghe.webkit.document.OfficialDocument.Line;

/** The order as a document (督办单, §2.12): a working form under the institute's head, none of the statutory kinds. */
final class OrderDocument {
    private OrderDocument() {}

    static String name(OrderSheet order) {
        return "督办单 " + (order.number().isEmpty() ? "草稿" + order.id() : order.number());
    }

    static OfficialDocument of(OrderSheet order, Bodies bodies) {
        var host = order.hostUnit() == null ? null : order.hostUnit().id();
        var cohosts = bodies.namesOf(
                order.cohosts().stream().map(OrderSheet.Named::id).toList());
        return new OfficialDocument(
                Layout.FILE,
                order.number().isEmpty(),
                order.urgency() == Urgency.URGENT ? "加急" : "",
                bodies.institute(),
                order.number(),
                order.state() == OrderState.CANCELLED ? "督办单（已撤销）" : "督办单",
                bodies.nameOf(host),
                List.of(new Form(List.of(
                        new Line("编号", order.number()),
                        new Line("督办事项", order.matter()),
                        new Line(
                                "来源",
                                order.source()
                                        + (order.task() == null
                                                ? ""
                                                : "\n整改任务 " + order.task().code())),
                        new Line("主办单位", bodies.nameOf(host)),
                        new Line("协办单位", cohosts),
                        new Line("责任领导", person(order.leader())),
                        new Line("承办人", person(order.contact())),
                        new Line("交办日期", day(order.issuedOn())),
                        new Line("办结时限", due(order)),
                        new Line("反馈要求", order.feedback()),
                        new Line("办理情况", handling(order)),
                        new Line("审核意见", order.review()),
                        new Line("结论", order.conclusion()),
                        new Line("联系人", person(order.draftedBy())),
                        new Line("签发", person(order.issuer()))))),
                List.of(),
                bodies.institute(),
                order.issuedOn(),
                cohosts,
                "");
    }

    private static String due(OrderSheet order) {
        var due = day(order.currentDue());
        return order.extensions() == 0 ? due : due + "（原定" + day(order.firstDue()) + "）";
    }

    private static String handling(OrderSheet order) {
        var proofs = order.proofs().stream().map(OrderSheet.ProofLine::name).collect(Collectors.joining("、"));
        return proofs.isEmpty() ? order.reply() : order.reply() + "\n佐证材料：" + proofs;
    }

    private static String person(OrderSheet.@Nullable Named person) {
        return person == null
                ? ""
                : person.title().isEmpty() ? person.name() : person.name() + "（" + person.title() + "）";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : OfficialDocument.day(day);
    }
}
