package org.tightrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tightrope.app.run.Analysis;
import org.tightrope.app.run.WhatIfs;
import org.tightrope.fit.Fit;
import org.tightrope.play.Forecast;
import org.tightrope.play.MoveForecast;
import org.tightrope.play.OutcomeForecast;
import org.tightrope.play.Player;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.ScenarioDirectory;

/// Writes docs/counterfactuals.md: what the authors of the three articles foresaw, asked of the model. A
/// plain run plays few futures and compares everything but the numbers, so that neither claims,
/// scenarios, moves nor outcomes can drift from the page; `-Dcounterfactuals.write=true` plays the
/// scenarios' own number and writes it.
final class CounterfactualsTest {
    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Path PAGE = ROOT.resolve("docs/counterfactuals.md");
    private static final boolean WRITE = Boolean.getBoolean("counterfactuals.write");
    private static final double NOTHING = 0.05;

    /// How a claim reads as a statement about a probability.
    private enum Reading {
        RISES,
        FALLS,
        NO_CHANGE,
        ABOVE,
        BELOW
    }

    /// @param whatIf empty for the baseline
    /// @param bound for ABOVE and BELOW
    private record Claim(
            String id, String says, String scenario, String whatIf, String outcome, Reading reading, double bound) {}

    private static Claim change(
            String id, String says, String scenario, String whatIf, String outcome, Reading reading) {
        return new Claim(id, says, scenario, whatIf, outcome, reading, 0);
    }

    private static Claim level(
            String id, String says, String scenario, String whatIf, String outcome, Reading reading, double bound) {
        return new Claim(id, says, scenario, whatIf, outcome, reading, bound);
    }

    private static final String LEVANT = "levant-2020";
    private static final String IDLIB = "idlib-2020";
    private static final String WASHINGTON = "washington-2017";

    private static final List<Claim> COUNTERFACTUALS = List.of(
            change(
                    "C1",
                    "Were Iran to strike Israel, the United States would answer (A1 ¶20-21)",
                    LEVANT,
                    "W01",
                    "O7",
                    Reading.RISES),
            change("C1", "and Russia would have to take sides", LEVANT, "W01", "O1", Reading.RISES),
            change(
                    "C2",
                    "Were Tehran's government to fall, Russia would lose the partner its role rests on (A1 ¶23)",
                    LEVANT,
                    "W17",
                    "O11",
                    Reading.FALLS),
            change(
                    "C3",
                    "Were Russia to trade Iran for better relations with Washington, little would come of it (A3 ¶19-23)",
                    WASHINGTON,
                    "W13",
                    "O15",
                    Reading.NO_CHANGE),
            change(
                    "C4",
                    "Were fighting in Idlib to resume, Ankara and Damascus would fight again (A2 ¶18-21)",
                    IDLIB,
                    "W08",
                    "O3",
                    Reading.RISES),
            change("C4", "and the protocol would end", IDLIB, "W08", "O2", Reading.RISES),
            change(
                    "C5",
                    "With a president who has a strategy, Syria would endanger Russian-American relations less (A3 ¶14)",
                    WASHINGTON,
                    "W27",
                    "O15",
                    Reading.FALLS),
            change(
                    "C6",
                    "Were an exit bartered for normal relations, the strain would ease (A3 ¶10)",
                    WASHINGTON,
                    "W12",
                    "O15",
                    Reading.FALLS),
            change(
                    "C7",
                    "Had Burkov not been extradited, Moscow would have had less to hold against Israel (A1 ¶5)",
                    LEVANT,
                    "W23",
                    "O16",
                    Reading.FALLS));

