package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * Meetings of the invented institute over two quarters, each by the steps of its day: those that are archived, those on
 * their way, one put off, one called off, one entered late; a first topic that came late, and one without material.
 */
@ApplicationScoped
class MeetingJourney implements Demonstration {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 30);
    private static final String OFFICE = "顾试言";

    /** How far a meeting goes. */
    private enum Until {
        PLANNED,
        NOTIFIED,
        OPEN,
        DRAFT,
        SUBMITTED,
        ARCHIVED
    }

    /**
     * One meeting.
     *
     * @param ago days before today; a negative number is to come
     * @param received how many days before the meeting the material came; 0 for none
     */
    private record Script(
            String unit,
            MeetingKind kind,
            int ago,
            String chair,
            String recorder,
            String title,
            int received,
            Until until) {}

    private static final List<Script> SCRIPTS = List.of(
            branch("ZB-L01", 160, "范试石", "钱试一", "支委会：研究下半年工作安排", 6),
            branch("ZB-L01", 128, "范试石", "钱试一", "支委会：研究党员先锋岗设置", 9),
            branch("ZB-L01", 96, "范试石", "钱试一", "支委会：研究突击队保障", 21),
            branch("ZB-L01", 65, "范试石", "钱试一", "支委会：研究“四强”支部创建措施", 7),
            branch("ZB-L01", 33, "范试石", "钱试一", "支委会：研究青年骨干培养", 5),
            script("ZB-L01", MeetingKind.MEMBERS, 92, "范试石", "钱试一", "党员大会：通报支部半年工作", 12, Until.ARCHIVED),
            script("ZB-L01", MeetingKind.THEME_DAY, 54, "范试石", "钱试一", "主题党日：走进装置现场（演示）", 0, Until.ARCHIVED),
            script("ZB-L01", MeetingKind.BRANCH_COMMITTEE, 2, "范试石", "钱试一", "支委会：研究年底述职准备", 8, Until.DRAFT),
            branch("ZB-L04", 150, "廖试感", "褚试朔", "支委会：研究换届准备", 8),
            branch("ZB-L04", 88, "廖试感", "褚试朔", "支委会：研究补选纪检委员", 11),
            script("ZB-L04", MeetingKind.BRANCH_COMMITTEE, 6, "廖试感", "褚试朔", "支委会：研究换届工作方案", 4, Until.SUBMITTED),
            script("ZB-L04", MeetingKind.MEMBERS, -9, "廖试感", "褚试朔", "党员大会：换届选举（演示）", 11, Until.PLANNED),
            script("ZB-L05", MeetingKind.LECTURE, 70, "邹试载", "陈试五", "党课：为什么坚持自主攻关（演示）", 0, Until.ARCHIVED),
            script("ZB-L05", MeetingKind.MEMBERS, 45, "邹试载", "陈试五", "党员大会：学习研讨", 10, Until.ARCHIVED),
            script("ZB-L05", MeetingKind.THEME_DAY, 0, "邹试载", "陈试五", "主题党日：试验队出发前座谈（演示）", 0, Until.OPEN),
            script("ZB-L02", MeetingKind.BRANCH_COMMITTEE, -5, "石试光", "孙试二", "支委会：研究主题党日安排", 7, Until.NOTIFIED),
            script("ZB-L06", MeetingKind.GROUP, 130, "熊试能", "卫试六", "党小组会：学习交流（演示）", 6, Until.ARCHIVED),
            script("ZB-J1", MeetingKind.MEMBERS, 39, OFFICE, "许试文", "党员大会：学习研讨", 13, Until.ARCHIVED),
            script("ZB-Y2", MeetingKind.YOUTH_STUDY, 28, "华试博", "孔试璟", "青年理论学习小组第三期（演示）", 14, Until.ARCHIVED),
            script("L01", MeetingKind.JOINT, 20, "范试石", "钱试一", "党政联席会：研究装置升级进度", 0, Until.ARCHIVED),
            script("DW", MeetingKind.COMMITTEE, 110, "林试远", OFFICE, "党委会：研究整改落实", 4, Until.ARCHIVED),
            script("DW", MeetingKind.COMMITTEE, 58, "林试远", OFFICE, "党委会：研究基层党建重点任务", 11, Until.ARCHIVED),
            script("DW", MeetingKind.STUDY_CENTRE, 40, "林试远", OFFICE, "中心组学习：科技自立自强专题（演示）", 5, Until.ARCHIVED),
            script("DW", MeetingKind.COMMITTEE, -3, "林试远", OFFICE, "党委会：听取年度党建工作汇报", 5, Until.NOTIFIED),
            script("INST", MeetingKind.ADMINISTRATION, 24, "秦试川", OFFICE, "所务会：研究公共平台运行（演示）", 0, Until.ARCHIVED),
            committee(152, "关于原始创新的重要批示（演示）", 4),
            committee(138, "关于人才自主培养的重要批示（演示）", 3),
            committee(84, "关于科研安全工作的部署（演示）", 12),
            committee(30, "关于科技成果转化的部署（演示）", 5),
            committee(16, "关于青年科技人才减负的批示（演示）", 4),
            script("DW", MeetingKind.STUDY_CENTRE, -7, "林试远", OFFICE, "中心组学习：党的创新理论专题（演示）", 9, Until.NOTIFIED));

    private static final String STUDIED = "党委会：传达学习";

    /** The committee studies what came from above; the ledger of instructions goes on from there. */
    private static Script committee(int ago, String material, int received) {
        return script("DW", MeetingKind.COMMITTEE, ago, "林试远", OFFICE, STUDIED + material, received, Until.ARCHIVED);
    }

    /** What the library of the demonstration holds; picked in time by some, late by others. */
    private static final String SPEECH = "关于加强基础研究的重要讲话（公开发布文本，演示）";

    private static final int SPEECH_RECEIVED = 52;

    /**
     * Whether the meeting studies the speech: those of the weeks after it was received that name nothing of their own.
     */
    private static boolean studiesSpeech(Script script) {
        return script.received() > 0
                && !script.title().startsWith(STUDIED)
                && script.ago() < SPEECH_RECEIVED - 3
                && script.ago() > 25;
    }

    private @Nullable Long picked(Script script) {
        return studiesSpeech(script)
                ? sql.number("SELECT coalesce(max(id), 0) FROM orgstructure.material WHERE title = ?", SPEECH)
                : null;
    }

    private @Nullable Long session(Script script) {
        return script.kind() == MeetingKind.STUDY_CENTRE
                ? sql
                        .list(
                                "SELECT s.id FROM orgstructure.study_session s JOIN orgstructure.study_plan p"
                                        + " ON p.id = s.plan_id WHERE p.state = 'ISSUED' AND p.year = ? AND s.topic = ?",
                                row -> row.number("id"),
                                LocalDate.now(clock).minusDays(script.ago()).getYear(),
                                Play.matter(script))
                        .stream()
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String material(Script script, int at) {
        return script.title().startsWith(STUDIED)
                ? script.title().substring(STUDIED.length())
                : "关于加强基础研究的学习材料之" + (at + 1) + "（公开发布文本，演示）";
    }

    private static Script branch(String unit, int ago, String chair, String recorder, String title, int received) {
        return script(unit, MeetingKind.BRANCH_COMMITTEE, ago, chair, recorder, title, received, Until.ARCHIVED);
    }

    private static Script script(
            String unit,
            MeetingKind kind,
            int ago,
            String chair,
            String recorder,
            String title,
            int received,
            Until until) {
        return new Script(unit, kind, ago, chair, recorder, title, received, until);
    }

    @Inject
    Sql sql;

    @Inject
    MeetingDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 72;
    }

    @Override
    public void play(Stage stage) {
        new Play(stage, LocalDate.now(clock)).all();
    }

    private final class Play {
        private final Stage stage;
        private final LocalDate today;
        private final Map<String, Long> people = new HashMap<>();
        private long away;

        Play(Stage stage, LocalDate today) {
            this.stage = stage;
            this.today = today;
            // of two people of one name the first: these roads need somebody, not everybody
            sql.list(
                    "SELECT id, name FROM orgstructure.person WHERE kind <> 'ADMINISTRATOR' ORDER BY id",
                    row -> people.putIfAbsent(row.text("name"), row.number("id")));
        }

        void all() {
            int at = 0;
            for (var script : SCRIPTS) {
                play(script, at++);
            }
            excused();
            life();
            together(script("ZB-L02", MeetingKind.THEME_DAY, 41, "石试光", "孙试二", "主题党日：联学联建（演示）", 0, Until.ARCHIVED));
            lecture(script("ZB-L08", MeetingKind.LECTURE, 80, "薛试生", "朱试八", "党课：坚守科研报国初心（演示）", 0, Until.ARCHIVED));
            without(
                    "沈试岳",
                    script(
                            "ZB-J2",
                            MeetingKind.THEME_DAY,
                            lastQuarter(),
                            "韩试松",
                            "白试羽",
                            "主题党日：走进大科学装置（演示）",
                            0,
                            Until.ARCHIVED));
            late(47, true);
            late(12, false);
            postponed();
            cancelled();
        }

        /** A day in the middle of the quarter before, in days before today. */
        private int lastQuarter() {
            var quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
            return (int) ChronoUnit.DAYS.between(quarter.minusDays(40), today);
        }

        private long person(String name) {
            var found = people.get(name);
            if (found == null) {
                throw new IllegalArgumentException("nobody is called " + name);
            }
            return found;
        }

        private void as(String name, LocalDate day, int hour, int minute, Runnable move) {
            stage.as(person(name), stage.moment(day, hour, minute), move);
        }

        private long version(long id) {
            return sql.number("SELECT version FROM orgstructure.meeting WHERE id = ?", id);
        }

        private long unit(String code) {
            return units.byCode(code).orElseThrow().id();
        }

        private long planned(Script script, LocalDate on) {
            var id = new long[1];
            // who holds no post there keeps the minutes and does not plan
            as(
                    script.kind().circle() == Circle.COMMITTEE ? script.recorder() : script.chair(),
                    on,
                    8,
                    0,
                    () -> id[0] = desk.plan(new MeetingWrites.NewMeeting(
                            script.kind(),
                            unit(script.unit()),
                            script.title(),
                            today.minusDays(script.ago()),
                            NINE,
                            "第一会议室",
                            null,
                            session(script),
                            person(script.chair()),
                            person(script.recorder()),
                            null,
                            null)));
            return id[0];
        }

        private void play(Script script, int at) {
            var day = today.minusDays(script.ago());
            var before = script.ago() <= 0 ? today.minusDays(1) : day.minusDays(3);
            long id = planned(script, before);
            if (script.received() > 0) {
                as(script.recorder(), before, 8, 20, () -> study(id, script, at, false));
            }
            as(
                    script.recorder(),
                    before,
                    8,
                    30,
                    () -> desk.add(
                            id, new MeetingWrites.NewPoint(version(id), PointKind.DISCUSSION, matter(script), null)));
            if (script.until() == Until.PLANNED) {
                return;
            }
            as(script.recorder(), before, 8, 40, () -> desk.announce(id, new MeetingWrites.MeetingNotice(version(id))));
            if (script.until() == Until.NOTIFIED) {
                return;
            }
            as(script.recorder(), day, 8, 50, () -> desk.open(id, new MeetingWrites.MeetingOpening(version(id))));
            if (script.until() == Until.OPEN) {
                return;
            }
            written(id, script, at, day);
            if (script.until() == Until.DRAFT) {
                return;
            }
            as(script.recorder(), day, 16, 0, () -> desk.submit(id, new MeetingWrites.MinutesSubmission(version(id))));
            if (script.until() == Until.ARCHIVED) {
                as(
                        script.chair(),
                        day.plusDays(1),
                        9,
                        0,
                        () -> desk.sign(id, new MeetingWrites.MinutesSigning(version(id))));
            }
        }

        /** What is talked about, without the kind in front of it. */
        private static String matter(Script script) {
            return script.title().substring(script.title().indexOf('：') + 1);
        }

        private void written(long id, Script script, int at, LocalDate day) {
            written(id, script, at, day, script.chair());
        }

        private void written(long id, Script script, int at, LocalDate day, String lead) {
            if (script.kind().roll() == Roll.FREE) {
                as(
                        script.recorder(),
                        day,
                        9,
                        0,
                        () -> desk.invite(id, new MeetingWrites.MeetingPeople(version(id), some(unit(script.unit())))));
            }
            as(script.recorder(), day, 9, 5, () -> desk.signIn(id, roll(id, script, at)));
            if (script.received() > 0) {
                as(script.recorder(), day, 9, 30, () -> study(id, script, at, true));
                if (followed(at)) {
                    as(
                            script.recorder(),
                            day,
                            9,
                            40,
                            () -> desk.follow(id, point(id, 1), task(script, id, "对照学习内容修订支部任务清单", at, day)));
                }
            }
            int last = script.kind().firstTopic() ? 2 : 1;
            as(
                    script.recorder(),
                    day,
                    9,
                    50,
                    () -> desk.say(
                            id,
                            point(id, last),
                            new MeetingWrites.PointText(
                                    version(id), matter(script), person(lead), "逐项讨论，意见一致。", "按会议意见办理，下次会议通报进展。")));
            if (at % 3 == 1) {
                as(
                        script.recorder(),
                        day,
                        9,
                        55,
                        () -> desk.follow(id, point(id, last), task(script, id, matter(script) + "：形成方案并报送", at, day)));
            }
            as(
                    script.recorder(),
                    day,
                    10,
                    35,
                    () -> desk.adjourn(id, new MeetingWrites.MeetingAdjournment(version(id), TEN)));
        }

        private boolean followed(int at) {
            return at % 2 == 0;
        }

        private MeetingWrites.MeetingTask task(Script script, long id, String text, int at, LocalDate day) {
            return new MeetingWrites.MeetingTask(
                    version(id), text, unit(script.unit()), person(script.recorder()), day.plusDays(20 + at));
        }

        private void study(long id, Script script, int at, boolean held) {
            var day = today.minusDays(script.ago());
            desk.study(
                    id,
                    point(id, 1),
                    new MeetingWrites.FirstTopic(
                            version(id),
                            picked(script),
                            material(script, at),
                            null,
                            day.minusDays(script.received() + 1L),
                            day.minusDays(script.received()),
                            held ? person(script.chair()) : null,
                            held ? "结合本单位攻关任务研讨，明确结合点。" : null,
                            held ? followed(at) ? Outcome.FOLLOW_UP : Outcome.STUDY_ONLY : null,
                            false,
                            null));
        }

        private long point(long id, int position) {
            return sql.number(
                    "SELECT id FROM orgstructure.meeting_point WHERE meeting_id = ? AND position = ?", id, position);
        }

        private Set<Long> some(long unit) {
            return Set.copyOf(sql.list(
                    "SELECT id FROM orgstructure.person WHERE (unit_id = ? OR branch_id = ?) ORDER BY id LIMIT 6",
                    row -> row.number("id"),
                    unit,
                    unit));
        }

        /** Everybody there but one on leave, now and then one absent; never whoever answers for the minutes. */
        private MeetingWrites.MeetingRoll roll(long id, Script script, int at) {
            var present = Set.of(person(script.chair()), person(script.recorder()));
            var rows = sql.list(
                    "SELECT person_id FROM orgstructure.meeting_attendee WHERE meeting_id = ? ORDER BY position, id",
                    row -> row.number("person_id"),
                    id);
            int last = rows.size() - 1;
            return new MeetingWrites.MeetingRoll(
                    version(id),
                    rows.stream()
                            .map(each -> each == away
                                    ? mark(each, Presence.LEAVE, Leave.TRIP)
                                    : present.contains(each) || rows.size() < 4 || rows.indexOf(each) != last
                                            ? mark(each, Presence.PRESENT, null)
                                            : at % 4 == 3
                                                    ? mark(each, Presence.ABSENT, null)
                                                    : mark(
                                                            each,
                                                            Presence.LEAVE,
                                                            Leave.values()[at % Leave.values().length]))
                            .toList());
        }

        private static MeetingWrites.RollMark mark(long person, Presence presence, @Nullable Leave leave) {
            return new MeetingWrites.RollMark(person, presence, leave);
        }

        /** A meeting to which no new material had come. */
        private void excused() {
            var script = script("ZB-L06", MeetingKind.GROUP, 17, "熊试能", "卫试六", "党小组会：谈心与互评安排", 0, Until.SUBMITTED);
            var day = today.minusDays(17);
            long id = planned(script, day.minusDays(2));
            as(
                    "熊试能",
                    day.minusDays(2),
                    8,
                    10,
                    () -> desk.excuse(id, new MeetingWrites.MeetingExcuse(version(id), "上次会议以来没有收到新的学习材料")));
            as(
                    "卫试六",
                    day.minusDays(2),
                    8,
                    30,
                    () -> desk.add(id, new MeetingWrites.NewPoint(version(id), PointKind.DISCUSSION, "谈心与互评安排", null)));
            as("卫试六", day.minusDays(2), 8, 40, () -> desk.announce(id, new MeetingWrites.MeetingNotice(version(id))));
            as("卫试六", day, 8, 50, () -> desk.open(id, new MeetingWrites.MeetingOpening(version(id))));
            written(id, script, 5, day);
            as("卫试六", day, 16, 0, () -> desk.submit(id, new MeetingWrites.MinutesSubmission(version(id))));
        }

        /** A branch's yearly meeting: what was said in criticism is for those who came. */
        private void life() {
            var script =
                    script("ZB-L09", MeetingKind.ORGANISATIONAL_LIFE, 13, "雷试算", "尤试九", "组织生活会（演示）", 0, Until.DRAFT);
            var day = today.minusDays(13);
            long id = planned(script, day.minusDays(5));
            as(
                    "尤试九",
                    day.minusDays(5),
                    8,
                    30,
                    () -> desk.add(
                            id, new MeetingWrites.NewPoint(version(id), PointKind.DISCUSSION, "组织生活会（演示）", null)));
            as("尤试九", day.minusDays(5), 8, 40, () -> desk.announce(id, new MeetingWrites.MeetingNotice(version(id))));
            as("尤试九", day, 8, 50, () -> desk.open(id, new MeetingWrites.MeetingOpening(version(id))));
            written(id, script, 8, day);
            as(
                    "尤试九",
                    day,
                    11,
                    0,
                    () -> desk.note(id, new MeetingWrites.ClosedNotes(version(id), "演示：此处为不公开部分，只有到会人可见。")));
        }

        /** Two branches hold one meeting: it is credited to both. */
        private void together(Script script) {
            long id = agreed(script);
            as(
                    script.recorder(),
                    today.minusDays(script.ago()).minusDays(3),
                    8,
                    35,
                    () -> desk.holdWith(id, new MeetingWrites.MeetingPartners(version(id), Set.of(unit("ZB-L03")))));
            for (var guest : List.of("龚试子", "李试三")) {
                as(
                        script.recorder(),
                        today.minusDays(script.ago()).minusDays(3),
                        8,
                        36,
                        () -> desk.invite(id, new MeetingWrites.MeetingGuest(version(id), person(guest))));
            }
            signed(id, script, script.chair());
        }

        /** The secretary of the committee lectures in a branch. */
        private void lecture(Script script) {
            signed(agreed(script), script, "林试远");
        }

        /** A leader is away from the own branch: where that was all of a quarter, it is a gap (ME-11). */
        private void without(String name, Script script) {
            away = person(name);
            signed(agreed(script), script, script.chair());
            away = 0;
        }

        private long agreed(Script script) {
            var before = today.minusDays(script.ago()).minusDays(3);
            long id = planned(script, before);
            as(
                    script.recorder(),
                    before,
                    8,
                    30,
                    () -> desk.add(
                            id, new MeetingWrites.NewPoint(version(id), PointKind.DISCUSSION, matter(script), null)));
            return id;
        }

        private void signed(long id, Script script, String lead) {
            var day = today.minusDays(script.ago());
            as(
                    script.recorder(),
                    day.minusDays(3),
                    8,
                    40,
                    () -> desk.announce(id, new MeetingWrites.MeetingNotice(version(id))));
            as(script.recorder(), day, 8, 50, () -> desk.open(id, new MeetingWrites.MeetingOpening(version(id))));
            written(id, script, 0, day, lead);
            as(script.recorder(), day, 16, 0, () -> desk.submit(id, new MeetingWrites.MinutesSubmission(version(id))));
            as(
                    script.chair(),
                    day.plusDays(1),
                    9,
                    0,
                    () -> desk.sign(id, new MeetingWrites.MinutesSigning(version(id))));
        }

        private void late(int ago, boolean confirmed) {
            var day = today.minusDays(ago);
            var entered = today.minusDays(4);
            var id = new long[1];
            as(
                    "熊试能",
                    entered,
                    9,
                    0,
                    () -> id[0] = desk.enterLate(new MeetingWrites.LateMeeting(
                            MeetingKind.THEME_DAY,
                            unit("ZB-L06"),
                            "主题党日：集体参观（演示）",
                            day,
                            NINE,
                            TEN,
                            "所史馆",
                            null,
                            null,
                            person("熊试能"),
                            person("卫试六"),
                            null,
                            "当日外出，记录人返所后补登",
                            null)));
            if (confirmed) {
                as(
                        OFFICE,
                        entered.plusDays(1),
                        15,
                        0,
                        () -> desk.confirmLate(id[0], new MeetingWrites.LateConfirmation(version(id[0]), "情况属实，同意补录")));
            }
        }

        private void postponed() {
            long id = planned(
                    script("ZB-L07", MeetingKind.THEME_DAY, -2, "孟试精", "杨试七", "主题党日：精测装置开放日（演示）", 0, Until.PLANNED),
                    today.minusDays(3));
            as(
                    "孟试精",
                    today.minusDays(1),
                    14,
                    0,
                    () -> desk.postpone(id, new MeetingWrites.MeetingPostponement(version(id), "与装置检修时间冲突")));
        }

        private void cancelled() {
            long id = planned(
                    script("ZB-L08", MeetingKind.THEME_DAY, 21, "薛试生", "朱试八", "主题党日：志愿服务（演示）", 0, Until.PLANNED),
                    today.minusDays(30));
            as(
                    "薛试生",
                    today.minusDays(24),
                    14,
                    0,
                    () -> desk.cancel(id, new MeetingWrites.MeetingCancellation(version(id), "并入总支统一安排")));
        }
    }
}
