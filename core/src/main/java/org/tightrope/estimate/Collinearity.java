package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds effects the data cannot tell apart, and names them: Gram-Schmidt on the correlations of the
/// statistics within risk sets. A statistic that never differs within a risk set has no information; one
/// that is a combination of those before it leaves a residual of length zero, and the combination is what
/// the elimination used.
final class Collinearity {
    private static final double LEAST_RESIDUAL = 1e-9;

    private Collinearity() {}

    /// @param information at zero, lower triangle, `p x p`
    /// @return why the model cannot be estimated; empty when it can
    static Optional<EstimationResult> of(List<String> names, double[] information, int p) {
        for (int k = 0; k < p; k++) {
            if (!(information[k * p + k] > 0)) {
                return Optional.of(new EstimationResult.NotEstimated(
                        "%s never differs among those at risk at the same moment, so it explains nothing."
                                .formatted(names.get(k)),
                        "Maybe leave it out; in an ordinal model that is so for whatever all pairs share."));
            }
        }
        double[] l = new double[p * p];
        for (int k = 0; k < p; k++) {
            for (int c = 0; c <= k; c++) {
                double sum = information[k * p + c] / Math.sqrt(information[k * p + k] * information[c * p + c]);
                for (int m = 0; m < c; m++) {
                    sum -= l[k * p + m] * l[c * p + m];
                }
                if (c < k) {
                    l[k * p + c] = sum / l[c * p + c];
                } else if (sum < LEAST_RESIDUAL) {
                    return Optional.of(named(names, information, l, k, p));
                } else {
                    l[k * p + k] = Math.sqrt(sum);
                }
            }
        }
        return Optional.empty();
    }

    /// Solves for the combination of earlier effects that gives effect k.
    private static EstimationResult named(List<String> names, double[] information, double[] l, int k, int p) {
        double[] weights = new double[k];
        for (int c = k - 1; c >= 0; c--) {
            double sum = l[k * p + c];
            for (int m = c + 1; m < k; m++) {
                sum -= l[m * p + c] * weights[m];
            }
            weights[c] = sum / l[c * p + c];
        }
        var parts = new ArrayList<String>();
        for (int c = 0; c < k; c++) {
            double raw = weights[c] * Math.sqrt(information[k * p + k] / information[c * p + c]);
            if (Math.abs(weights[c]) > 1e-6) {
                parts.add("%s %s".formatted(number(raw), names.get(c)));
            }
        }
        return new EstimationResult.NotEstimated(
                "%s is a combination of other effects (%s), so the data cannot tell them apart."
                        .formatted(names.get(k), String.join(" + ", parts)),
                "Maybe leave one of them out.");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains(".") && !text.contains("e")
                ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
                : text;
    }
}
