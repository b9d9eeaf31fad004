package org.tightrope.stand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.explain.Explanation;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;

/// How an agreement fares on a day.
///
///     V_p = sum over breaches by p while it existed, before the day, of share * |Goldstein| / 10 * 2^(-dt / halfLife)
///
/// A breach is an event that one of its terms forbids. One artillery strike (-10) thirty days ago, half-life 30
/// days: V = 0.5.
///
/// @param state the analyst's last judgement, `in force` when there is none; what breaches do to it is told by
/// the model, not here
/// @param judged whether the analyst said so
/// @param exists signed and not ended on the day
/// @param daysAlive from signing to the day, or to its end
/// @param breaches V by party, those without any left out
/// @param breachCount undecayed number of breaches by party
/// @param fulfilments events that one of its terms promises
public record Health(
        String id,
        String name,
        AgreementState state,
        boolean judged,
        boolean exists,
        long daysAlive,
        Map<String, Double> breaches,
        Map<String, Integer> breachCount,
        int fulfilments,
        Optional<LocalDate> lastBreach,
        List<String> openIssues) {
    public Health {
        breaches = Map.copyOf(breaches);
        breachCount = Map.copyOf(breachCount);
        openIssues = List.copyOf(openIssues);
    }

    /// @param day events before it count
    public static Health on(LocalDate day, Agreement agreement, History history, double halfLifeDays) {
        LocalDate asOf = day.minusDays(1);
        var felt = new TreeMap<String, Double>();
        var count = new TreeMap<String, Integer>();
        int kept = 0;
        LocalDate last = LocalDate.MIN;
        for (Event event : history.events()) {
            if (!event.date().isBefore(day)) {
                break;
            }
            if (agreement.existsOn(event.date()) && agreement.isBreachedBy(event)) {
                double fade = Math.pow(2, -ChronoUnit.DAYS.between(event.date(), day) / halfLifeDays);
                felt.merge(event.source(), event.status().weight() * Math.abs(event.weight()) / 10 * fade, Double::sum);
                count.merge(event.source(), 1, Integer::sum);
                last = event.date();
            } else if (agreement.existsOn(event.date()) && agreement.isFulfilledBy(event)) {
                kept++;
            }
        }
        Optional<AgreementState> judged = agreement.judgedOn(asOf);
        LocalDate end = agreement.ended().filter(ended -> ended.isBefore(asOf)).orElse(asOf);
        return new Health(
                agreement.id(),
                agreement.name(),
                judged.orElse(AgreementState.IN_FORCE),
                judged.isPresent(),
                agreement.existsOn(asOf),
                Math.max(0, ChronoUnit.DAYS.between(agreement.signed(), end)),
                felt,
                count,
                kept,
                count.isEmpty() ? Optional.empty() : Optional.of(last),
                agreement.openIssues());
    }

    /// Decayed breaches of all parties together.
    public double strain() {
        return breaches.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public Explanation explain() {
        return new Explanation(
                strain(),
                "breaches of %s still felt, in breaches of Goldstein weight 10; %s".formatted(id, state.label()),
                new TreeMap<>(breaches)
                        .entrySet().stream()
                                .map(entry -> Explanation.of(
                                        entry.getValue(),
                                        "by %s, %d in all".formatted(entry.getKey(), breachCount.get(entry.getKey()))))
                                .toList());
    }
}
