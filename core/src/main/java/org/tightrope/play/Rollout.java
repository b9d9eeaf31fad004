package org.tightrope.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tightrope.effect.AgreementRisk;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Situation;
import org.tightrope.effect.TypeEffect;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.fit.Range;
import org.tightrope.fit.RateParameters;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;

/// Simulates futures one at a time: the workspace of one worker. A future depends only on (seed, future
/// number).
///
/// Day by day: moves change the situation; every ordered pair draws how many acts, each act its quad and
/// action, all from the state before the day (statistics held within the range they had when the model
/// was fitted); the acts and those that moves insert are added; armed levers that were called for may be
/// used; agreements are judged; outcomes are checked.
final class Rollout {
    /// Coefficients are drawn anew every so many futures, so that Monte Carlo error and parameter
    /// uncertainty can be told apart.
    static final int FUTURES_PER_DRAW = 10;

    /// More acts of one pair on one day than any chronology would report; beyond it the rate is cut.
    static final double MOST_PER_DAY = 5;

    /// Draws of the coefficients whose feedback would not be stable are drawn again, this often at most.
    private static final int MOST_ATTEMPTS = 50;

    private static final Quad[] FROM_BEST_TO_WORST = {
        Quad.MATERIAL_COOPERATION, Quad.VERBAL_COOPERATION, Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT
    };
    private static final Action[] ACTIONS = Action.values();

    private final Scenario scenario;
    private final Fit fit;
    private final Script script;
    private final Situation start;
    private final Situation now;
    private final LeverUse leverUse;
    private final Watch[] watches;
    private final List<int[]> watchedPairs;
    private final int n;
    private final long seedKey;
    private final Rates rates;
    private final TypeEffect[] typeEffects;
    private final Range[] typeRanges;
    private final double[] z = new double[Quad.COUNT];
    private final double[] p = new double[Quad.COUNT];
    private final Acts today = new Acts();
    private final int[] candidates;

    private int drawNumber = -1;
    private double[] theta = new double[0];
    private double[] beta = new double[0];
    private AgreementRisk risk = AgreementRisk.estimated();
    private boolean silent;
    private long cut;
    private long futureKey;

    /// @param start the state on day 1, left as it is
    Rollout(
            Scenario scenario,
            Fit fit,
            Script script,
            Situation start,
            LeverUse leverUse,
            List<int[]> watchedPairs,
            long seed) {
        this(
                scenario,
                fit,
                script,
                start,
                leverUse,
                watchedPairs,
                seed,
                Rates.of(fit, scenario.roster().size(), script.logScaling()));
    }

    /// @param rates another way to the same rates
    Rollout(
            Scenario scenario,
            Fit fit,
            Script script,
            Situation start,
            LeverUse leverUse,
            List<int[]> watchedPairs,
            long seed,
            Rates rates) {
        this.rates = rates;
        this.scenario = scenario;
        this.fit = fit;
        this.script = script;
        this.start = start;
        this.now = Situation.empty(scenario, start.day(), fit.model().halfLives());
        this.leverUse = leverUse;
        this.watches = scenario.outcomes().stream()
                .map(outcome -> Watch.of(outcome.when(), scenario))
                .toArray(Watch[]::new);
        this.watchedPairs = watchedPairs;
        this.n = scenario.roster().size();
        this.candidates = new int[n * n + 1];
        this.seedKey = Draws.key(0, seed);
        this.typeEffects = fit.model().type().toArray(TypeEffect[]::new);
        this.typeRanges = fit.typeRanges().toArray(Range[]::new);
    }

    /// Pair-days whose rate had to be cut so far.
    long cut() {
        return cut;
    }

    /// Plays a future and records it.
    void play(int future, Tracks tracks) {
        play(future, tracks, null);
    }

    /// Plays a world in which nobody acts but the moves: what they bring about by themselves.
    void playSilence(Tracks tracks) {
        silent = true;
        play(0, tracks, null);
        silent = false;
    }

