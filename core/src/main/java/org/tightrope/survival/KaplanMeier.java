package org.tightrope.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.tightrope.estimate.Distributions;

/// The share still going after so long.
///
///     S(t)     = product over failure times u <= t of (1 - failed_u / atRisk_u)
///     se(t)    = S(t) g(t),  g(t)^2 = sum of failed_u / (atRisk_u (atRisk_u - failed_u))
///     interval = S(t) exp(-+ 1.959964 g(t)), at most 1
///
/// Kaplan and Meier (1958); error by Greenwood (1926); interval on the logarithm of S. Of five that
/// lasted 2, 3+, 4, 4, 5+ (+: still going) S is 0.8 from 2 and 0.8 (1 - 2/3) = 0.2667 from 4.
///
/// @param median first time with S at most one half; its interval likewise from the interval's lower and
/// upper curve; empty where a curve stays above
public record KaplanMeier(
        int subjects,
        int failures,
        OptionalDouble median,
        OptionalDouble medianLower,
        OptionalDouble medianUpper,
        List<Step> steps) {
    private static final double ROUNDING = 1e-12;

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /// A time at which some failed.
    ///
    /// @param survival S from this time on
    /// @param se standard error; 0 once nobody is left
    /// @param lower of the 95 % interval; 0 once nobody is left
    /// @param upper of the 95 % interval; 0 once nobody is left
    public record Step(double time, int atRisk, int failed, double survival, double se, double lower, double upper) {}

    public static KaplanMeier of(Lifetimes lives) {
        int[] order = lives.order();
        double z = Distributions.normalQuantile(0.95);
        var steps = new ArrayList<Step>();
        double survival = 1;
        double variance = 0;
        for (int i = 0; i < order.length; ) {
            double time = lives.time(order[i]);
            int atRisk = order.length - i;
            int failed = 0;
            for (; i < order.length && lives.time(order[i]) == time; i++) {
                failed += lives.failed(order[i]) ? 1 : 0;
            }
            if (failed == 0) {
                continue;
            }
            survival *= 1 - failed / (double) atRisk;
            variance += failed == atRisk ? 0 : failed / (double) atRisk / (atRisk - failed);
            double relative = Math.sqrt(variance);
            steps.add(new Step(
                    time,
                    atRisk,
                    failed,
                    survival,
                    survival * relative,
                    survival * Math.exp(-z * relative),
                    Math.min(1, survival * Math.exp(z * relative))));
        }
        return new KaplanMeier(
                lives.size(),
                lives.failures(),
                half(steps, Step::survival),
                half(steps, Step::lower),
                half(steps, Step::upper),
                steps);
    }

    private static OptionalDouble half(List<Step> steps, ToDoubleFunction<Step> curve) {
        return steps.stream()
                .filter(step -> curve.applyAsDouble(step) <= 0.5 + ROUNDING)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /// S after so long.
    public double after(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() <= time) {
                survival = step.survival();
            }
        }
        return survival;
    }
}
