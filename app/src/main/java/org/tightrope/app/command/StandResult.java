package org.tightrope.app.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tightrope.balance.Choice;
import org.tightrope.balance.Flips;
import org.tightrope.balance.Straddle;
import org.tightrope.event.Quad;
import org.tightrope.explain.Explanation;
import org.tightrope.play.Broker;
import org.tightrope.play.Lasting;
import org.tightrope.stand.ChangePoints;
import org.tightrope.stand.Course;
import org.tightrope.stand.Health;
import org.tightrope.stand.Network;
import org.tightrope.stand.Survival;
import org.tightrope.stand.Tension;

/// What `--json` prints. Fields of the measured network come first.
///
/// @param choiceGap null when nobody is asked to choose
/// @param costOfSiding by rival
/// @param straddleLoad by actor, everyone's
/// @param broker what the focal actor does to the violence between the rivals; null without `--futures`
/// @param lasting how long agreements last in the futures; null without `--futures`
/// @param coded the same for the network the analyst coded; null without one
record StandResult(
        LocalDate asOf,
        double halfLife,
        double prior,
        double threshold,
        @JsonUnwrapped Position measured,
        List<Pair> tension,
        List<ChangePoints.Shift> changePoints,
        List<Health> agreements,
        Optional<Survival> survival,
        Optional<Position> coded,
        Optional<Power> power,
        Optional<Broker> broker,
        Optional<List<Lasting>> lasting,
        Optional<List<Month>> months,
        Optional<List<Explanation>> explain,
        List<String> notes,
        double seconds) {
    StandResult with(Optional<List<Explanation>> tree, double taken) {
        return new StandResult(
                asOf,
                halfLife,
                prior,
                threshold,
                measured,
                tension,
                changePoints,
                agreements,
                survival,
                coded,
                power,
                broker,
                lasting,
                months,
                tree,
                notes,
                taken);
    }

    /// Ties of a network in which every single turn is tried.
    private static final int MOST_TO_FLIP = 200;

    /// A network and what follows for the actors in it.
    record Position(
            @JsonUnwrapped Balance balance,
            Optional<Number> choiceGap,
            Optional<Map<String, Number>> costOfSiding,
            Optional<Number> forcedChoiceCost,
            Map<String, Double> straddleLoad,
            Map<String, Double> straddleShare,
            List<Place> actors,
            List<Flip> flips,
            List<List<String>> leastFlips) {}

    /// A tie turned that removes all strain, or closes or turns the choice gap.
    record Flip(String tie, Number frustration, Map<String, Number> costOfSiding, Number choiceGap) {}

    /// A pair of actors; only pairs of whom anything is felt or coded.
    record Pair(
            String a,
            String b,
            double tension,
            double cooperation,
            double conflict,
            double net,
            double tie,
            Map<String, Double> quads) {}

    /// One month of `--months`.
    record Month(
            LocalDate asOf,
            int edges,
            int negative,
            Number frustration,
            boolean optimal,
            double balance,
            List<List<String>> blocs,
            List<String> moved,
            Optional<String> heaviestStraddler,
            Optional<Number> choiceGap) {}

    static Position position(Network network) {
        Optional<Choice> choice = network.choice();
        return new Position(
                Balance.of(network.frustration(), network.indices(), network.optima()),
                choice.map(c -> Balance.number(c.gap())),
                choice.map(c -> costs(c, c.costOfFirst(), c.costOfSecond())),
                choice.map(c -> Balance.number(c.forcedCost())),
                byActor(network.straddles(), false),
                byActor(network.straddles(), true),
                Place.of(network.frustration()),
                flips(network),
                Flips.leastSets(network.frustration(), network.optima()));
    }

    private static List<Flip> flips(Network network) {
        return network.choice()
                .filter(choice -> choice.isOptimal() && network.graph().ties() <= MOST_TO_FLIP)
                .map(choice -> Flips.of(network.graph(), choice.focal(), choice.first(), choice.second()).stream()
                        .filter(flip ->
                                (flip.removesAllFrustration() && choice.free().index() > 0)
                                        || flip.gap() * choice.gap() < 0
                                        || (flip.gap() == 0 && choice.gap() != 0))
                        .map(flip -> new Flip(
                                flip.text(),
                                Balance.number(flip.frustration()),
                                costs(choice, flip.costOfFirst(), flip.costOfSecond()),
                                Balance.number(flip.gap())))
                        .toList())
                .orElse(List.of());
    }

    private static Map<String, Number> costs(Choice choice, double first, double second) {
        return Map.of(choice.first(), Balance.number(first), choice.second(), Balance.number(second));
    }

    private static Map<String, Double> byActor(List<Straddle> straddles, boolean share) {
        var map = new TreeMap<String, Double>();
        straddles.forEach(straddle -> map.put(straddle.actor(), share ? straddle.share() : straddle.load()));
        return map;
    }

    static List<Pair> pairs(Tension tension) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < tension.codes().size(); i++) {
            for (int j = i + 1; j < tension.codes().size(); j++) {
                double felt = tension.cooperation(i, j) + tension.conflict(i, j);
                if (felt < 0.005 && tension.tie(i, j) == 0) {
                    continue;
                }
                var quads = new TreeMap<String, Double>();
                for (Quad quad : Quad.values()) {
                    quads.put(quad.label(), tension.acts(quad, i, j));
                }
                pairs.add(new Pair(
                        tension.codes().get(i),
                        tension.codes().get(j),
                        tension.tension(i, j),
                        tension.cooperation(i, j),
                        tension.conflict(i, j),
                        tension.net(i, j),
                        tension.tie(i, j),
                        quads));
            }
        }
        return pairs;
    }

    static Month month(Course.Step step) {
        return new Month(
                step.asOf(),
                step.ties(),
                step.negative(),
                Balance.number(step.frustration()),
                step.optimal(),
                step.normalised(),
                step.blocs(),
                step.moved(),
                step.straddler().map(Straddle::actor),
                step.choice().map(choice -> Balance.number(choice.gap())));
    }
}
