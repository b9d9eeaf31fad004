package org.tightrope.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tightrope.effect.Agreements;
import org.tightrope.effect.Situation;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.play.Consequence.Link;
import org.tightrope.scenario.Scenario;

/// Which earlier differences made an effect differ. Each is tried: added to the state without the move,
/// what does it do to the effect's part of the log rate?
///
///     influence = (part with the act added - part) * (+1 more, -1 less) * 2^(-age / half-life)
///
/// Those that push the way the effect went share in it, in proportion. What acts do not account for falls
/// to agreements and levers that stand otherwise, or to the move where it changes the state itself. First
/// order: two acts are not tried together, and only acts by or toward one of the pair are tried.
final class Influence {
    /// Effects that carried less are not followed further back.
    private static final double SMALL = 0.05;

    private final Fit fit;
    private final Rollout without;
    private final boolean touchesState;
    private final double tieHalfLife;
    private final Situation trial;

    Influence(Scenario scenario, Fit fit, Rollout without, boolean touchesState) {
        this.fit = fit;
        this.without = without;
        this.touchesState = touchesState;
        this.tieHalfLife = scenario.settings().tieHalfLife();
        this.trial = Situation.empty(scenario, without.now().day(), fit.model().halfLives());
    }

    List<Link> ofRate(int k, int day, int i, int j, double change, double share, List<Consequence> earlier) {
        var effect = fit.model().rate().get(k);
        return links(
                effect.term(),
                halfLife(effect.halfLives()),
                day,
                i,
                j,
                change,
                share,
                earlier,
                at -> without.ratePart(k, at, i, j));
    }

    List<Link> ofKind(
            int k,
            int day,
            int i,
            int j,
            Quad of,
            Quad against,
            double change,
            double share,
            List<Consequence> earlier) {
        var effect = fit.model().type().get(k);
        return links(
                effect.term(),
                halfLife(effect.halfLives()),
                day,
                i,
                j,
                change,
                share,
                earlier,
                at -> without.typePart(k, at, i, j, of, against));
    }

    private double halfLife(double[] halfLives) {
        return halfLives.length == 0 ? tieHalfLife : halfLives[0];
    }

    private List<Link> links(
            String term,
            double halfLife,
            int day,
            int i,
            int j,
            double change,
            double share,
            List<Consequence> earlier,
            ToDoubleFunction<Situation> part) {
        if (share < SMALL) {
            return List.of(new Link(term, share, Consequence.EARLIER));
        }
        Situation now = without.now();
        double before = part.applyAsDouble(now);
        var pushing = new ArrayList<Consequence>();
        var pushes = new ArrayList<Double>();
        Map<List<Object>, Double> tried = new LinkedHashMap<>();
        double total = 0;
        var states = new ArrayList<Consequence>();
        for (Consequence one : earlier) {
            if (!one.isAct()) {
                states.add(one);
                continue;
            }
            if (!one.concerns(i, j)) {
                continue;
            }
            double alone = tried.computeIfAbsent(List.of(one.source(), one.action(), one.target()), _ -> {
                trial.copyFrom(now);
                trial.add(one.source(), one.action(), one.target(), one.action().goldstein(), 1);
                return part.applyAsDouble(trial) - before;
            });
            double push = alone * (one.more() ? 1 : -1) * Math.pow(2, -(day - one.day()) / halfLife);
            if (push * change > 0) {
                pushing.add(one);
                pushes.add(Math.abs(push));
                total += Math.abs(push);
            }
        }
        double left = Math.max(0, Math.abs(change) - total);
        boolean elsewhere = !states.isEmpty() || touchesState;
        double all = total + (elsewhere ? left : 0);
        var links = new ArrayList<Link>();
        if (all == 0) {
            return List.of(new Link(term, share, Consequence.MOVE));
        }
        for (int p = 0; p < pushing.size(); p++) {
            links.add(new Link(term, share * pushes.get(p) / all, pushing.get(p)));
        }
        if (elsewhere && left > 0) {
            if (states.isEmpty()) {
                links.add(new Link(term, share * left / all, Consequence.MOVE));
            }
            for (Consequence one : states) {
                links.add(new Link(term, share * left / all / states.size(), one));
            }
        }
        return links;
    }

    /// Breaches that differ hasten or delay an agreement's decay; without any, the move itself did it.
    List<Link> ofAgreement(Agreements agreements, int g, List<Consequence> earlier) {
        var breaches = earlier.stream()
                .filter(Consequence::isAct)
                .filter(one -> agreements.isBreach(g, one.source(), one.action(), one.target()))
                .toList();
        return alike("breaches", breaches);
    }

    /// Equal shares for each; the move's own doing where there is none.
    static List<Link> alike(String through, List<Consequence> from) {
        if (from.isEmpty()) {
            return List.of(new Link("the move itself", 1, Consequence.MOVE));
        }
        return from.stream()
                .map(one -> new Link(through, 1.0 / from.size(), one))
                .toList();
    }
}
