package org.tightrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tightrope.app.run.Analysis;
import org.tightrope.fit.Coefficient;
import org.tightrope.fit.Fit;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.Mechanism;
import org.tightrope.scenario.Mechanisms;
import org.tightrope.scenario.OwnEffect;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.ScenarioDirectory;

/// Writes docs/mechanisms.md: every mechanism of the articles, and what the three chronologies say of it.
/// A plain run compares everything but the estimates; `-Dmechanisms.write=true` makes them and writes the
/// page.
final class MechanismsPageTest {
    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Path PAGE = ROOT.resolve("docs/mechanisms.md");
    private static final boolean WRITE = Boolean.getBoolean("mechanisms.write");
    private static final List<String> SCENARIOS = List.of("levant-2020", "idlib-2020", "washington-2017");

    /// Wide, so that the events and not the prior decide the estimate.
    private static final double FLAT = 3;

    @Test
    void thePageIsWhatTheListSays() throws IOException {
        String page = page();
        if (WRITE) {
            Files.writeString(PAGE, page);
        }
        assertThat(withoutNumbers(Files.readString(PAGE)))
                .as("docs/mechanisms.md; write it anew with -Dmechanisms.write=true")
                .isEqualTo(withoutNumbers(page));
    }

    private static String withoutNumbers(String page) {
        return page.replaceAll(
                        "\\*{0,2}-?\\d+\\.\\d\\d\\*{0,2} \\(-?\\d+\\.\\d\\d to -?\\d+\\.\\d\\d\\)|never seen", "N")
                .replaceAll("(?m)^Borne out.*$", "Borne out");
    }

    private static String page() {
        var scenarios = SCENARIOS.stream()
                .map(name -> ScenarioDirectory.load(ROOT.resolve("scenarios").resolve(name))
                        .orFault())
                .toList();
        var text = new StringBuilder("""
                # The articles' mechanisms, and what the chronologies say of them

                This page is written by a test (`MechanismsPageTest`, `-Dmechanisms.write=true`); no number in it was typed. The three articles
                explain what they report by forty-two mechanisms. Each is a formula ([format](formats/scenario.md)) that a scenario uses by its
                id in effects.yaml; `./tightrope effects M07` shows formula, prior and source of one. Each has a test that in a constructed
                case the expected sign does what the article says.

                *Expected* is the sign theory gives. The estimates are coefficients with 95 % intervals, each mechanism added alone to the
                standard model and fitted to the scenario's chronology under a wide prior (sd 3), so that the events decide; bold when the interval leaves
                out zero. *Never seen*: the statistic has one value throughout. With some ninety estimates, four or five are bold by chance, and
                the events of a chronology were chosen by somebody who had read the articles: read the table as a first look, not as a test.
                Mechanisms that need covariates, dates or attributions the bundled scenarios do not have are listed without estimates.

                | id | mechanism | acts on | expected | levant-2020 | idlib-2020 | washington-2017 | said in | source |
                |---|---|---|---|---|---|---|---|---|
                """);
        int out = 0;
        int against = 0;
        int bold = 0;
        for (Mechanism one : Mechanisms.all()) {
            var cells = new StringBuilder();
            for (Scenario scenario : scenarios) {
                String cell = isAsked(one) ? WRITE ? estimate(one, scenario) : "N" : "";
                cells.append(" ").append(cell).append(" |");
                if (cell.startsWith("**")) {
                    bold++;
                    boolean positive = !cell.startsWith("**-");
                    out += one.priorMean() != 0 && positive == one.priorMean() > 0 ? 1 : 0;
                    against += one.priorMean() != 0 && positive != one.priorMean() > 0 ? 1 : 0;
                }
            }
            text.append("| %s | %s | %s | %s |%s %s | %s |%n"
                    .formatted(
                            one.id(),
                            one.name(),
                            actsOn(one.on()),
                            one.priorMean() > 0 ? "more" : one.priorMean() < 0 ? "less" : "no change",
                            cells,
                            one.paragraphs(),
                            one.source()));
        }
        text.append("\nBorne out %s times, contradicted %s times; %s estimates leave out zero in all.\n"
                .formatted(out, against, bold));
        return text.toString();
    }

    private static boolean isAsked(Mechanism one) {
        return one.how() == Mechanism.How.BUILT_IN || one.how() == Mechanism.How.FORMULA;
    }

    private static String actsOn(ActsOn on) {
        return switch (on) {
            case ActsOn.HowOften _ -> "how often";
            case ActsOn.Valence _ -> "cooperation";
            case ActsOn.Kinds(var quads) ->
                quads.stream()
                        .map(quad -> quad.label())
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
        };
    }

    /// Added to the standard model; a built-in one stands there twice, so only what the formula adds is
    /// estimated.
    private static String estimate(Mechanism one, Scenario scenario) {
        OwnEffect effect = one.effect();
        var wide =
                new OwnEffect(effect.name(), effect.formula(), effect.on(), 0, FLAT, effect.meaning(), effect.source());
        Fit fit = Analysis.withoutDocuments(
                        scenario.withAssumptions(scenario.assumptions().withEffects(List.of(wide))))
                .fit();
        int at = 0;
        for (Coefficient c : fit.coefficients()) {
            if (c.term().equals(one.id())) {
                int rates = fit.rateRanges().size();
                var range =
                        at < rates ? fit.rateRanges().get(at) : fit.typeRanges().get(at - rates);
                if (range.least() == range.most()) {
                    return "never seen";
                }
                String mark = c.lower() > 0 || c.upper() < 0 ? "**" : "";
                return String.format(
                        Locale.ROOT,
                        "%s%.2f%s (%.2f to %.2f)",
                        mark,
                        c.estimate() + 0.0,
                        mark,
                        c.lower() + 0.0,
                        c.upper() + 0.0);
            }
            at++;
        }
        throw new IllegalStateException(one.id() + " was not fitted.");
    }
}
