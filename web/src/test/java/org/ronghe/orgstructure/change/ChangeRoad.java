package org.ronghe.orgstructure.change;

import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.id;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ronghe.orgstructure.meeting.MeetingRoad;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** Changes of organisations and the committee's meetings that decide on them, by legal moves alone. */
final class ChangeRoad {
    final TheServer server;
    final MeetingRoad meetings;
    final Session proposer;
    final Session office;
    final Session committee;

    ChangeRoad(TheServer server) {
        this.server = server;
        meetings = new MeetingRoad(server);
        proposer = server.signIn("fanshishi");
        office = server.signIn("gushiyan");
        committee = server.signIn("linshiyuan");
    }

    /** Address of a meeting of the committee today, planned and no more. */
    String planned() {
        return meetings.committeePlanned();
    }

    /** Number of a point that a meeting of the committee resolved in signed minutes. */
    long signed() {
        return meetings.resolved(meetings.committeeSigned());
    }

    HttpResponse<String> draw(Session who, String kind, Object... fields) {
        var all = new ArrayList<Object>(
                List.of("version", 0, "kind", kind, "applicant", meetings.unit("ZB-L01"), "reason", "试验需要"));
        all.addAll(List.of(fields));
        return who.post("/changes", all.toArray());
    }

    /** A step on a change with the version it has. */
    HttpResponse<String> step(Session who, String change, String noun, Object... fields) {
        var all = new ArrayList<Object>(List.of(
                "version", server.number("SELECT version FROM orgstructure.org_change WHERE id = ?", id(change))));
        all.addAll(List.of(fields));
        return who.post(change + "/" + noun, all.toArray());
    }

    /** From a draft to an answer; who is appointed, where somebody is. */
    void answered(Session proposer, String change, long point, Object... appointed) {
        moved(step(proposer, change, "request"));
        var decision = new ArrayList<Object>(List.of("point", point, "resolution", "同意"));
        decision.addAll(List.of(appointed));
        moved(step(committee, change, "decision", decision.toArray()));
        moved(step(office, change, "reply", "number", "示党组〔2026〕试", "on", TODAY.toString()));
    }

    HttpResponse<String> carryOut(String change) {
        return step(office, change, "carrying-out", "on", TODAY.toString());
    }

    /** A full member of the branch. */
    long member(String branch) {
        return server.number("""
                SELECT min(m.person_id) FROM orgstructure.membership m JOIN orgstructure.org_unit b ON b.id = m.branch_id
                 WHERE b.code = ? AND m.to_date IS NULL AND m.taken_back_at IS NULL AND m.category = 'FULL'
                """, branch);
    }

    /** Somebody of the house who is no member, entered for this. */
    long stranger() {
        var name = "非党员试" + UUID.randomUUID().toString().substring(0, 6);
        moved(server.signIn("fengshitong")
                .post(
                        "/people",
                        "name",
                        name,
                        "kind",
                        "STAFF",
                        "unit",
                        meetings.unit("L04"),
                        "job",
                        "工程师",
                        "joined",
                        TODAY.minusYears(1).toString()));
        return server.number("SELECT id FROM orgstructure.person WHERE name = ?", name);
    }
}
