package org.ronghe.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.move.MoveStep;

/** The sentences of all modules together, as the running system has them. */
class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("ui\\.t\\(\"([a-zA-Z0-9_.-]+)\"[,)]");
    private static final Pattern CODE = Pattern.compile("new (?:RuleBroken|Gap)\\(\\s*\"([a-z0-9.-]+)\"[,)]");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(Messages.all().of(Lang.EN).keySet()))
                .isEqualTo(new TreeSet<>(Messages.all().of(Lang.ZH).keySet()));
    }

    @Test
    void both_languages_use_the_same_arguments() {
        var different = new TreeMap<String, String>();
        Messages.all().of(Lang.ZH).forEach((key, sentence) -> {
            var english = Messages.all().of(Lang.EN).getOrDefault(key, "");
            if (!arguments(sentence).equals(arguments(english))) {
                different.put(key, sentence + " / " + english);
            }
        });
        assertThat(different).isEmpty();
    }

    private static TreeSet<String> arguments(String sentence) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile("\\{[0-9]}").matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The later of two would silently stand in the place of the earlier. */
    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        var twice = new TreeSet<String>();
        int bundles = 0;
        for (var module : new String[] {"web-kit", "org-structure", "drive", "discipline", "talent", "web"}) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
                for (var file : files.filter(
                                each -> each.getFileName().toString().matches("messages_.*\\.properties"))
                        .toList()) {
                    bundles++;
                    var seen = new TreeSet<String>();
                    for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                        if (!line.startsWith("#")
                                && line.contains("=")
                                && !seen.add(line.substring(0, line.indexOf('=')))) {
                            twice.add(line + " (" + file.getFileName() + " of " + module + ")");
                        }
                    }
                }
            }
        }
        assertThat(bundles).isGreaterThanOrEqualTo(12);
        assertThat(twice).isEmpty();
    }

    @Test
    void every_sentence_that_a_page_asks_for_exists() throws IOException {
        assertThat(missing(".jte", LITERAL)).isEmpty();
    }

    @Test
    void every_refusal_has_its_sentence() throws IOException {
        assertThat(missing(".java", CODE)).isEmpty();
    }

    @Test
    void every_permission_has_its_name() {
        assertThat(AccessTable.get().rules())
                .allSatisfy(rule -> assertThat(Messages.all().has("permission." + rule.permission()))
                        .as(rule.permission())
                        .isTrue());
    }

    @Test
    void every_decision_has_its_word_on_the_desk() {
        assertThat(Stream.of(
                                decisions("rectification", org.ronghe.discipline.rectification.Step.values()),
                                decisions("order", org.ronghe.discipline.order.OrderStep.values()),
                                decisions("notice", org.ronghe.discipline.notice.NoticeStep.values()),
                                decisions("round", org.ronghe.discipline.inspection.RoundStep.values()),
                                decisions("inspector", org.ronghe.discipline.inspector.InspectorStep.values()),
                                decisions("letter", org.ronghe.discipline.letter.LetterStep.values()),
                                decisions("election", org.ronghe.orgstructure.election.ElectionStep.values()),
                                decisions("change", org.ronghe.orgstructure.change.ChangeStep.values()),
                                decisions("correction", org.ronghe.orgstructure.correction.CorrectionStep.values()),
                                decisions("course", org.ronghe.orgstructure.training.CourseStep.values()),
                                decisions("spot-check", org.ronghe.orgstructure.spotcheck.SpotCheckStep.values()),
                                decisions(
                                        "responsibility",
                                        org.ronghe.orgstructure.responsibility.ResponsibilityStep.values()),
                                decisions(
                                        "secretary-report",
                                        org.ronghe.orgstructure.report.SecretaryReportStep.values()),
                                decisions("material", org.ronghe.orgstructure.material.MaterialStep.values()),
                                decisions("study-plan", org.ronghe.orgstructure.studyplan.StudyPlanStep.values()),
                                decisions("theme-plan", org.ronghe.orgstructure.theme.ThemePlanStep.values()),
                                decisions("instruction", org.ronghe.drive.instruction.InstructionStep.values()),
                                decisions("cycle", org.ronghe.talent.programme.CycleStep.values()),
                                decisions("application", org.ronghe.talent.application.ApplicationStep.values()),
                                decisions("matter", org.ronghe.orgstructure.matter.MatterStep.values()),
                                decisions("meeting", org.ronghe.orgstructure.meeting.MeetingStep.values()),
                                decisions("meeting-item", org.ronghe.orgstructure.meeting.item.ItemStep.values()),
                                Stream.of("decide.closing.CLOSE", "decide.post.CONFIRM"))
                        .flatMap(each -> each))
                .allSatisfy(key -> assertThat(Messages.all().has(key)).as(key).isTrue())
                .hasSizeGreaterThan(10);
    }

    private static Stream<String> decisions(String kind, MoveStep<?>... steps) {
        return Stream.of(steps).filter(MoveStep::decides).map(step -> "decide." + kind + "." + step.name());
    }

    /** What the desk and the search say of a record: the word of its state, and the way on from there. */
    @Test
    void every_state_of_every_kind_has_its_word_and_its_next() {
        var kinds = Map.<String, Enum<?>[]>ofEntries(
                Map.entry("election", org.ronghe.orgstructure.election.ElectionState.values()),
                Map.entry("change", org.ronghe.orgstructure.change.ChangeState.values()),
                Map.entry("correction", org.ronghe.orgstructure.correction.CorrectionState.values()),
                Map.entry("rectification", org.ronghe.discipline.rectification.TaskState.values()),
                Map.entry("order", org.ronghe.discipline.order.OrderState.values()),
                Map.entry("letter", org.ronghe.discipline.letter.LetterState.values()),
                Map.entry("notice", org.ronghe.discipline.notice.NoticeState.values()),
                Map.entry("lookback", org.ronghe.discipline.lookback.LookBackState.values()),
                Map.entry("round", org.ronghe.discipline.inspection.RoundState.values()),
                Map.entry("inspector", org.ronghe.discipline.inspector.InspectorState.values()),
                Map.entry("handover", org.ronghe.orgstructure.handover.HandoverState.values()),
                Map.entry("course", org.ronghe.orgstructure.training.CourseState.values()),
                Map.entry("spot-check", org.ronghe.orgstructure.spotcheck.SpotCheckState.values()),
                Map.entry("responsibility", org.ronghe.orgstructure.responsibility.ResponsibilityState.values()),
                Map.entry("secretary-report", org.ronghe.orgstructure.report.SecretaryReportState.values()),
                Map.entry("material", org.ronghe.orgstructure.material.MaterialState.values()),
                Map.entry("study-plan", org.ronghe.orgstructure.studyplan.StudyPlanState.values()),
                Map.entry("theme-plan", org.ronghe.orgstructure.theme.ThemePlanState.values()),
                Map.entry("instruction", org.ronghe.drive.instruction.InstructionState.values()),
                Map.entry("cycle", org.ronghe.talent.programme.CycleState.values()),
                Map.entry("application", org.ronghe.talent.application.ApplicationState.values()),
                Map.entry("matter", org.ronghe.orgstructure.matter.MatterState.values()),
                Map.entry("contact-visit", org.ronghe.orgstructure.contact.VisitState.values()),
                Map.entry("meeting", org.ronghe.orgstructure.meeting.MeetingState.values()),
                Map.entry("meeting-item", org.ronghe.orgstructure.meeting.item.ItemState.values()));
        kinds.forEach((kind, states) -> assertThat(states).allSatisfy(state -> {
            assertThat(Messages.all().has("state." + kind + "." + state))
                    .as("state.%s.%s", kind, state)
                    .isTrue();
            assertThat(Messages.all().has("next." + kind + "." + state))
                    .as("next.%s.%s", kind, state)
                    .isTrue();
            assertThat(Messages.all().has("kind." + kind)).as(kind).isTrue();
        }));
    }

    /** Where a form as a whole does not hold, its message stands beside a field that no form draws. */
    @Test
    void every_condition_of_a_whole_form_has_its_word() throws IOException {
        assertThat(named(Pattern.compile("@AssertTrue\\([^)]*\\)\\s+public boolean is([A-Z]\\w+)")))
                .contains("OneOfTheTwo", "Complete")
                .allSatisfy(name -> assertThat(Messages.all()
                                .has("field." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)))
                        .as(name)
                        .isTrue());
        assertThat(named(Pattern.compile("@AssertTrue\\(message = \"([a-z.-]+)\"")))
                .contains("review.day-or-work")
                .allMatch(Messages.all()::has);
    }

    private static TreeSet<String> named(Pattern pattern) throws IOException {
        var names = new TreeSet<String>();
        for (var module : new String[] {"org-structure", "drive", "discipline", "talent", "web"}) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
    }

    @Test
    void every_parameter_has_its_name() throws IOException {
        var keys = new TreeSet<String>();
        var row = Pattern.compile("\\(\\s*'([a-z]+\\.[a-z_]+)',\\s*'[0-9]{4}-[0-9]{2}-[0-9]{2}'");
        for (var module : new String[] {"domain", "org-structure", "drive", "discipline", "talent", "web"}) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                    row.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        assertThat(keys).contains("term.remind_days_far", "term.remind_days_near", "handover.due_days");
        // a key that looks like a message that is not there would hide one that is not
        assertThat(keys).allMatch(key -> key.contains("_"));
        assertThat(keys).allSatisfy(key -> assertThat(Messages.all().has("parameter." + key))
                .as(key)
                .isTrue());
    }

    /** Official and friendly: no exclamation marks (but for the mark of a problem cell), 你 and not 您, no apologies. */
    @Test
    void chinese_sentences_keep_the_tone() {
        assertThat(Messages.all().of(Lang.ZH).entrySet())
                .filteredOn(entry -> !entry.getKey().contains(".mark."))
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).doesNotContain("！", "!", "您", "抱歉"));
    }

    private static TreeSet<String> missing(String ending, Pattern pattern) throws IOException {
        var missing = new TreeSet<String>();
        for (var module :
                new String[] {"web-kit", "org-structure", "discipline", "drive", "talent", "culture", "web", "domain"
                }) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(ending)).toList()) {
                    var matcher = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        var key = matcher.group(1);
                        if (!key.endsWith(".") && !Messages.all().has(key)) {
                            missing.add(key + " (" + file.getFileName() + ")");
                        }
                    }
                }
            }
        }
        return missing;
    }
}
