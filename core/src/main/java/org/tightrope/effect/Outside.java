package org.tightrope.effect;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tightrope.scenario.Covariate;
import org.tightrope.scenario.KeyDate;
import org.tightrope.scenario.Scenario;

/// Values and dates from outside the stream of events, by actor, ready to be asked day by day.
final class Outside {
    private Outside() {}

    /// A step function of days.
    static final class Steps {
        private static final long ALWAYS = Long.MIN_VALUE;
        private final long[] since;
        private final double[] values;

        private Steps(List<Covariate> entries) {
            var sorted = entries.stream()
                    .sorted(Comparator.comparingLong(Steps::start))
                    .toList();
            this.since = sorted.stream().mapToLong(Steps::start).toArray();
            this.values = sorted.stream().mapToDouble(Covariate::value).toArray();
        }

        private static long start(Covariate entry) {
            return entry.since().map(LocalDate::toEpochDay).orElse(ALWAYS);
        }

        /// The value on a day, 0 before the first.
        double on(long epochDay) {
            double value = 0;
            for (int s = 0; s < since.length && since[s] <= epochDay; s++) {
                value = values[s];
            }
            return value;
        }
    }

    /// @param from position of the actor, or empty for a value of the world
    static Steps covariate(Scenario scenario, String name, Optional<String> from, Optional<String> to) {
        return new Steps(scenario.assumptions().covariates().stream()
                .filter(entry -> entry.name().equals(name)
                        && entry.from().equals(from)
                        && entry.to().equals(to))
                .toList());
    }

    /// The days of a name, ascending: an actor's own and everybody's.
    static long[] dates(Scenario scenario, String name, Optional<String> actor) {
        return scenario.assumptions().dates().stream()
                .filter(date -> date.name().equals(name))
                .filter(date -> date.actor().isEmpty() || date.actor().equals(actor))
                .map(KeyDate::date)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
    }

    /// Nearness of the next of the days, today included: `2^(-days until it / halfLife)`, 0 if none.
    static double until(long[] days, long today, double halfLife) {
        for (long day : days) {
            if (day >= today) {
                return Math.pow(2, -(day - today) / halfLife);
            }
        }
        return 0;
    }

    /// Nearness of the last of the days before today, 0 if none.
    static double after(long[] days, long today, double halfLife) {
        for (int d = days.length - 1; d >= 0; d--) {
            if (days[d] < today) {
                return Math.pow(2, -(today - days[d]) / halfLife);
            }
        }
        return 0;
    }
}
