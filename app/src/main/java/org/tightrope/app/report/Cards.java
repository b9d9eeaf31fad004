package org.tightrope.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tightrope.effect.Agreements;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Term;

/// Agreements and levers as the report shows them.
final class Cards {
    private Cards() {}

    static List<Report.AgreementCard> agreements(Scenario scenario, History history, Situation now) {
        return scenario.agreements().stream()
                .map(agreement -> card(scenario, history, now.agreements(), agreement))
                .toList();
    }

    private static Report.AgreementCard card(
            Scenario scenario, History history, Agreements agreements, Agreement agreement) {
        int g = agreements.indexOf(agreement.id());
        Map<String, Double> felt = new TreeMap<>();
        for (int actor = 0; actor < scenario.roster().size(); actor++) {
            double breaches = agreements.breaches(g, actor);
            if (breaches >= 0.005) {
                felt.put(scenario.roster().code(actor), breaches);
            }
        }
        LocalDate end = agreement
                .ended()
                .filter(ended -> !ended.isAfter(scenario.asOf()))
                .orElse(scenario.asOf());
        return new Report.AgreementCard(
                agreement.id(),
                agreement.name(),
                agreement.parties(),
                agreement.guarantors(),
                agreement.nonSignatories(),
                agreement.signed(),
                agreement.ended(),
                end.toEpochDay() - agreement.signed().toEpochDay(),
                agreement.existsOn(scenario.asOf()) ? agreements.state(g).label() : "ended",
                agreement.judgedOn(scenario.asOf()).map(AgreementState::label),
                felt,
                breachCount(history, agreement),
                breachDays(history, agreement),
                agreement.terms().stream().map(Cards::words).toList(),
                agreement.openIssues(),
                agreement.monitoring(),
                agreement.doubtful(),
                agreement.source(),
                agreement.certainty().mark());
    }

    private static Map<String, Integer> breachCount(History history, Agreement agreement) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Event event : history.events()) {
            if (agreement.existsOn(event.date()) && agreement.isBreachedBy(event)) {
                counts.merge(event.source(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<LocalDate> breachDays(History history, Agreement agreement) {
        return history.events().stream()
                .filter(event -> agreement.existsOn(event.date()) && agreement.isBreachedBy(event))
                .map(Event::date)
                .distinct()
                .toList();
    }

    /// A term in a sentence: `forbids ASSAULT from SYR, RUS to OPP: ...`.
    private static String words(Term term) {
        EventPattern pattern = term.pattern();
        String text = "%s %s from %s to %s"
                .formatted(
                        term.forbids() ? "forbids" : "promises",
                        pattern.actions().stream().sorted().map(Action::name).collect(Collectors.joining(", ")),
                        who(pattern.from()),
                        who(pattern.to()));
        return term.note().isBlank() ? text : text + ": " + term.note().strip();
    }

    private static String who(Set<String> codes) {
        return codes.isEmpty() ? "anyone" : codes.stream().sorted().collect(Collectors.joining(", "));
    }

    static List<Report.LeverCard> levers(Scenario scenario) {
        return scenario.levers().stream().map(Cards::card).toList();
    }

    private static Report.LeverCard card(Lever lever) {
        return new Report.LeverCard(
                lever.id(),
                lever.name(),
                lever.holder(),
                lever.target(),
                lever.does().name(),
                lever.toward(),
                lever.state().label(),
                lever.condition(),
                lever.doubtful(),
                lever.source(),
                lever.certainty().mark());
    }
}