    private static final List<Claim> FORECASTS = List.of(
            level(
                    "F1",
                    "The risk of American-Iranian escalation stays high (A1 ¶25)",
                    LEVANT,
                    "",
                    "O7",
                    Reading.ABOVE,
                    0.25),
            change(
                    "F2",
                    "The loss of a commander changes nothing in Russia's role (A1 ¶14)",
                    LEVANT,
                    "W02",
                    "O11",
                    Reading.NO_CHANGE),
            change(
                    "F3",
                    "An Iranian attack on Israel brings an American answer that makes Russia take sides (A1 ¶20-21)",
                    LEVANT,
                    "W01",
                    "O1",
                    Reading.RISES),
            level(
                    "F4",
                    "Russia stays with Tehran when it is threatened (A1 ¶24)",
                    LEVANT,
                    "W02",
                    "O13",
                    Reading.BELOW,
                    0.1),
            change(
                    "F5",
                    "Moscow fares worse with another prime minister than Netanyahu (A1 ¶6)",
                    LEVANT,
                    "W07",
                    "O16",
                    Reading.RISES),
            level("F6", "Russia keeps the rivals from open war (A1 ¶19)", LEVANT, "", "O3", Reading.BELOW, 0.5),
            level("F7", "The ceasefire of March is temporary (A2 ¶4, 18)", IDLIB, "", "O13", Reading.ABOVE, 0.5),
            level("F8", "Russian-Turkish relations survive (A2 ¶16)", IDLIB, "", "O10", Reading.BELOW, 0.5),
            level(
                    "F9",
                    "Moscow goes on arming Damascus and keeps Ankara (A2 ¶17)",
                    IDLIB,
                    "W03",
                    "O10",
                    Reading.BELOW,
                    0.1),
            change(
                    "F11",
                    "Renewed fighting costs both sides dear: force against Damascus (A2 ¶20)",
                    IDLIB,
                    "W08",
                    "O8",
                    Reading.RISES),
            level(
                    "F12",
                    "A direct clash of Russia and Turkey is possible (A2 ¶22)",
                    IDLIB,
                    "",
                    "O4",
                    Reading.ABOVE,
                    0.1),
            level(
                    "F13",
                    "A Russian-American compromise on Syria is unlikely (A3 ¶5-6)",
                    WASHINGTON,
                    "",
                    "O11",
                    Reading.BELOW,
                    0.5),
            level(
                    "F15",
                    "The West does not trade sanctions for Syria (A3 ¶11)",
                    WASHINGTON,
                    "",
                    "O5",
                    Reading.BELOW,
                    0.25),
            level("F16", "Russia does not sell out Iran (A3 ¶19, 23)", WASHINGTON, "", "O6", Reading.BELOW, 0.5),
            change(
                    "F17",
                    "Provocations by Damascus and Tehran force Russia against the United States (A3 ¶15, 25)",
                    WASHINGTON,
                    "W25",
                    "O15",
                    Reading.RISES));

    private static final Map<String, String> NOT_ASKED = new TreeMap<>(Map.of(
            "F10",
                    "That renewed fighting helps Damascus retake Idlib (A2 ¶20-21): territory is not in the stream of events.",
            "F14",
                    "That Russia wants to leave and Washington keeps it in (A3 ¶9): a wish is no event. Its mechanism is M17: add "
                            + "`- name: M17` to effects.yaml and read its coefficient with `./tightrope fit washington-2017`.",
            "F18",
                    "That Assad as a bargaining chip loses value (A3 ¶12-13): worth is no event. Its mechanism is M18, tested the "
                            + "same way."));

    private static final class Played {
        final Scenario scenario;
        final Forecast forecast;
        final List<String> whatIfs;

        Played(String name, List<Claim> claims, int futures) {
            this.scenario = ScenarioDirectory.load(ROOT.resolve("scenarios").resolve(name))
                    .orFault();
            this.whatIfs = claims.stream()
                    .filter(claim ->
                            claim.scenario().equals(name) && !claim.whatIf().isEmpty())
                    .map(Claim::whatIf)
                    .distinct()
                    .sorted()
                    .toList();
            Analysis analysis = Analysis.withoutDocuments(scenario);
            Fit fit = analysis.fit();
            this.forecast = new Player(
                            scenario,
                            analysis.history(),
                            fit,
                            futures > 0 ? futures : scenario.settings().futures(),
                            scenario.settings().seed(),
                            Runtime.getRuntime().availableProcessors(),
                            _ -> {})
                    .play(WhatIfs.named(scenario, whatIfs));
        }

        OutcomeForecast baseline(String outcome) {
            return of(forecast.baseline(), outcome);
        }

        MoveForecast move(String whatIf) {
            return forecast.moves().get(whatIfs.indexOf(whatIf));
        }

