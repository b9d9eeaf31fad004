package org.tightrope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The app is the last room of the house: it knows the others, nobody knows it.
final class ArrowsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tightrope");

    @Test
    void allModulesAreLookedAt() {
        assertThat(HOUSE.contain("org.tightrope.event.Event")).isTrue();
        assertThat(HOUSE.contain("org.tightrope.app.Main")).isTrue();
        assertThat(HOUSE.stream().anyMatch(type -> type.getPackageName().startsWith("org.tightrope.reader")))
                .isTrue();
    }

    @Test
    void nothingImportsTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tightrope.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tightrope.app..")
                .check(HOUSE);
    }

    @Test
    void theReaderKnowsOnlyActorsAndEvents() {
        noClasses()
                .that()
                .resideInAPackage("org.tightrope.reader..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tightrope.effect..",
                        "org.tightrope.model..",
                        "org.tightrope.fit..",
                        "org.tightrope.play..",
                        "org.tightrope.stand..",
                        "org.tightrope.verdict..",
                        "org.tightrope.score..")
                .check(HOUSE);
    }

    @Test
    void roomsOfTheAppFormNoCircle() {
        slices().matching("org.tightrope.app.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheCommandsKnowTheParser() {
        noClasses()
                .that()
                .resideInAPackage("org.tightrope.app..")
                .and()
                .resideOutsideOfPackages("org.tightrope.app", "org.tightrope.app.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(HOUSE);
    }
}
