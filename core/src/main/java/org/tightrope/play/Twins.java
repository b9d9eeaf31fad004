package org.tightrope.play;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.play.Consequence.Link;
import org.tightrope.scenario.Scenario;

/// A future without a move and the same future with it, played side by side; every difference between
/// them is traced when it arises.
///
/// Both draw the same numbers, so a pair's acts can differ only where its log rate or the log odds of its
/// quads differ, and these are sums over effects:
///
///     log rate with - log rate without = sum over k of theta_k (x_k with - x_k without) + log scaling
///
/// Effects that pull in the direction of the difference share in having carried it, in proportion; those
/// that pull the other way get nothing. How an effect came to differ is asked of [Influence].
final class Twins {
    private static final String SCALING = "the move's scaling";

    private final Scenario scenario;
    private final Rollout without;
    private final Rollout with;
    private final Influence influence;
    private final List<Consequence> found = new ArrayList<>();
    private final boolean[] state;
    private final boolean[] lever;

    /// Outcomes that came about, and on which day (0: never).
    final int[] dayWithout;

    final int[] dayWith;

    Twins(Scenario scenario, Fit fit, Rollout without, Rollout with, boolean touchesState) {
        this.scenario = scenario;
        this.without = without;
        this.with = with;
        this.influence = new Influence(scenario, fit, without, touchesState);
        this.dayWithout = new int[scenario.outcomes().size()];
        this.dayWith = new int[scenario.outcomes().size()];
        this.state = new boolean[with.now().agreements().size()];
        this.lever = new boolean[with.now().levers().size()];
    }

    List<Consequence> found() {
        return found;
    }

    Situation endWithout() {
        return without.now();
    }

    Situation endWith() {
        return with.now();
    }

    void play(int future) {
        found.clear();
        java.util.Arrays.fill(dayWithout, 0);
        java.util.Arrays.fill(dayWith, 0);
        java.util.Arrays.fill(state, false);
        java.util.Arrays.fill(lever, false);
        without.begin(future);
        with.begin(future);
        for (int day = 1; day <= scenario.horizon(); day++) {
            playDay(day);
        }
    }

    private void playDay(int day) {
        without.open(day);
        with.open(day);
        states(day);
        int scriptedWithout = without.today().size();
        int scriptedWith = with.today().size();
        var news = new ArrayList<Consequence>();
        for (int e = scriptedWithout; e < scriptedWith; e++) {
            news.add(act(day, with.today(), e, true, List.of(new Link("the move itself", 1, Consequence.MOVE))));
        }
        without.draw(day);
        with.draw(day);
        int drawnWithout = without.today().size();
        int drawnWith = with.today().size();
        compare(day, scriptedWithout, scriptedWith, news);
        without.close(day);
        with.close(day);
        answers(day, drawnWithout, drawnWith, news);
        found.addAll(news);
        without.now().nextDay();
        with.now().nextDay();
        states(day);
        note(without.holding(day), dayWithout, day);
        note(with.holding(day), dayWith, day);
    }

    private static void note(boolean[] holding, int[] first, int day) {
        for (int o = 0; o < holding.length; o++) {
            if (holding[o] && first[o] == 0) {
                first[o] = day;
            }
        }
    }

    /// Both lists of drawn acts are in the order of the pairs.
    private void compare(int day, int fromWithout, int fromWith, List<Consequence> news) {
        int n = scenario.roster().size();
        Acts base = without.today();
        Acts move = with.today();
        int b = fromWithout;
        int m = fromWith;
        while (b < base.size() || m < move.size()) {
            int pairB = b < base.size() ? base.source(b) * n + base.target(b) : Integer.MAX_VALUE;
            int pairM = m < move.size() ? move.source(m) * n + move.target(m) : Integer.MAX_VALUE;
            if (pairB == pairM) {
                if (base.action(b) != move.action(m)) {
                    List<Link> links = ofKind(day, base.source(b), base.target(b), move.action(m), base.action(b));
                    news.add(act(day, base, b, false, links));
                    news.add(act(day, move, m, true, links));
                }
                b++;
                m++;
            } else if (pairM < pairB) {
                news.add(act(day, move, m, true, ofRate(day, move.source(m), move.target(m), 1)));
                m++;
            } else {
                news.add(act(day, base, b, false, ofRate(day, base.source(b), base.target(b), -1)));
                b++;
            }
        }
    }

    private List<Link> ofRate(int day, int i, int j, int sign) {
        if (with.now().isRemoved(i) || with.now().isRemoved(j)) {
            return List.of(new Link("an actor taken out", 1, Consequence.MOVE));
        }
        double[] change = minus(with.rateParts(day, i, j), without.rateParts(day, i, j));
        var links = new ArrayList<Link>();
        double total = positive(change, sign);
        for (int k = 0; k < change.length; k++) {
            double part = Math.max(0, sign * change[k]) / total;
            if (part > 0 && k == change.length - 1) {
                links.add(new Link(SCALING, part, Consequence.MOVE));
            } else if (part > 0) {
                links.addAll(influence.ofRate(k, day, i, j, change[k], part, found));
            }
        }
        return total > 0 ? links : unknown();
    }

