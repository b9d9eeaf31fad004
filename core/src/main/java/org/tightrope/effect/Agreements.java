package org.tightrope.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.Scenario;

/// How every agreement fares on the day of a [Situation].
///
/// Breaches by an actor decay: `V_gp = sum of |Goldstein|/10 * 2^(-(t - t_e)/halfLife)` over events of p that g
/// forbids; a breach is not yet a collapse. In the past the graded state is what the analyst's dated
/// judgements say, in force before the first. In the future it moves by chance, with the hazards of
/// [AgreementRisk]: in each state a clock runs at the speed of the hazard, and the state changes when it
/// reaches a number drawn for that future (exponential, mean 1). A collapsed agreement stays collapsed.
public final class Agreements {
    private final List<Agreement> agreements;
    private final List<AgreementScope> scopes = new ArrayList<>();
    private final int n;
    private final double dailyFactor;
    private final AgreementState[] states;
    private final boolean[] alive;
    private final double[][] breaches;
    private final double[] worseClock;
    private final double[] betterClock;
    private final double[] worseAt;
    private final double[] betterAt;
    private final double[] quietRisk;
    private final int[] spells;
    private Optional<AgreementRisk> risk = Optional.empty();
    private final boolean[] lastBroken;
    private double lastWeight;
    private int version;
    private boolean judged = true;

    Agreements(Scenario scenario, LocalDate day) {
        this.agreements = scenario.agreements();
        this.n = scenario.roster().size();
        this.dailyFactor = Math.pow(2, -1 / scenario.settings().breachHalfLife());
        this.states = new AgreementState[agreements.size()];
        this.alive = new boolean[agreements.size()];
        this.breaches = new double[agreements.size()][n];
        this.worseClock = new double[agreements.size()];
        this.betterClock = new double[agreements.size()];
        this.worseAt = new double[agreements.size()];
        this.betterAt = new double[agreements.size()];
        this.quietRisk = new double[agreements.size()];
        this.spells = new int[agreements.size()];
        this.lastBroken = new boolean[agreements.size()];
        for (int g = 0; g < agreements.size(); g++) {
            scopes.add(new AgreementScope(agreements.get(g), scenario.roster()));
            states[g] = AgreementState.IN_FORCE;
            alive[g] = agreements.get(g).existsOn(day);
            takeJudgement(g, day);
        }
    }

    public int size() {
        return agreements.size();
    }

    public Agreement agreement(int g) {
        return agreements.get(g);
    }

    public AgreementState state(int g) {
        return states[g];
    }

    /// Signed, not ended, and neither suspended nor collapsed.
    public boolean binds(int g) {
        return alive[g] && states[g].binds();
    }

    public boolean isAlive(int g) {
        return alive[g];
    }

    /// Decayed breaches of agreement g by an actor, in units of a breach of Goldstein weight 10.
    public double breaches(int g, int actor) {
        return breaches[g][actor];
    }

    /// Whether the agreement concerns what i does to j: both are parties, or a term restrains i toward j.
    public boolean covers(int g, int i, int j) {
        return scopes.get(g).covers(i, j);
    }

    /// Whether a term of the agreement forbids such an act.
    public boolean isBreach(int g, int source, Action action, int target) {
        return scopes.get(g).isBreach(source, action, target);
    }

    /// Adds 1 to every pair a binding agreement covers.
    ///
    /// @param x out: `actors x actors`, row-major, overwritten
    void countBinding(double[] x) {
        Arrays.fill(x, 0);
        for (int g = 0; g < states.length; g++) {
            if (binds(g)) {
                for (int pair : scopes.get(g).pairs()) {
                    x[pair]++;
                }
            }
        }
    }

    /// Breaches felt by every pair under living agreements that cover it, by the sender or by the
    /// receiver.
    ///
    /// @param x out: `actors x actors`, row-major, overwritten
    void sumBreaches(boolean bySender, double[] x) {
        Arrays.fill(x, 0);
        for (int g = 0; g < states.length; g++) {
            if (alive[g]) {
                for (int pair : scopes.get(g).pairs()) {
                    x[pair] += breaches[g][bySender ? pair / n : pair % n];
                }
            }
        }
    }

    /// How many binding agreements cover a pair.
    int binding(int i, int j) {
        int count = 0;
        for (int g = 0; g < states.length; g++) {
            if (binds(g) && scopes.get(g).covers(i, j)) {
                count++;
            }
        }
        return count;
    }

    /// Breaches by an actor under living agreements that cover a pair.
    double breachesFelt(int i, int j, int breaker) {
        double sum = 0;
        for (int g = 0; g < states.length; g++) {
            if (alive[g] && scopes.get(g).covers(i, j)) {
                sum += breaches[g][breaker];
            }
        }
        return sum;
    }

    /// What a breach of today is felt as after so many days.
    double breachFactor(int days) {
        return Math.pow(dailyFactor, days);
    }

