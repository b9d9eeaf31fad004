package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tightrope.app.output.Table;
import org.tightrope.event.Quad;
import org.tightrope.explain.Explanation;
import org.tightrope.play.Broker;
import org.tightrope.play.Lasting;
import org.tightrope.stand.ChangePoints;
import org.tightrope.stand.Course;
import org.tightrope.stand.Health;
import org.tightrope.stand.Network;
import org.tightrope.stand.Stand;
import org.tightrope.stand.Survival;

/// What `stand` says in words.
final class StandText {
    private StandText() {}

    static String of(Stand stand, StandResult result, Optional<Course> course, List<Explanation> tree) {
        var lines = new ArrayList<String>();
        lines.add("As of %s: ties by events of half-life %s days, prior %s points, threshold %s."
                .formatted(
                        result.asOf(),
                        Balance.format(result.halfLife()),
                        Balance.format(result.prior()),
                        Balance.format(result.threshold())));
        describe(lines, "Measured by events", stand.measured(), result.measured());
        stand.coded()
                .ifPresent(coded -> describe(
                        lines, "As the analyst coded it", coded, result.coded().orElseThrow()));
        lines.add("");
        lines.add(
                "Tension (conflict as a share of what is felt; words and deeds: decayed number of acts), most first:");
        var table = Table.of(
                "pair", "tension", "cooperation", "conflict", "net", "tie", "words +", "deeds +", "words -", "deeds -");
        result.tension().stream()
                .sorted((one, other) -> Double.compare(other.tension(), one.tension()))
                .limit(20)
                .forEach(pair -> table.row(
                        pair.a() + "-" + pair.b(),
                        decimal(pair.tension()),
                        decimal(pair.cooperation()),
                        decimal(pair.conflict()),
                        decimal(pair.net()),
                        decimal(pair.tie()),
                        decimal(pair.quads().getOrDefault(Quad.VERBAL_COOPERATION.label(), 0.0)),
                        decimal(pair.quads().getOrDefault(Quad.MATERIAL_COOPERATION.label(), 0.0)),
                        decimal(pair.quads().getOrDefault(Quad.VERBAL_CONFLICT.label(), 0.0)),
                        decimal(pair.quads().getOrDefault(Quad.MATERIAL_CONFLICT.label(), 0.0))));
        lines.add(table.text());
        shifts(lines, result.changePoints());
        if (!stand.agreements().isEmpty()) {
            lines.add("");
            lines.add("Agreements (breaches still felt, in breaches of Goldstein weight 10):");
            var deals = Table.of("id", "state", "days", "felt", "breaches by", "agreement");
            for (Health deal : stand.agreements()) {
                deals.row(
                        deal.id(),
                        deal.exists() ? deal.state().label() + (deal.judged() ? "" : " (not judged)") : "ended",
                        deal.daysAlive(),
                        decimal(deal.strain()),
                        new TreeMap<>(deal.breachCount())
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + " " + entry.getValue())
                                        .collect(Collectors.joining(", ")),
                        deal.name());
            }
            lines.add(deals.text());
            stand.agreements().stream().filter(Health::exists).forEach(deal -> lines.add(card(deal)));
            result.survival().ifPresent(survival -> lines.add(survival(survival)));
        }
        result.lasting().ifPresent(all -> all.forEach(lasting -> lines.add(lasting(lasting))));
        result.broker().ifPresent(broker -> broker(lines, broker));
        result.power().ifPresent(power -> {
            lines.add("");
            lines.add(power.text());
        });
        course.ifPresent(steps -> {
            lines.add("");
            lines.add("Blocs changed in %d of %d months:"
                    .formatted(steps.changes().size(), steps.steps().size()));
            steps.changes()
                    .forEach(step -> lines.add("  %s  %s of %d ties strained; changed sides: %s"
                            .formatted(
                                    step.asOf(),
                                    Balance.format(step.frustration()),
                                    step.ties(),
                                    String.join(", ", step.moved()))));
        });
        tree.forEach(figure -> {
            lines.add("");
            lines.add(figure.text());
        });
        return String.join("\n", lines);
    }

    private static void describe(List<String> lines, String title, Network network, StandResult.Position position) {
        lines.add("");
        lines.add(title + ":");
        lines.add(Balance.of(network.frustration(), network.indices(), network.optima())
                .text());
        network.choice().ifPresent(choice -> {
            lines.add("Siding with %s would strain %s, with %s %s; choice gap %s, forced-choice cost %s."
                    .formatted(
                            choice.first(),
                            Balance.format(choice.costOfFirst()),
                            choice.second(),
                            Balance.format(choice.costOfSecond()),
                            Balance.format(choice.gap()),
                            Balance.format(choice.forcedCost())));
        });
        var straddlers = network.straddles().stream()
                .filter(straddle -> straddle.load() > 0)
                .sorted((one, other) -> Double.compare(other.load(), one.load()))
                .limit(8)
                .map(straddle -> "%s %s of %s"
                        .formatted(
                                straddle.actor(), Balance.format(straddle.load()), Balance.format(straddle.possible())))
                .toList();
        lines.add(
                straddlers.isEmpty()
                        ? "Nobody straddles."
                        : "Pairs of friends at odds: " + String.join(", ", straddlers) + ".");
        flips(lines, position);
        if (!position.actors().isEmpty()) {
            lines.add("");
            lines.add(Place.text(position.actors()));
        }
    }

    private static void flips(List<String> lines, StandResult.Position position) {
        for (StandResult.Flip flip : position.flips()) {
            lines.add("If %s turned: %s strained, choice gap %s."
                    .formatted(
                            flip.tie(),
                            Balance.format(flip.frustration().doubleValue()),
                            Balance.format(flip.choiceGap().doubleValue())));
        }
        if (!position.leastFlips().isEmpty() && position.leastFlips().getFirst().size() <= 12) {
            lines.add("Least sets of ties to turn for balance:");
            position.leastFlips().forEach(set -> lines.add("  " + String.join("; ", set)));
        }
    }

    private static void shifts(List<String> lines, List<ChangePoints.Shift> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Tension changed its level %d times, lately:".formatted(shifts.size()));
        shifts.subList(Math.max(0, shifts.size() - 12), shifts.size())
                .forEach(shift -> lines.add("  %s  %s-%s  %s -> %s"
                        .formatted(
                                shift.from(), shift.a(), shift.b(), decimal(shift.before()), decimal(shift.after()))));
    }

    private static String card(Health deal) {
        String driven = deal.drivers().stream()
                .limit(3)
                .map(driver -> "%s %s %s (%s)"
                        .formatted(driver.actor(), driver.act(), driver.target(), decimal(driver.felt())))
                .collect(Collectors.joining(", "));
        return "  %s%s%s%s"
                .formatted(
                        deal.id(),
                        driven.isEmpty() ? ": no breach felt" : " is broken by " + driven,
                        deal.monthlyRisk().isPresent()
                                ? "; chance of a worse state within 30 days "
                                        + decimal(deal.monthlyRisk().getAsDouble())
                                : "",
                        deal.missing().isEmpty() ? "" : "; lacks: " + String.join("; ", deal.missing()));
    }

    private static String survival(Survival survival) {
        String curve = survival.steps().stream()
                .map(step -> "%s %% from day %d (%d at risk)"
                        .formatted(Math.round(step.alive() * 100), step.days(), step.atRisk()))
                .collect(Collectors.joining(", "));
        return "Of %d agreements %d failed. Alive (Kaplan-Meier): %s."
                .formatted(survival.agreements(), survival.failed(), curve.isEmpty() ? "all" : curve);
    }

    private static String lasting(Lasting lasting) {
        return "%s fails within %d days in %s %% of %d futures; alive after 30 days %s %%."
                .formatted(
                        lasting.id(),
                        lasting.alive().size(),
                        percent(lasting.fails().probability()),
                        lasting.fails().futures(),
                        percent(lasting.alive().get(Math.min(30, lasting.alive().size()) - 1)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static void broker(List<String> lines, Broker broker) {
        lines.add("");
        lines.add("%s as a broker: %s acts of force between %s and %s in %d days, mean of %d futures."
                .formatted(
                        broker.broker(),
                        decimal(broker.force()),
                        broker.first(),
                        broker.second(),
                        broker.days(),
                        broker.futures()));
        var table = Table.of("without it", "force", "more", "se", "effectiveness", "");
        broker.absences()
                .forEach(absence -> table.row(
                        absence.way(),
                        decimal(absence.force()),
                        decimal(absence.more()),
                        decimal(absence.se()),
                        decimal(absence.effectiveness()),
                        absence.isClear() ? "" : "within chance"));
        lines.add(table.text());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
