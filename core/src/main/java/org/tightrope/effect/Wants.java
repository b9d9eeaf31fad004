package org.tightrope.effect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.expression.BuildingBlock;
import org.tightrope.expression.Expression;
import org.tightrope.scenario.Scenario;

/// What a situation must remember so that the formulas of a scenario can be computed.
final class Wants {
    private Wants() {}

    /// Half-lives (days) of memories by quad.
    static Set<Double> halfLives(Scenario scenario) {
        var halfLives = new TreeSet<Double>();
        looks(scenario)
                .filter(look -> remembers(look.block()))
                .forEach(look -> halfLives.add(halfLife(look, scenario)));
        return halfLives;
    }

    /// Counts by action.
    static List<Tally> tallies(Scenario scenario) {
        return looks(scenario)
                .filter(look ->
                        look.block() == BuildingBlock.COUNT && !look.kinds().isEmpty())
                .map(look -> key(look, scenario))
                .distinct()
                .map(key -> new Tally(key, scenario.roster().size()))
                .toList();
    }

    static Tally.Key key(Expression.Look look, Scenario scenario) {
        return new Tally.Key(actions(look.kinds()), halfLife(look, scenario));
    }

    static double halfLife(Expression.Look look, Scenario scenario) {
        return look.halfLifeDays() == 0 ? scenario.settings().tieHalfLife() : look.halfLifeDays();
    }

    private static boolean remembers(BuildingBlock block) {
        return block == BuildingBlock.GOOD || block == BuildingBlock.BAD || block == BuildingBlock.COUNT;
    }

    /// The actions meant by kinds as formulas spell them: `words`, `material_conflict`, `ASSAULT`.
    static Set<Action> actions(List<String> kinds) {
        var actions = EnumSet.noneOf(Action.class);
        for (String kind : kinds) {
            for (Action action : Action.values()) {
                Quad quad = action.quad();
                boolean meant = switch (kind) {
                    case "cooperation" -> !quad.isConflict();
                    case "conflict" -> quad.isConflict();
                    case "words" -> !quad.isMaterial();
                    case "deeds" -> quad.isMaterial();
                    default ->
                        Quad.parse(kind.replace('_', ' '))
                                .map(quad::equals)
                                .orElse(action.name().equals(kind));
                };
                if (meant) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    private static Stream<Expression.Look> looks(Scenario scenario) {
        return scenario.assumptions().effects().stream()
                .flatMap(effect -> effect.formula().all())
                .filter(Expression.Look.class::isInstance)
                .map(Expression.Look.class::cast);
    }
}
