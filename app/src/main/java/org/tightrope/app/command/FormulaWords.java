package org.tightrope.app.command;

import java.util.Locale;
import org.tightrope.app.output.Table;

/// A fitted formula in words and tables.
final class FormulaWords {
    private FormulaWords() {}

    static String of(FormulaResult result, boolean robust) {
        var text = new StringBuilder(result.formula());
        text.append("\n\n").append(effects(result, robust));
        text.append("%n%nlog-likelihood %.4f (null %.4f), AIC %.2f, BIC %.2f%n"
                .formatted(result.logLik(), result.nullLogLik(), result.aic(), result.bic()));
        text.append("%,d events, %,d rows, %,d actors, %d steps, %s"
                .formatted(
                        result.events(),
                        result.rows(),
                        result.actors(),
                        result.steps(),
                        result.converged() ? "converged" : "NOT CONVERGED"));
        random(result, text);
        fitness(result, text);
        residuals(result, text);
        simulated(result, text);
        result.notes().forEach(note -> text.append("\n\n").append(note));
        return text.toString();
    }

    private static String effects(FormulaResult result, boolean robust) {
        var table = Table.of("effect", "estimate", robust ? "robust se" : "se", "95 % interval", "z", "p");
        for (FormulaResult.EffectLine line : result.effects()) {
            table.row(
                    line.name(),
                    number(line.estimate()),
                    number(robust ? line.robustSe() : line.se()),
                    "%s .. %s".formatted(number(line.lower()), number(line.upper())),
                    number("%.2f", line.z()),
                    line.p() < 0.0001 ? "<0.0001" : number("%.4f", line.p()));
        }
        return table.text();
    }

    private static void random(FormulaResult result, StringBuilder text) {
        for (FormulaResult.SpreadLine group : result.random()) {
            text.append("%n%nRandom %s effects: sd %s over %,d. Furthest from the rest:%n"
                    .formatted(group.whose(), number(group.sd()), group.levels()));
            var table = Table.of(group.whose(), "effect", "se");
            group.largest().forEach(one -> table.row(one.name(), number("%+.3f", one.effect()), number(one.se())));
            text.append(table.text());
        }
    }

    private static void fitness(FormulaResult result, StringBuilder text) {
        result.fitness().ifPresent(fit -> {
            if (result.likelihood().equals("type")) {
                text.append("%n%nThe type that happened was thought the likeliest in %.0f %% of events."
                        .formatted(100 * fit.inFirst()));
            } else {
                text.append(
                        "%n%nThe pair that acted ranks %.1f of %.0f at risk in the middle; in %.0f %% of events among the first 5 %%."
                                .formatted(fit.medianRank(), fit.meanAtRisk(), 100 * fit.inTopTwentieth()));
            }
            if (!result.influential().isEmpty()) {
                text.append("\n\nEvents that move an estimate most, in standard errors:\n");
                var moved = Table.of("event", "time", "from", "to", "effect", "change");
                result.influential()
                        .forEach(one -> moved.row(
                                one.event(),
                                one.time(),
                                one.source(),
                                one.target(),
                                one.effect(),
                                number("%+.2f", one.change())));
                text.append(moved.text());
            }
        });
    }

    private static void residuals(FormulaResult result, StringBuilder text) {
        if (result.residuals().isEmpty()) {
            return;
        }
        text.append("\n\nActors the model understands least: events observed and expected\n");
        var table = Table.of("actor", "sent", "expected", "z", "received", "expected", "z");
        result.residuals()
                .forEach(one -> table.row(
                        one.actor(),
                        number("%.0f", one.sent()),
                        number("%.1f", one.expectedSent()),
                        number("%+.1f", one.sentZ()),
                        number("%.0f", one.received()),
                        number("%.1f", one.expectedReceived()),
                        number("%+.1f", one.receivedZ())));
        text.append(table.text());
    }

    private static void simulated(FormulaResult result, StringBuilder text) {
        if (result.simulated().isEmpty()) {
            return;
        }
        text.append("\n\nThe stream against streams the model makes\n");
        var table = Table.of("feature", "observed", "simulated", "95 % of them", "p");
        result.simulated()
                .forEach(one -> table.row(
                        one.name(),
                        number("%.4g", one.observed()),
                        number("%.4g", one.median()),
                        "%s .. %s".formatted(number("%.4g", one.low()), number("%.4g", one.high())),
                        number("%.3f", one.p())));
        text.append(table.text());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String number(double value) {
        return number(Math.abs(value) >= 0.001 || value == 0 ? "%.5f" : "%.3e", value);
    }
}
