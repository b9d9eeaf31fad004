package org.tightrope.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tightrope.event.History;
import org.tightrope.play.Chance;
import org.tightrope.play.Difference;
import org.tightrope.play.Forecast;
import org.tightrope.play.MoveForecast;
import org.tightrope.scenario.Scenario;

/// The question answered.
///
/// @param answer one of five words, from `almost certainly yes` to `almost certainly no`
/// @param sentence the answer in one sentence
/// @param holds the chance that the balance holds to the horizon
/// @param forIt what speaks for it, strongest first
/// @param against what speaks against it, strongest first
/// @param how how the arguments were chosen
public record Verdict(
        String answer, String sentence, Chance holds, List<Argument> forIt, List<Argument> against, String how) {
    public Verdict {
        forIt = List.copyOf(forIt);
        against = List.copyOf(against);
    }

    public static Verdict of(Scenario scenario, History history, Forecast forecast) {
        Chance holds = forecast.outcome(scenario.verdict()).chance().complement();
        var arguments = new Arguments(scenario);
        String answer = answer(holds.probability());
        return new Verdict(
                answer,
                sentence(scenario, forecast, holds, answer),
                holds,
                arguments.strongest(history, true),
                arguments.strongest(history, false),
                Arguments.HOW);
    }

    /// At least 95 % is almost certain, at least 65 % probable, above 35 % open, and the same downward.
    static String answer(double probability) {
        if (probability >= 0.95) {
            return "almost certainly yes";
        }
        if (probability >= 0.65) {
            return "probably yes";
        }
        if (probability > 0.35) {
            return "open";
        }
        return probability > 0.05 ? "probably no" : "almost certainly no";
    }

    private static String sentence(Scenario scenario, Forecast forecast, Chance holds, String answer) {
        String text = String.format(
                Locale.ROOT,
                "%s%s: in %s of %,d simulated futures (%s to %s counting the uncertainty of the coefficients and of the"
                        + " simulation) %s keeps its balance between %s and %s to %s",
                answer.substring(0, 1).toUpperCase(Locale.ROOT),
                answer.substring(1),
                percent(holds.probability()),
                holds.futures(),
                percent(holds.both().lower()),
                percent(holds.both().upper()),
                scenario.roster().nameInSentence(scenario.focal()),
                scenario.roster().nameInSentence(scenario.rivals().get(0)),
                scenario.roster().nameInSentence(scenario.rivals().get(1)),
                scenario.asOf().plusDays(scenario.horizon()));
        return text + worst(scenario, forecast).map(worst -> "; " + worst).orElse("") + ".";
    }

    private static Optional<String> worst(Scenario scenario, Forecast forecast) {
        return forecast.moves().stream()
                .filter(move -> !move.byItself().contains(scenario.verdict()))
                .filter(move -> move.difference(scenario.verdict()).interval().lower() > 0)
                .max(Comparator.comparingDouble((MoveForecast move) ->
                        move.difference(scenario.verdict()).value()))
                .map(move -> {
                    Difference difference = move.difference(scenario.verdict());
                    return "of the what-ifs played, \"%s\" (%s) threatens it most, by %s percentage points"
                            .formatted(
                                    move.name(),
                                    String.join(" + ", move.ids()),
                                    String.format(Locale.ROOT, "%.0f", 100 * difference.value()));
                });
    }

    /// A probability as readers take it: whole percents, and no false certainty at the ends.
    static String percent(double probability) {
        if (probability > 0 && probability < 0.005) {
            return "under 1 %";
        }
        if (probability < 1 && probability > 0.995) {
            return "over 99 %";
        }
        return String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }
}
