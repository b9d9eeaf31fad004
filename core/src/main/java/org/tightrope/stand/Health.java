package org.tightrope.stand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tightrope.effect.AgreementRisk;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.explain.Explanation;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;

/// How an agreement fares on a day.
///
///     V_p = sum over breaches by p while it existed, before the day, of share * |Goldstein| / 10 * 2^(-dt / halfLife)
///
/// A breach is an event that one of its terms forbids. One artillery strike (-10) thirty days ago,
/// half-life 30 days: V = 0.5.
///
/// @param state the analyst's last judgement, `in force` when there is none; what breaches do to it is
/// told by the model, not here
/// @param judged whether the analyst said so
/// @param exists signed and not ended on the day
/// @param daysAlive from signing to the day, or to its end
/// @param breaches V by party, those without any left out
/// @param breachCount undecayed number of breaches by party
/// @param drivers what is felt most of who did what to whom, at most five
/// @param monthlyRisk chance that it gets worse within 30 days at the breaches felt now; see
/// [AgreementRisk]
/// @param missing what theory says would make it last and it does not have
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
        List<String> openIssues,
        List<Driver> drivers,
        OptionalDouble monthlyRisk,
        List<String> missing) {
    private static final int MOST_DRIVERS = 5;

    /// Acts of one kind that breach the agreement.
    ///
    /// @param felt decayed, in breaches of Goldstein weight 10
    /// @param count undecayed number
    public record Driver(String actor, String act, String target, double felt, int count) {}

    public Health {
        breaches = Map.copyOf(breaches);
        breachCount = Map.copyOf(breachCount);
        openIssues = List.copyOf(openIssues);
        drivers = List.copyOf(drivers);
        missing = List.copyOf(missing);
    }

    /// @param day events before it count
    public static Health on(LocalDate day, Agreement agreement, History history, double halfLifeDays) {
        LocalDate asOf = day.minusDays(1);
        var felt = new TreeMap<String, Double>();
        var count = new TreeMap<String, Integer>();
        var kinds = new LinkedHashMap<List<String>, Driver>();
        int kept = 0;
        LocalDate last = LocalDate.MIN;
        for (Event event : history.events()) {
            if (!event.date().isBefore(day)) {
                break;
            }
            if (agreement.existsOn(event.date()) && agreement.isBreachedBy(event)) {
                double fade = Math.pow(2, -ChronoUnit.DAYS.between(event.date(), day) / halfLifeDays);
                double weight = event.status().weight() * Math.abs(event.weight()) / 10 * fade;
                felt.merge(event.source(), weight, Double::sum);
                kinds.merge(
                        List.of(event.source(), event.action().name(), event.target()),
                        new Driver(event.source(), said(event), event.target(), weight, 1),
                        (one, more) -> new Driver(
                                one.actor, one.act, one.target, one.felt + more.felt, one.count + more.count));
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
                agreement.openIssues(),
                kinds.values().stream()
                        .sorted(Comparator.comparingDouble(driver -> -driver.felt))
                        .limit(MOST_DRIVERS)
                        .toList(),
                monthlyRisk(agreement, judged.orElse(AgreementState.IN_FORCE), felt),
                missing(agreement));
    }

    private static String said(Event event) {
        return event.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static OptionalDouble monthlyRisk(Agreement agreement, AgreementState state, Map<String, Double> felt) {
        double breaches =
                felt.values().stream().mapToDouble(Double::doubleValue).sum();
        double hazard = AgreementRisk.estimated().worse(agreement, state, breaches);
        return hazard > 0 ? OptionalDouble.of(1 - Math.exp(-30 * hazard)) : OptionalDouble.empty();
    }

    /// Strong terms, monitoring and guarantors make agreements last (Fortna 2003; Walter 1997); issues
    /// left open and fighters who did not sign make them fail (Werner and Yuen 2005).
    private static List<String> missing(Agreement agreement) {
        var missing = new ArrayList<String>();
        agreement.openIssues().forEach(issue -> missing.add("left open: " + issue));
        if (!agreement.nonSignatories().isEmpty()) {
            missing.add("did not sign: " + String.join(", ", agreement.nonSignatories()));
        }
        if (agreement.monitoring().isBlank()) {
            missing.add("no monitoring");
        }
        if (agreement.guarantors().isEmpty()) {
            missing.add("no guarantor");
        }
        if (agreement.terms().stream().noneMatch(term -> term.forbids())) {
            missing.add("no term that forbids anything");
        }
        return missing;
    }

    /// Decayed breaches of all parties together.
    public double strain() {
        return breaches.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public Explanation explain() {
        var parts = new ArrayList<Explanation>();
        new TreeMap<>(breaches)
                .forEach((party, felt) -> parts.add(new Explanation(
                        felt,
                        "by %s, %d in all".formatted(party, breachCount.get(party)),
                        drivers.stream()
                                .filter(driver -> driver.actor.equals(party))
                                .map(driver -> Explanation.of(
                                        driver.felt,
                                        "%s against %s, %d times".formatted(driver.act, driver.target, driver.count)))
                                .toList())));
        monthlyRisk.ifPresent(chance -> parts.add(Explanation.of(
                chance,
                "chance of a worse state within 30 days at these breaches; lacks: %s"
                        .formatted(missing.isEmpty() ? "nothing" : String.join("; ", missing)))));
        return new Explanation(
                strain(),
                "breaches of %s still felt, in breaches of Goldstein weight 10; %s".formatted(id, state.label()),
                parts);
    }
}