    /// Plays a future again and returns its events.
    List<Event> replay(int future) {
        var events = new ArrayList<Event>();
        var tracks = new Tracks(future, 1, watches.length, watchedPairs, scenario.horizon());
        play(future, tracks, events);
        return events;
    }

    private void play(int future, Tracks tracks, @Nullable List<Event> recorded) {
        begin(future);
        for (int day = 1; day <= scenario.horizon(); day++) {
            open(day);
            draw(day);
            close(day);
            tracks.count(future, today);
            if (recorded != null) {
                record(future, now.day(), recorded);
            }
            now.nextDay();
            check(future, day, tracks);
        }
    }

    /// A future begins.
    void begin(int future) {
        takeCoefficients(future / FUTURES_PER_DRAW);
        now.copyFrom(start);
        if (silent) {
            now.agreements().stopJudging();
        } else {
            now.agreements().leaveTo(risk.in(Draws.key(Draws.key(seedKey, future), -4)));
        }
        for (Watch watch : watches) {
            watch.reset();
        }
        rates.begin(now);
        futureKey = Draws.key(seedKey, future);
    }

    /// A day begins with what moves do.
    void open(int day) {
        if (script.apply(day, now)) {
            rates.changed();
        }
        today.clear();
        for (Script.Inserted event : script.events(day)) {
            today.add(event.source(), event.action(), event.target(), event.goldstein());
        }
    }

    /// Everybody draws what to do; nothing has happened yet.
    void draw(int day) {
        if (!silent) {
            drawDay(day, Draws.key(futureKey, day));
        }
    }

    /// What was drawn happens, and levers are pulled in answer.
    void close(int day) {
        happen(day, 0);
        int before = today.size();
        pullLevers(Draws.key(futureKey, day));
        happen(day, before);
    }

    /// The state now; read only.
    Situation now() {
        return now;
    }

    /// The acts of the day; read only.
    Acts today() {
        return today;
    }

    /// The outcomes that hold at the end of the day; ask once a day, after it has ended.
    boolean[] holding(int day) {
        boolean[] holding = new boolean[watches.length];
        for (int o = 0; o < watches.length; o++) {
            holding[o] = watches[o].holds(day, now);
        }
        return holding;
    }

    /// What each effect of the rate part adds to a pair's log rate, last what scalings add.
    double[] rateParts(int day, int i, int j) {
        double[] parts = new double[theta.length + 1];
        for (int k = 0; k < theta.length; k++) {
            parts[k] = rates.weights[k].of(Statistic.of(fit.model().rate().get(k), now, i, j));
        }
        fillTypes(i, j);
        for (Script.Scaling scaling : script.scalings()) {
            if (day >= scaling.fromDay() && scaling.pairs()[i * n + j]) {
                parts[theta.length] += Math.log(rescale(scaling));
            }
        }
        return parts;
    }

    /// What each effect of the type part adds to the log odds of one quad against another, last what
    /// scalings add.
    double[] typeParts(int day, int i, int j, Quad of, Quad against) {
        var effects = fit.model().type();
        double[] parts = new double[effects.size() + 1];
        for (int k = 0; k < effects.size(); k++) {
            effects.get(k).fill(now, i, j, z);
            Range range = typeRanges[k];
            parts[k] = beta[p.length - 1 + k] * (range.clamp(z[of.ordinal()]) - range.clamp(z[against.ordinal()]));
        }
        for (Script.Scaling scaling : script.scalings()) {
            if (day >= scaling.fromDay() && scaling.pairs()[i * n + j]) {
                double log = Math.log(scaling.times());
                parts[effects.size()] +=
                        (scaling.quads()[of.ordinal()] ? log : 0) - (scaling.quads()[against.ordinal()] ? log : 0);
            }
        }
        return parts;
    }

    /// What one effect of the rate part adds to a pair's log rate in another state.
    double ratePart(int k, Situation at, int i, int j) {
        return rates.weights[k].of(Statistic.of(fit.model().rate().get(k), at, i, j));
    }

