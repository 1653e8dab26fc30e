package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * IN-9: interview notes, clues and names of informants find no field to hide in. Every text that rounds and the pool
 * keep or take is listed here; whoever adds one has to say so in this list, and why.
 */
class InspectionFieldsTest {
    private static final List<Class<?>> CLASSES = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.ronghe.discipline.inspection", "org.ronghe.discipline.inspector")
                    .stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void rounds_and_pool_keep_exactly_these_texts() {
        var kept = new TreeSet<String>();
        CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == String.class)
                .forEach(field -> kept.add(field.getDeclaringClass().getSimpleName() + "." + field.getName()));

        assertThat(kept)
                .containsExactly(
                        // what the feedback said, which the inspected unit has in its hands
                        "Finding.code",
                        "Finding.rootCause",
                        "Finding.section",
                        "Finding.text",
                        // why somebody is kept out
                        "Inspector.reason",
                        // drawn, never typed
                        "Round.authorisation",
                        "Round.name",
                        // why a plan was given up
                        "Round.reason");
    }

    @Test
    void forms_of_rounds_and_pool_take_exactly_these_texts_and_few_characters() {
        var taken = new TreeSet<String>();
        texts().forEach(text -> taken.add(text.getDeclaringRecord().getSimpleName() + "." + text.getName()));

        assertThat(taken)
                .containsExactly(
                        "CircularRefusal.reason",
                        "FindingText.rootCause",
                        "FindingText.section",
                        "FindingText.text",
                        "InspectorDeclining.reason",
                        "InspectorLeaving.reason",
                        "InspectorSuspension.reason",
                        "NewFinding.rootCause",
                        "NewFinding.section",
                        "NewFinding.text",
                        "NewRound.name",
                        "PlannedRound.name",
                        "RoundDiscarding.reason",
                        "RoundPlan.name",
                        "RoundSendingBack.reason");
        assertThat(texts().filter(text ->
                        !text.getDeclaringRecord().getSimpleName().contains("Finding")))
                .allMatch(text -> Objects.requireNonNull(text.getAccessor().getAnnotation(Size.class))
                                .max()
                        <= 100);
    }

    /** The texts of the records that desks take. */
    private static Stream<RecordComponent> texts() {
        return CLASSES.stream()
                .filter(Class::isRecord)
                .filter(type -> type.getEnclosingClass() != null
                        && (type.getEnclosingClass().getSimpleName().endsWith("Writes")
                                || type.getEnclosingClass().getSimpleName().endsWith("Desk")))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .sorted(Comparator.comparing(RecordComponent::getName));
    }
}
