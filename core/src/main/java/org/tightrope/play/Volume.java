package org.tightrope.play;

import java.time.LocalDate;
import java.util.Arrays;
import org.tightrope.event.History;
import org.tightrope.fit.Fit;

/// How many acts the futures hold, beside how many the past held: the first check of any simulation.
///
/// @param days length of the futures
/// @param median number of acts in the middle future of the baseline
/// @param lower 5 % quantile
/// @param upper 95 % quantile
/// @param lastPast acts in the same number of days before as-of
/// @param meanPast acts in so many days of the fit window, on average
public record Volume(int days, double median, double lower, double upper, int lastPast, double meanPast) {

    static Volume of(int[] acts, History history, Fit fit, int days) {
        double[] sorted = Arrays.stream(acts).sorted().asDoubleStream().toArray();
        LocalDate end = fit.until().plusDays(1);
        long window = end.toEpochDay() - fit.from().toEpochDay();
        return new Volume(
                days,
                Quantiles.of(sorted, 0.5),
                Quantiles.of(sorted, 0.05),
                Quantiles.of(sorted, 0.95),
                history.between(end.minusDays(days), end).size(),
                (double) history.between(fit.from(), end).size() * days / window);
    }
}
