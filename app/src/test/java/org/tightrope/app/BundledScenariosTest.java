package org.tightrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.app.run.Analysis;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.scenario.Document;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.Loaded;
import org.tightrope.scenario.file.ScenarioDirectory;
import org.tightrope.stand.Stand;

/// The scenarios that come with Tightrope hold what they promise, and the whole way through them gives the same bytes
/// for the same seed.
class BundledScenariosTest {
    private static final Path SCENARIOS =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("scenarios");

    private static Scenario load(String name) {
        Loaded loaded = ScenarioDirectory.load(SCENARIOS.resolve(name));
        assertThat(loaded.problems()).isEmpty();
        return loaded.orFault();
    }

    @ParameterizedTest
    @CsvSource({"levant-2020, 150, 2020-02-01", "idlib-2020, 150, 2020-03-16", "washington-2017, 120, 2017-06-30"})
    void eachHasItsChronologyOutcomesAndMoves(String name, int rows, LocalDate asOf) {
        Scenario scenario = load(name);
        assertThat(scenario.asOf()).isEqualTo(asOf);
        assertThat(scenario.outcomes()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(scenario.moves()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(scenario.agreements()).isNotEmpty();
        assertThat(scenario.levers()).isNotEmpty();
        long lines = scenario.events().stream()
                .flatMap(event -> event.evidence().stream())
                .map(item -> item instanceof Evidence.Note note ? note.line() : 0)
                .distinct()
                .count();
        assertThat(lines).isGreaterThanOrEqualTo(rows);
        LocalDate dense = asOf.minusMonths(18);
        List<Event> late = scenario.events().stream()
                .filter(event -> event.date().isAfter(dense))
                .toList();
        assertThat(late.size()).isGreaterThan(scenario.events().size() / 2);
        assertThat(scenario.events()).allSatisfy(event -> {
            assertThat(event.date()).isBetween(LocalDate.of(2015, 1, 1), asOf);
            assertThat(event.evidence().getFirst())
                    .isInstanceOfSatisfying(
                            Evidence.Note.class,
                            note -> assertThat(note.origin()).isNotBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"levant-2020", "idlib-2020", "washington-2017"})
    void eachHasBriefsOfSomeLength(String name) throws IOException {
        Scenario scenario = load(name);
        assertThat(scenario.documents()).hasSizeBetween(2, 3);
        for (Document document : scenario.documents()) {
            String body = Files.readString(document.path()).replaceFirst("(?s)^---.*?---", "");
            assertThat(body.split("\\s+").length).as(document.name()).isBetween(800, 1500);
            assertThat(document.published()).isBeforeOrEqualTo(scenario.asOf());
        }
    }

    @ParameterizedTest
    @CsvSource({"levant-2020, 1, 3, 1, 2", "idlib-2020, 1, 5, 1, 4", "washington-2017, 0, 4, 0, 4"})
    void theCodedTiesHaveTheirPublishedValues(String name, int frustration, int costFirst, int costSecond, int gap) {
        Scenario scenario = load(name);
        var coded =
                Stand.of(scenario, scenario.history(), scenario.asOf()).coded().orElseThrow();
        assertThat(coded.frustration().index()).isEqualTo(frustration);
        assertThat(coded.frustration().isOptimal()).isTrue();
        var choice = coded.choice().orElseThrow();
        assertThat(choice.costOfFirst()).isEqualTo(costFirst);
        assertThat(choice.costOfSecond()).isEqualTo(costSecond);
        assertThat(choice.gap()).isEqualTo(gap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"levant-2020", "idlib-2020", "washington-2017"})
    void whatTheBriefsTellIsNotCountedTwice(String name) {
        Scenario scenario = load(name);
        var analysis = Analysis.of(scenario);
        assertThat(analysis.reading().coded()).isGreaterThan(20);
        assertThat(analysis.reading().attached())
                .isGreaterThan(analysis.reading().added());
        assertThat(analysis.history().size())
                .isEqualTo(scenario.history().size() + analysis.reading().added());
        assertThat(analysis.history().events())
                .allSatisfy(event -> assertThat(event.date()).isBeforeOrEqualTo(scenario.asOf()));
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads(@TempDir Path folder) {
        String one = json(folder, "1");
        assertThat(json(folder, "1")).isEqualTo(one);
        assertThat(json(folder, "2")).isEqualTo(one);
        assertThat(json(folder, "5")).isEqualTo(one);
        assertThat(one).startsWith("{").endsWith("}\n").contains("\"verdict\"").contains("\"notYet\"");
    }

    private static String json(Path folder, String threads) {
        var out = new StringWriter();
        var words = new ArrayList<>(
                List.of("report", SCENARIOS.resolve("levant-2020").toString(), "--json"));
        words.addAll(List.of("--futures", "60", "--seed", "11", "--what-if", "W01", "--threads", threads));
        words.addAll(List.of("--out", folder.resolve("page.html").toString()));
        int code = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), words.toArray(String[]::new));
        assertThat(code).isZero();
        return out.toString();
    }
}