    /// Whether the event noted last was a breach of anything.
    boolean wasBreach() {
        return lastWeight > 0;
    }

    /// What the event noted last added to the breaches felt by a pair.
    double lastBreach(int i, int j) {
        double sum = 0;
        for (int g = 0; g < states.length; g++) {
            if (lastBroken[g] && scopes.get(g).covers(i, j)) {
                sum += lastWeight;
            }
        }
        return sum;
    }

    /// Changes whenever an agreement begins, ends or changes its state.
    public int version() {
        return version;
    }

    public int indexOf(String id) {
        for (int g = 0; g < agreements.size(); g++) {
            if (agreements.get(g).id().equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("""
                Unknown agreement (%s).
                Maybe add it to agreements.yaml.""".formatted(id));
    }

    /// From now on states stand still unless a move changes them: the future has no judgements.
    public void stopJudging() {
        judged = false;
        risk = Optional.empty();
    }

    /// From now on states move by chance, not by the analyst's judgements: the future has none.
    public void leaveTo(AgreementRisk chance) {
        judged = false;
        risk = Optional.of(chance);
        Arrays.fill(spells, 0);
        for (int g = 0; g < states.length; g++) {
            startClocks(g);
        }
    }

    /// A state begins: its clocks start, and what they must reach is drawn.
    private void startClocks(int g) {
        worseClock[g] = 0;
        betterClock[g] = 0;
        if (risk.isPresent()) {
            AgreementRisk chance = risk.get();
            worseAt[g] = -Math.log(chance.uniform(g, spells[g], 0));
            betterAt[g] = -Math.log(chance.uniform(g, spells[g], 1));
            quietRisk[g] = chance.worse(agreements.get(g), states[g], 0);
        }
    }

    void set(String id, AgreementState state) {
        int g = indexOf(id);
        change(g, state);
        if (state == AgreementState.IN_FORCE) {
            Arrays.fill(breaches[g], 0);
            alive[g] = true;
            version++;
        }
    }

    void note(int source, Action action, int target, double weight) {
        lastWeight = 0;
        for (int g = 0; g < states.length; g++) {
            lastBroken[g] = alive[g] && scopes.get(g).isBreach(source, action, target);
            if (lastBroken[g]) {
                lastWeight = weight;
                breaches[g][source] += weight;
            }
        }
    }

    void nextDay(LocalDate day) {
        for (int g = 0; g < states.length; g++) {
            for (int actor = 0; actor < n; actor++) {
                breaches[g][actor] *= dailyFactor;
            }
            boolean exists = agreements.get(g).existsOn(day);
            version += exists == alive[g] ? 0 : 1;
            alive[g] = exists;
            if (exists) {
                if (risk.isPresent()) {
                    move(g, risk.get());
                }
                takeJudgement(g, day);
            }
        }
    }

    private void move(int g, AgreementRisk chance) {
        worseClock[g] += quietRisk[g] * chance.breachFactor(allBreaches(g));
        betterClock[g] += AgreementRisk.better(states[g]);
        if (worseClock[g] >= worseAt[g]) {
            change(g, AgreementRisk.after(states[g], chance.uniform(g, spells[g], 2)));
        } else if (betterClock[g] >= betterAt[g]) {
            change(g, AgreementState.values()[states[g].ordinal() - 1]);
        }
    }

    private double allBreaches(int g) {
        double sum = 0;
        for (double breach : breaches[g]) {
            sum += breach;
        }
        return sum;
    }

    private void change(int g, AgreementState state) {
        version++;
        spells[g]++;
        states[g] = state;
        startClocks(g);
    }

    private void takeJudgement(int g, LocalDate day) {
        if (!judged) {
            return;
        }
        for (Agreement.Judgement judgement : agreements.get(g).states()) {
            if (judgement.from().equals(day)) {
                change(g, judgement.state());
            }
        }
    }

    void copyFrom(Agreements other) {
        System.arraycopy(other.states, 0, states, 0, states.length);
        System.arraycopy(other.alive, 0, alive, 0, alive.length);
        System.arraycopy(other.worseClock, 0, worseClock, 0, worseClock.length);
        System.arraycopy(other.betterClock, 0, betterClock, 0, betterClock.length);
        System.arraycopy(other.worseAt, 0, worseAt, 0, worseAt.length);
        System.arraycopy(other.betterAt, 0, betterAt, 0, betterAt.length);
        System.arraycopy(other.quietRisk, 0, quietRisk, 0, quietRisk.length);
        System.arraycopy(other.spells, 0, spells, 0, spells.length);
        risk = other.risk;
        for (int g = 0; g < breaches.length; g++) {
            System.arraycopy(other.breaches[g], 0, breaches[g], 0, n);
        }
        judged = other.judged;
        version++;
    }
}
