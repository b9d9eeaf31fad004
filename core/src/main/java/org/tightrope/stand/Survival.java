package org.tightrope.stand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.explain.Explanation;
import org.tightrope.scenario.Agreement;

/// How long agreements last: the share still alive after so many days, with those still alive counted as
/// far as they are known.
///
///     S(t)  = product over days d <= t with failures of (1 - failed_d / atRisk_d)
///     se(t) = S(t) sqrt( sum of failed_d / (atRisk_d (atRisk_d - failed_d)) )
///
/// Kaplan and Meier (1958), the error by Greenwood (1926). Of five that lasted 2, 3+, 4, 4, 5+ days (+:
/// still alive) S is 0.8 from day 2 and 0.8 (1 - 2/3) = 0.2667 from day 4; half are gone after 4 days.
///
/// @param agreements how many were watched
/// @param failed how many of them failed
/// @param medianDays first day with S at most one half; empty when most are still alive
public record Survival(int agreements, int failed, OptionalLong medianDays, List<Step> steps) {
    public Survival {
        steps = List.copyOf(steps);
    }

    /// A day on which some failed.
    ///
    /// @param alive S from this day on
    /// @param se standard error; 0 once nobody is left
    public record Step(long days, int atRisk, int failed, double alive, double se) {}

    /// @param days how long each was seen, >= 0
    /// @param failed whether it then failed; otherwise it was still alive
    public static Survival of(long[] days, boolean[] failed) {
        var deaths = new TreeMap<Long, Integer>();
        var leaves = new TreeMap<Long, Integer>();
        int all = 0;
        for (int i = 0; i < days.length; i++) {
            leaves.merge(days[i], 1, Integer::sum);
            if (failed[i]) {
                deaths.merge(days[i], 1, Integer::sum);
                all++;
            }
        }
        var steps = new ArrayList<Step>();
        OptionalLong median = OptionalLong.empty();
        double alive = 1;
        double variance = 0;
        int atRisk = days.length;
        for (var left : leaves.entrySet()) {
            int died = deaths.getOrDefault(left.getKey(), 0);
            if (died > 0) {
                alive *= 1 - died / (double) atRisk;
                variance += died == atRisk ? 0 : died / (double) atRisk / (atRisk - died);
                steps.add(new Step(left.getKey(), atRisk, died, alive, alive * Math.sqrt(variance)));
                if (median.isEmpty() && alive <= 0.5 + 1e-12) {
                    median = OptionalLong.of(left.getKey());
                }
            }
            atRisk -= left.getValue();
        }
        return new Survival(days.length, all, median, steps);
    }

    /// Until the analyst first called it suspended or collapsed, or it ended without another in its
    /// place.
    public static Survival untilFailure(List<Agreement> agreements, LocalDate asOf) {
        var replaced = agreements.stream()
                .filter(agreement -> !agreement.signed().isAfter(asOf))
                .flatMap(agreement -> agreement.replaces().stream())
                .collect(Collectors.toSet());
        return watched(
                agreements,
                asOf,
                agreement -> agreement.states().stream()
                        .filter(judgement -> !judgement.state().binds())
                        .map(Agreement.Judgement::from)
                        .filter(day -> !day.isAfter(asOf))
                        .findFirst()
                        .or(() -> replaced.contains(agreement.id()) ? Optional.empty() : agreement.ended()));
    }

    /// Until an event first broke one of its terms.
    public static Survival untilBreach(List<Agreement> agreements, History history, LocalDate asOf) {
        return watched(
                agreements,
                asOf,
                agreement -> history.events().stream()
                        .filter(event -> agreement.existsOn(event.date()) && agreement.isBreachedBy(event))
                        .findFirst()
                        .map(Event::date));
    }

    private interface Failure {
        Optional<LocalDate> of(Agreement agreement);
    }

    private static Survival watched(List<Agreement> agreements, LocalDate asOf, Failure failure) {
        var signed = agreements.stream()
                .filter(agreement -> !agreement.signed().isAfter(asOf))
                .toList();
        long[] days = new long[signed.size()];
        boolean[] failed = new boolean[signed.size()];
        for (int i = 0; i < days.length; i++) {
            Agreement agreement = signed.get(i);
            Optional<LocalDate> on = failure.of(agreement).filter(day -> !day.isAfter(asOf));
            LocalDate seen = agreement.ended().filter(end -> end.isBefore(asOf)).orElse(asOf);
            failed[i] = on.isPresent();
            days[i] = Math.max(0, ChronoUnit.DAYS.between(agreement.signed(), on.orElse(seen)));
        }
        return of(days, failed);
    }

    /// S after so many days.
    public double after(long days) {
        double alive = 1;
        for (Step step : steps) {
            if (step.days() <= days) {
                alive = step.alive();
            }
        }
        return alive;
    }

    /// @param until what an agreement lasts until, `failure`
    public Explanation explain(String until) {
        return new Explanation(
                steps.isEmpty() ? 1 : steps.getLast().alive(),
                "share of %d agreements without %s, by Kaplan and Meier".formatted(agreements, until),
                steps.stream()
                        .map(step -> Explanation.of(
                                step.alive(),
                                "from day %d: %d of %d failed (standard error %s)"
                                        .formatted(
                                                step.days(),
                                                step.failed(),
                                                step.atRisk(),
                                                Explanation.number(step.se()))))
                        .toList());
    }
}