    /// What one effect of the type part adds to the log odds of one quad against another in another
    /// state.
    double typePart(int k, Situation at, int i, int j, Quad of, Quad against) {
        fit.model().type().get(k).fill(at, i, j, z);
        Range range = typeRanges[k];
        return beta[p.length - 1 + k] * (range.clamp(z[of.ordinal()]) - range.clamp(z[against.ordinal()]));
    }

    private void takeCoefficients(int number) {
        if (number == drawNumber) {
            return;
        }
        drawNumber = number;
        long key = Draws.key(Draws.key(seedKey, -2), number);
        var layout = new RateParameters(fit.model().rate().size(), n);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long attemptKey = Draws.key(key, attempt);
            double[] rate = fit.rate().draw(Draws.normals(attemptKey, fit.rate().size()));
            theta = layout.theta(rate);
            if (feedback(theta) < 1 || attempt == MOST_ATTEMPTS - 1) {
                rates.take(layout.base(rate), theta, fit.rateRanges());
                break;
            }
        }
        risk = AgreementRisk.drawn(Draws.normals(Draws.key(key, -2), AgreementRisk.DRAWS));
        beta = fit.type().draw(Draws.normals(Draws.key(key, -1), fit.type().size()));
    }

    /// What was drawn for a number: coefficients of the effects of both parts, in the order of the model,
    /// then those of the agreements' risk.
    double[] drawn(int number) {
        takeCoefficients(number);
        int intercepts = Quad.COUNT - 1;
        double[] agreements = risk.coefficients();
        double[] all = new double[theta.length + beta.length - intercepts + agreements.length];
        System.arraycopy(theta, 0, all, 0, theta.length);
        System.arraycopy(beta, intercepts, all, theta.length, beta.length - intercepts);
        System.arraycopy(agreements, 0, all, all.length - agreements.length, agreements.length);
        return all;
    }

    /// How strongly the acts of one day call forth those of the next; from one on they would grow without
    /// end.
    private double feedback(double[] theta) {
        double sum = 0;
        int k = 0;
        for (Effect effect : fit.model().rate()) {
            sum += theta[k++] * effect.elasticity();
        }
        return sum;
    }

    private void drawDay(int day, long dayKey) {
        rates.beginDay(now);
        int count = rates.candidates(dayKey, candidates);
        for (int c = 0; c < count; c++) {
            int i = candidates[c] / n;
            int j = candidates[c] % n;
            if (i != j && !now.isRemoved(i) && !now.isRemoved(j)) {
                long pairKey = Draws.key(dayKey, candidates[c]);
                double u = Draws.uniform(pairKey >>> 11);
                if (rates.canAct(now, i, j, u)) {
                    drawPair(day, pairKey, u, i, j);
                }
            }
        }
    }

    private void drawPair(int day, long pairKey, double u, int i, int j) {
        int pair = i * n + j;
        double rate = rates.rate(now, i, j);
        if (rate > MOST_PER_DAY) {
            rate = MOST_PER_DAY;
            cut++;
        }
        boolean typed = false;
        for (Script.Scaling scaling : script.scalings()) {
            if (day >= scaling.fromDay() && scaling.pairs()[pair]) {
                if (!typed) {
                    fillTypes(i, j);
                    typed = true;
                }
                rate *= rescale(scaling);
            }
        }
        int acts = Draws.poisson(rate, u, 20);
        if (acts > 0 && !typed) {
            fillTypes(i, j);
        }
        for (int act = 0; act < acts; act++) {
            Quad quad = quad(Draws.uniform(pairKey, 1 + 2L * act));
            Action action = action(pair, quad, Draws.uniform(pairKey, 2 + 2L * act));
            today.add(i, action, j, action.goldstein());
        }
    }

    /// Multiplies the scaled quads' probabilities, returns the factor of the whole rate and leaves p
    /// summing to one.
    private double rescale(Script.Scaling scaling) {
        double sum = 0;
        for (int q = 0; q < p.length; q++) {
            if (scaling.quads()[q]) {
                p[q] *= scaling.times();
            }
            sum += p[q];
        }
        for (int q = 0; q < p.length; q++) {
            p[q] = sum > 0 ? p[q] / sum : 0.25;
        }
        return sum;
    }

    private void fillTypes(int i, int j) {
        double max = Double.NEGATIVE_INFINITY;
        p[0] = 0;
        for (int q = 1; q < p.length; q++) {
            p[q] = beta[q - 1];
        }
        int k = p.length - 1;
        for (TypeEffect effect : typeEffects) {
            effect.fill(now, i, j, z);
            for (int q = 0; q < p.length; q++) {
                p[q] += beta[k] * typeRanges[k - p.length + 1].clamp(z[q]);
            }
            k++;
        }
        for (int q = 0; q < p.length; q++) {
            max = Math.max(max, p[q]);
        }
        double sum = 0;
        for (int q = 0; q < p.length; q++) {
            p[q] = Math.exp(p[q] - max);
            sum += p[q];
        }
        for (int q = 0; q < p.length; q++) {
            p[q] /= sum;
        }
    }

    private Quad quad(double u) {
        double cumulative = 0;
        for (Quad quad : FROM_BEST_TO_WORST) {
            cumulative += p[quad.ordinal()];
            if (u <= cumulative) {
                return quad;
            }
        }
        return Quad.MATERIAL_CONFLICT;
    }

    private Action action(int pair, Quad quad, double u) {
        double cumulative = 0;
        Action last = Action.ASSAULT;
        for (Action action : ACTIONS) {
            if (action.quad() == quad) {
                cumulative += fit.mix().probability(pair, action);
                last = action;
                if (u <= cumulative) {
                    return action;
                }
            }
        }
        return last;
    }

    private void happen(int day, int from) {
        for (int e = from; e < today.size(); e++) {
            int source = today.source(e);
            int target = today.target(e);
            if (now.isRemoved(source) || now.isRemoved(target)) {
                continue;
            }
            double tieBefore = now.tie(source, target);
            now.add(source, today.action(e), target, today.goldstein(e), 1);
            rates.added(now, source, target, tieBefore);
            for (Watch watch : watches) {
                watch.see(day, source, today.action(e), target);
            }
        }
    }

    private void pullLevers(long dayKey) {
        int events = today.size();
        for (int l = 0; l < now.levers().size(); l++) {
            boolean called = false;
            for (int e = 0; e < events && !called; e++) {
                called = now.levers().isTriggeredBy(l, today.source(e), today.action(e), today.target(e));
            }
            if (called && leverUse.uses(now.levers(), l, Draws.uniform(Draws.key(dayKey, -3), l))) {
                var lever = now.levers().lever(l);
                now.setLever(lever.id(), LeverState.EXECUTED);
                today.add(
                        scenario.roster().indexOf(lever.holder()),
                        lever.does(),
                        scenario.roster().indexOf(lever.toward()),
                        lever.does().goldstein());
            }
        }
    }

    private void record(int future, LocalDate date, List<Event> recorded) {
        for (int e = 0; e < today.size(); e++) {
            recorded.add(Event.of(
                    "F%s-%s".formatted(future, recorded.size() + 1),
                    date,
                    scenario.roster().code(today.source(e)),
                    today.action(e),
                    scenario.roster().code(today.target(e))));
        }
    }

    private void check(int future, int day, Tracks tracks) {
        for (int o = 0; o < watches.length; o++) {
            if (watches[o].holds(day, now)) {
                tracks.holds(future, o, day);
            }
        }
        for (int pair = 0; pair < watchedPairs.size(); pair++) {
            int[] ends = watchedPairs.get(pair);
            tracks.setTie(future, pair, day, now.tie(ends[0], ends[1]));
        }
    }
}
