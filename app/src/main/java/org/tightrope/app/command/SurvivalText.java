package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tightrope.app.output.Table;
import org.tightrope.survival.Coefficient;

/// Lifetimes in words and tables, for terminals.
final class SurvivalText {
    private SurvivalText() {}

    static String of(SurvivalCommand.Result result) {
        var lines = new ArrayList<String>();
        var medians = Table.of("group", "n", "failed", "median", "95 % from", "to");
        result.curves()
                .forEach(one -> medians.row(
                        one.group().isEmpty() ? "all" : one.group(),
                        one.curve().subjects(),
                        one.curve().failures(),
                        number(one.curve().median()),
                        number(one.curve().medianLower()),
                        number(one.curve().medianUpper())));
        lines.add(medians.text());
        result.logRank()
                .ifPresent(test -> lines.add("%nLog-rank: chi-square %s with %d degrees of freedom, p = %s"
                        .formatted(number(test.chiSquare()), test.degrees(), number(test.p()))));
        result.cox().ifPresent(cox -> {
            lines.add("%nCox (%s ties): log-likelihood %s, without covariates %s; ratio %s, p = %s; concordance %s"
                    .formatted(
                            cox.ties().name().toLowerCase(Locale.ROOT),
                            number(cox.logLikelihood()),
                            number(cox.nullLogLikelihood()),
                            number(cox.likelihoodRatio()),
                            number(cox.p()),
                            number(cox.concordance())));
            lines.add(table("hazard ratio", cox.coefficients()));
        });
        result.acceleratedLife().ifPresent(life -> {
            lines.add("%n%s: log-likelihood %s, without covariates %s; scale %s"
                    .formatted(
                            life.family().name().toLowerCase(Locale.ROOT),
                            number(life.logLikelihood()),
                            number(life.nullLogLikelihood()),
                            number(life.scale())));
            var all = new ArrayList<>(List.of(life.intercept()));
            all.addAll(life.coefficients());
            lines.add(table("time ratio", all));
        });
        return String.join("\n", lines);
    }

    private static String table(String ratio, List<Coefficient> coefficients) {
        var table = Table.of("covariate", "estimate", "se", "z", "p", ratio);
        coefficients.forEach(one -> table.row(
                one.name(),
                number(one.estimate()),
                number(one.se()),
                number(one.z()),
                number(one.p()),
                number(one.ratio())));
        return table.text();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }

    private static String number(double value) {
        return Math.abs(value) < 1e-4 && value != 0
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }
}