    private List<Link> ofKind(int day, int i, int j, Action now, Action before) {
        Quad of = now.quad();
        Quad against = before.quad();
        double[] change = minus(with.typeParts(day, i, j, of, against), without.typeParts(day, i, j, of, against));
        var links = new ArrayList<Link>();
        double total = positive(change, 1);
        for (int k = 0; k < change.length; k++) {
            double part = Math.max(0, change[k]) / total;
            if (part > 0 && k == change.length - 1) {
                links.add(new Link(SCALING, part, Consequence.MOVE));
            } else if (part > 0) {
                links.addAll(influence.ofKind(k, day, i, j, of, against, change[k], part, found));
            }
        }
        return total > 0 ? links : unknown();
    }

    private static List<Link> unknown() {
        return List.of(new Link("what cannot be told apart", 1, Consequence.MOVE));
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int k = 0; k < one.length; k++) {
            difference[k] = one[k] - other[k];
        }
        return difference;
    }

    private static double positive(double[] change, int sign) {
        double total = 0;
        for (double part : change) {
            total += Math.max(0, sign * part);
        }
        return total;
    }

    /// Levers pulled in one future only: in answer to what differed that day, or because it was armed by
    /// what differed before.
    private void answers(int day, int fromWithout, int fromWith, List<Consequence> news) {
        var answered = new ArrayList<Consequence>();
        for (int side = 0; side < 2; side++) {
            boolean more = side == 0;
            Acts mine = more ? with.today() : without.today();
            Acts others = more ? without.today() : with.today();
            for (int e = more ? fromWith : fromWithout; e < mine.size(); e++) {
                if (!contains(others, more ? fromWithout : fromWith, mine, e)) {
                    answered.add(act(day, mine, e, more, Influence.alike("a lever", triggers(mine, e, news))));
                }
            }
        }
        news.addAll(answered);
    }

    private List<Consequence> triggers(Acts acts, int e, List<Consequence> news) {
        var levers = with.now().levers();
        var triggers = new ArrayList<Consequence>();
        for (int l = 0; l < levers.size(); l++) {
            if (scenario.roster().indexOf(levers.lever(l).holder()) == acts.source(e)) {
                for (Consequence one : news) {
                    if (levers.isTriggeredBy(l, one.source(), one.action(), one.target())) {
                        triggers.add(one);
                    }
                }
            }
        }
        return triggers;
    }

    private static boolean contains(Acts acts, int from, Acts of, int e) {
        for (int other = from; other < acts.size(); other++) {
            if (acts.source(other) == of.source(e)
                    && acts.target(other) == of.target(e)
                    && acts.action(other) == of.action(e)) {
                return true;
            }
        }
        return false;
    }

    /// Agreements and levers that have begun to stand otherwise.
    private void states(int day) {
        var mine = with.now().agreements();
        for (int g = 0; g < state.length; g++) {
            // a variant may know more agreements; those of the scenario come first
            boolean differs = g >= without.now().agreements().size()
                    ? mine.binds(g)
                    : mine.state(g) != without.now().agreements().state(g)
                            || mine.isAlive(g) != without.now().agreements().isAlive(g);
            if (differs && !state[g]) {
                found.add(new Consequence(
                        day,
                        -1,
                        Action.CONSULT,
                        g,
                        true,
                        "another state of \"%s\"".formatted(mine.agreement(g).name()),
                        influence.ofAgreement(mine, g, found)));
            }
            state[g] = differs;
        }
        for (int l = 0; l < lever.length; l++) {
            boolean differs =
                    with.now().levers().state(l) != without.now().levers().state(l);
            if (differs && !lever[l]) {
                found.add(new Consequence(
                        day,
                        -1,
                        Action.CONSULT,
                        -2 - l,
                        true,
                        "another state of \"%s\""
                                .formatted(with.now().levers().lever(l).name()),
                        Influence.alike(
                                "a lever",
                                found.stream()
                                        .filter(Consequence::isAct)
                                        .filter(c -> c.day() == day)
                                        .toList())));
            }
            lever[l] = differs;
        }
    }

    private Consequence act(int day, Acts acts, int e, boolean more, List<Link> links) {
        var roster = scenario.roster();
        return new Consequence(
                day,
                acts.source(e),
                acts.action(e),
                acts.target(e),
                more,
                "%s %s of %s toward %s"
                        .formatted(
                                more ? "more" : "less",
                                acts.action(e).quad().label(),
                                roster.name(roster.code(acts.source(e))),
                                roster.name(roster.code(acts.target(e)))),
                links);
    }
}
