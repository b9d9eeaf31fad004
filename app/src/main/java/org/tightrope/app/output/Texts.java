package org.tightrope.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tightrope.fit.Coefficient;
import org.tightrope.fit.Fit;
import org.tightrope.play.Chance;
import org.tightrope.play.Difference;
import org.tightrope.play.Forecast;
import org.tightrope.play.MoveForecast;
import org.tightrope.play.OutcomeForecast;
import org.tightrope.play.Volume;
import org.tightrope.scenario.Scenario;
import org.tightrope.verdict.Verdict;

/// Results as text for terminals.
public final class Texts {
    private Texts() {}

    /// Formulas, coefficients with their intervals, and each in a sentence.
    public static String fit(Fit fit) {
        var table = Table.of("part", "effect", "estimate", "se", "lower", "upper", "prior");
        for (Coefficient c : fit.coefficients()) {
            table.row(
                    c.part(),
                    c.term(),
                    number(c.estimate()),
                    number(c.se()),
                    number(c.lower()),
                    number(c.upper()),
                    "%s sd %s"
                            .formatted(
                                    number(c.prior().mean()), number(c.prior().sd())));
        }
        var lines = new ArrayList<String>();
        lines.add(fit.model().rateFormula());
        lines.add(fit.model().typeFormula());
        lines.add(String.format(
                Locale.ROOT,
                "%s events, %s pair-days, %s to %s; log-likelihood rate %.1f (mean rate alone %.1f), type %.1f (shares alone %.1f)",
                fit.events(),
                fit.rows(),
                fit.from(),
                fit.until(),
                fit.rateLogLik(),
                fit.rateNullLogLik(),
                fit.typeLogLik(),
                fit.typeNullLogLik()));
        lines.add("");
        lines.add(table.text());
        lines.add("");
        fit.coefficients().forEach(c -> lines.add("%s: %s".formatted(c.term(), c.sentence())));
        lines.addAll(fit.notes());
        return String.join("\n", lines);
    }

    /// The verdict, the outcomes and what the moves change.
    public static String play(Scenario scenario, Forecast forecast, Verdict verdict) {
        var lines = new ArrayList<String>();
        lines.add(scenario.question());
        lines.add(verdict.sentence());
        lines.add("");
        lines.add(outcomes(forecast).text());
        if (!forecast.moves().isEmpty()) {
            lines.add("");
            lines.add("What the moves change, in percentage points (95 % interval; paired with the baseline):");
            lines.add(moves(scenario, forecast).text());
        }
        lines.add("");
        lines.add(volume(forecast.volume()));
        forecast.notes().forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String volume(Volume volume) {
        return String.format(
                Locale.ROOT,
                "Acts in %s days: %.0f in the middle future (%.0f - %.0f in nine of ten), %s in the last %s days before as-of,"
                        + " %.0f on average in the fit window.",
                volume.days(),
                volume.median(),
                volume.lower(),
                volume.upper(),
                volume.lastPast(),
                volume.days(),
                volume.meanPast());
    }

    private static Table outcomes(Forecast forecast) {
        var table = Table.of(
                "outcome",
                "within %s days".formatted(forecast.horizon()),
                "Monte Carlo",
                "parameters",
                "median day",
                "");
        for (OutcomeForecast outcome : forecast.baseline()) {
            Chance chance = outcome.chance();
            table.row(
                    outcome.id(),
                    percent(chance.probability()),
                    percent(chance.monteCarlo().lower()) + " - "
                            + percent(chance.monteCarlo().upper()),
                    percent(chance.parameter().lower()) + " - "
                            + percent(chance.parameter().upper()),
                    outcome.medianDay() == 0 ? "" : outcome.medianDay(),
                    outcome.name());
        }
        return table;
    }

    private static Table moves(Scenario scenario, Forecast forecast) {
        var header = new ArrayList<>(List.of("move"));
        forecast.baseline().forEach(outcome -> header.add(outcome.id()));
        header.add(scenario.verdict() + " interval");
        header.add("");
        var table = Table.of(header.toArray(String[]::new));
        for (MoveForecast move : forecast.moves()) {
            var cells = new ArrayList<Object>();
            cells.add(String.join("+", move.ids()));
            for (Difference difference : move.differences()) {
                cells.add(points(difference.value()));
            }
            Difference verdict = move.difference(scenario.verdict());
            cells.add(points(verdict.interval().lower()) + " - "
                    + points(verdict.interval().upper()));
            cells.add(
                    move.byItself().contains(scenario.verdict())
                            ? move.name() + " (brings it about by itself)"
                            : move.name());
            table.row(cells.toArray());
        }
        return table;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * probability);
    }

    private static String points(double difference) {
        return difference == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", 100 * difference);
    }
}
