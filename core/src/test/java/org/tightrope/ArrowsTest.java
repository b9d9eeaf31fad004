package org.tightrope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The one way through the house: who may know whom. A new package takes its place in [#KNOWS] first.
final class ArrowsTest {
    private static final String HOUSE = "org.tightrope.";

    /// For each package what it may import, besides itself, the JDK and its own libraries. Later ones
    /// stand further along the way.
    private static final Map<String, Set<String>> KNOWS = knows();

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tightrope");

    private static Map<String, Set<String>> knows() {
        var knows = new LinkedHashMap<String, Set<String>>();
        knows.put("fault", Set.of());
        knows.put("explain", Set.of());
        knows.put("balance", Set.of("explain"));
        knows.put("actor", Set.of("fault"));
        knows.put("event", Set.of("actor", "fault"));
        knows.put("expression", Set.of("event", "fault"));
        knows.put("scenario", Set.of("expression", "event", "actor", "fault"));
        knows.put("effect", Set.of("scenario", "expression", "event", "actor", "fault", "explain"));
        knows.put("stream", Set.of("scenario", "event", "actor", "fault"));
        knows.put("estimate", Set.of("explain", "fault"));
        knows.put("survival", Set.of("estimate", "explain", "fault"));
        knows.put("model", and(after("effect", knows), "stream"));
        knows.put("statistic", and(and(after("model", knows), "stream"), "estimate"));
        knows.put("fit", and(after("model", knows), "estimate"));
        knows.put("play", after("fit", knows));
        knows.put("explore", after("play", knows));
        knows.put("stand", Set.of("balance", "effect", "scenario", "event", "actor", "fault", "explain"));
        knows.put("verdict", and(after("play", knows), "stand"));
        knows.put("score", and(after("verdict", knows), "stand"));
        return knows;
    }

    private static Set<String> after(String other, Map<String, Set<String>> knows) {
        return and(knows.getOrDefault(other, Set.of()), other);
    }

    private static Set<String> and(Set<String> some, String more) {
        var all = new LinkedHashSet<>(some);
        all.add(more);
        return all;
    }

    @Test
    void everyPackageHasItsPlace() {
        var packages = CORE.stream()
                .map(type -> type.getPackageName())
                .map(name -> name.substring(HOUSE.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(packages)
                .as("packages of the core; give a new one its place in KNOWS")
                .contains("actor", "event", "scenario")
                .isSubsetOf(KNOWS.keySet());
    }

    @Test
    void nobodyImportsWhatComesLater() {
        KNOWS.forEach((name, known) -> {
            var strangers = KNOWS.keySet().stream()
                    .filter(other -> !other.equals(name) && !known.contains(other))
                    .map(other -> HOUSE + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(HOUSE + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(strangers)
                    .allowEmptyShould(true)
                    .check(CORE);
        });
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.tightrope.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theCoreKnowsNoTextNoSqlNoWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "opennlp..",
                        "org.jsoup..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "com.fasterxml.jackson..",
                        "j2html..",
                        "picocli..",
                        "org.tightrope.reader..",
                        "org.tightrope.app..")
                .check(CORE);
    }

    @Test
    void yamlIsReadInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tightrope.scenario.file..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CORE);
    }

    @Test
    void theCoreLooksAtNoClockAndThrowsNoDice() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(CORE);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        var marked = CORE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(type -> type.getPackageName())
                .toList();
        var all = CORE.stream().map(type -> type.getPackageName()).distinct().toList();
        assertThat(marked).containsExactlyInAnyOrderElementsOf(List.copyOf(all));
    }

    @Test
    void theRuleBites() {
        // scenario.file does import event: forbidding it must fail, or the rules above check nothing
        var violations = classes()
                .that()
                .resideInAPackage("org.tightrope.scenario..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.tightrope.event..")
                .evaluate(CORE);
        assertThat(violations.hasViolation()).isTrue();
    }
}