        static OutcomeForecast of(List<OutcomeForecast> outcomes, String id) {
            return outcomes.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void thePageIsWhatTheScenariosSay() throws IOException {
        var all = new ArrayList<>(COUNTERFACTUALS);
        all.addAll(FORECASTS);
        var played = new LinkedHashMap<String, Played>();
        for (String name : List.of(LEVANT, IDLIB, WASHINGTON)) {
            played.put(name, new Played(name, all, WRITE ? 0 : 20));
        }
        String page = page(played);
        if (WRITE) {
            Files.writeString(PAGE, page);
        }
        assertThat(withoutNumbers(Files.readString(PAGE)))
                .as("docs/counterfactuals.md; write it anew with -Dcounterfactuals.write=true")
                .isEqualTo(withoutNumbers(page));
    }

    /// Percentages, differences and the judgement that rests on them are left out.
    private static String withoutNumbers(String page) {
        return page.replaceAll("[+-]?\\d+\\.\\d", "N")
                .replaceAll("\\| (agrees|disagrees|undecided|by definition|never either way) \\|", "| J |")
                .replaceAll("(?m)^Agreeing:.*$", "Agreeing");
    }

    private static String page(Map<String, Played> played) {
        var text = new StringBuilder("""
                # What the authors foresaw, asked of the model

                This page is written by a test (`CounterfactualsTest`, `-Dcounterfactuals.write=true`); no number in it was typed. Each
                claim of the three articles is asked as a command. A counterfactual is a move; the answer is the change of an outcome's
                probability within 90 days in percentage points, with a 95 % interval, paired with the baseline future by future. A forecast
                about today's course is the probability itself, with the interval of the coefficients' uncertainty. 2000 futures each, seed 1,
                the scenarios' own chronologies (documents are not read anew).

                How a claim was turned into a number is our reading: "rises" and "falls" ask for an interval on that side of zero, "no change"
                for an interval within five points, "above" and "below" for an interval on that side of the bound. *Undecided* means that the
                interval does not settle it. *By definition* means that the move brings the outcome about even if nobody else acts.
                Whether events proved the authors right is another question; `backtest` is about that.

                A1: Russia between Israel and Iran. A2: Russia between Ankara and Damascus. A3: Russia between Washington and Tehran.

                ## Counterfactuals

                """);
        text.append(table(COUNTERFACTUALS, played));
        text.append("\n## Forecasts\n\n").append(table(FORECASTS, played));
        text.append("\nNot asked as futures:\n\n");
        NOT_ASKED.forEach((id, why) -> text.append("- %s. %s%n".formatted(id, why)));
        text.append("\n## The commands\n\n```sh\n");
        played.forEach((name, one) -> text.append("./tightrope play %s%s%n"
                .formatted(
                        name,
                        String.join(
                                "",
                                one.whatIfs.stream()
                                        .map(move -> " --what-if " + move)
                                        .toList()))));
        return text.append("```\n").toString();
    }

    private static String table(List<Claim> claims, Map<String, Played> played) {
        var text = new StringBuilder(
                "| claim | the authors say | asked as | read as | the model says | verdict |\n|---|---|---|---|---|---|\n");
        var counts = new TreeMap<String, Integer>();
        for (Claim claim : claims) {
            Played one = Objects.requireNonNull(played.get(claim.scenario()));
            String verdict = verdict(claim, one);
            counts.merge(verdict, 1, Integer::sum);
            text.append("| %s | %s | %s%s: %s %s | %s | %s | %s |%n"
                    .formatted(
                            claim.id(),
                            claim.says(),
                            claim.scenario(),
                            claim.whatIf().isEmpty() ? "" : ", what-if " + claim.whatIf(),
                            claim.outcome(),
                            one.baseline(claim.outcome()).name(),
                            reading(claim),
                            answer(claim, one),
                            verdict));
        }
        return text + "\nAgreeing: "
                + counts.entrySet().stream()
                        .map(entry -> "%s %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".\n";
    }

    private static String reading(Claim claim) {
        return switch (claim.reading()) {
            case RISES -> "rises";
            case FALLS -> "falls";
            case NO_CHANGE -> "no change";
            case ABOVE -> "above %.0f %%".formatted(100 * claim.bound());
            case BELOW -> "below %.0f %%".formatted(100 * claim.bound());
        };
    }

    private static boolean isChange(Claim claim) {
        return claim.reading() != Reading.ABOVE && claim.reading() != Reading.BELOW;
    }

    private static OutcomeForecast outcome(Claim claim, Played one) {
        return claim.whatIf().isEmpty()
                ? one.baseline(claim.outcome())
                : Played.of(one.move(claim.whatIf()).outcomes(), claim.outcome());
    }

    private static String answer(Claim claim, Played one) {
        if (isChange(claim)) {
            var difference = one.move(claim.whatIf()).difference(claim.outcome());
            return String.format(
                    Locale.ROOT,
                    "%+.1f (%+.1f to %+.1f), from %.1f %%",
                    100 * difference.value() + 0.0,
                    100 * difference.interval().lower() + 0.0,
                    100 * difference.interval().upper() + 0.0,
                    100 * one.baseline(claim.outcome()).chance().probability());
        }
        var chance = outcome(claim, one).chance();
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f)",
                100 * chance.probability(),
                100 * chance.parameter().lower(),
                100 * chance.parameter().upper());
    }

    private static String verdict(Claim claim, Played one) {
        if (!claim.whatIf().isEmpty() && one.move(claim.whatIf()).byItself().contains(claim.outcome())) {
            return "by definition";
        }
        if (isChange(claim)
                && one.baseline(claim.outcome()).chance().probability() == 0
                && outcome(claim, one).chance().probability() == 0) {
            return "never either way";
        }
        double low;
        double high;
        if (isChange(claim)) {
            var interval = one.move(claim.whatIf()).difference(claim.outcome()).interval();
            low = interval.lower();
            high = interval.upper();
        } else {
            var interval = outcome(claim, one).chance().parameter();
            low = interval.lower();
            high = interval.upper();
        }
        return switch (claim.reading()) {
            case RISES -> low > 0 ? "agrees" : high < 0 ? "disagrees" : "undecided";
            case FALLS -> high < 0 ? "agrees" : low > 0 ? "disagrees" : "undecided";
            case NO_CHANGE ->
                low > -NOTHING && high < NOTHING
                        ? "agrees"
                        : low > NOTHING || high < -NOTHING ? "disagrees" : "undecided";
            case ABOVE -> low > claim.bound() ? "agrees" : high < claim.bound() ? "disagrees" : "undecided";
            case BELOW -> high < claim.bound() ? "agrees" : low > claim.bound() ? "disagrees" : "undecided";
        };
    }
}
