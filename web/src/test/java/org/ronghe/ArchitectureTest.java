package org.ronghe;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.AppModule;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/**
 * The house rules, held against the byte code of all modules. Plain tests: with this runner, rules written as fields
 * would not run and stay green. Each rule was seen to fail before it was trusted; how is said at the rule.
 */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("launcher"))
            .importPackages("org.ronghe");

    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "are generated pages", type -> type.getSimpleName().startsWith("Jte"));

    /** Seen to fail: a class of talent that used discipline.rectification.Words. */
    @Test
    void modules_know_only_what_their_contracts_say_and_only_what_is_published() {
        modules()
                .definedByAnnotation(AppModule.class)
                .should()
                .respectTheirAllowedDependenciesDeclaredIn("mayUse", consideringOnlyDependenciesBetweenModules())
                .andShould()
                .onlyDependOnEachOtherThroughPackagesDeclaredIn("publishes")
                .check(HOUSE);
    }

    @Test
    void modules_form_no_circle() {
        SlicesRuleDefinition.slices()
                .matching("org.ronghe.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    /** Seen to fail: a class in a package org.ronghe.stray. */
    @Test
    void every_class_lives_below_a_package_with_a_contract() {
        classes()
                .should(new ArchCondition<>("live below a package with a contract") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var root = type.getPackageName().split("\\.", -1);
                        var contract = root.length >= 3
                                && packageInfo("org.ronghe." + root[2]) != null
                                && Objects.requireNonNull(packageInfo("org.ronghe." + root[2]))
                                        .isAnnotationPresent(AppModule.class);
                        events.add(
                                new SimpleConditionEvent(type, contract, type.getName() + " has no contract above it"));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        var packages = new TreeMap<String, Boolean>();
        HOUSE.forEach(type -> packages.put(
                type.getPackageName(),
                packageInfo(type.getPackageName()) != null
                        && Objects.requireNonNull(packageInfo(type.getPackageName()))
                                .isAnnotationPresent(NullMarked.class)));
        assertThat(packages).isNotEmpty().doesNotContainValue(false);
    }

    /** Seen to fail: the units of the people involved, asked for person by person. */
    @Test
    void what_guards_look_at_is_asked_for_once_for_everybody() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("FactsBook")
                .should()
                .callMethod(People.class, "find", long.class)
                .orShould()
                .callMethod(OrgUnits.class, "find", long.class)
                .check(HOUSE);
    }

    /** Seen to fail: a public entity, and one with a setter. */
    @Test
    void entities_are_private_to_their_feature_and_have_no_setters() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .bePrivate()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void desks_are_transactional_and_private_to_their_feature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Desk")
                .should()
                .beAnnotatedWith(Transactional.class)
                .andShould()
                .notBePublic()
                .check(HOUSE);
    }

    /** Seen to fail: a desk method without @Permits. Permissions must be rows of the access table. */
    @Test
    void every_method_of_a_desk_or_ledger_that_others_call_passes_the_gate() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Desk")
                .or()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Ledger")
                .should(passTheGate())
                .check(HOUSE);
    }

    private static ArchCondition<JavaMethod> passTheGate() {
        return new ArchCondition<>("carry @Permits with a row of the access table") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean called = !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && method.getAccessesToSelf().stream()
                                .anyMatch(access ->
                                        access.getOriginOwner().getSimpleName().endsWith("Resource"));
                if (called) {
                    var permits = method.tryGetAnnotationOfType(Permits.class);
                    boolean known = permits.isPresent()
                            && AccessTable.get().rules().stream().anyMatch(rule -> rule.permission()
                                    .equals(permits.get().value()));
                    events.add(new SimpleConditionEvent(
                            method, known, method.getFullName() + " is called by a resource without a gate entry"));
                }
            }
        };
    }

    @Test
    void resources_touch_no_entities() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(HOUSE);
    }

    /** Time is handed in. The clock itself and the launcher's wall clock are the only ones that look. */
    @Test
    void nobody_looks_at_the_wall_clock() {
        noClasses()
                .that(DescribedPredicate.not(GENERATED))
                .should(callMethodWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty())))
                .check(HOUSE);
    }

    @Test
    void only_the_store_opens_connections() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.ronghe.domain.store..", "org.ronghe.web.serving..", "org.ronghe.domain.audit..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection")
                .check(HOUSE);
    }

    /** The byte code cannot show it: SQL and JPQL name tables and entities in strings. */
    @Test
    void no_module_reads_another_modules_tables() throws IOException {
        var schemas = new TreeMap<>(java.util.Map.of(
                "domain",
                "domain",
                "orgstructure",
                "org-structure",
                "drive",
                "drive",
                "discipline",
                "discipline",
                "talent",
                "talent",
                "web",
                "web"));
        for (var module : schemas.values()) {
            var source = java.nio.file.Path.of("..", module, "src", "main", "java");
            try (var files = Files.walk(source)) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var text = Files.readString(file, StandardCharsets.UTF_8);
                    schemas.forEach((schema, owner) -> {
                        if (!owner.equals(module) && !schema.equals("domain")) {
                            assertThat(Pattern.compile("(?i)\\b(from|join|into|update)\\s+" + schema + "\\.[a-z_]+")
                                            .matcher(text)
                                            .results()
                                            .map(found -> found.group())
                                            .toList())
                                    .as("%s reads tables of %s", file, owner)
                                    .isEmpty();
                        }
                    });
                }
            }
        }
    }

    /** Writes docs/modules.md from the contracts; fails when the file in the repository is another one. */
    @Test
    void the_module_page_says_what_the_contracts_say() throws IOException {
        var page = new StringBuilder("# Modules\n\nWritten by `ArchitectureTest` from the contracts of the packages."
                + " Run it with `-Dmodules.write=true` to write the page anew.\n\n"
                + "| Module | May use | Publishes |\n|---|---|---|\n");
        HOUSE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.", -1))
                .filter(parts -> parts.length >= 3)
                .map(parts -> "org.ronghe." + parts[2])
                .distinct()
                .map(ArchitectureTest::packageInfo)
                .filter(info -> info != null && info.isAnnotationPresent(AppModule.class))
                .map(info -> Objects.requireNonNull(info).getAnnotation(AppModule.class))
                .sorted(Comparator.comparing((AppModule module) -> module.mayUse().length)
                        .thenComparing(AppModule::name))
                .forEach(module -> page.append("| ")
                        .append(module.name())
                        .append(" | ")
                        .append(list(module.mayUse()))
                        .append(" | ")
                        .append(list(module.publishes()))
                        .append(" |\n"));
        var file = java.nio.file.Path.of("..", "docs", "modules.md");
        if (Boolean.getBoolean("modules.write")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page.toString());
    }

    private static String list(String[] names) {
        return names.length == 0
                ? "–"
                : String.join(
                        ", ", Arrays.stream(names).map(name -> "`" + name + "`").toList());
    }

    private static Class<?> packageInfo(String name) {
        try {
            return Class.forName(name + ".package-info");
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
