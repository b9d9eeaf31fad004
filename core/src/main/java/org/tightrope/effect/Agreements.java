package org.tightrope.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tightrope.event.Action;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.Scenario;

/// How every agreement fares on the day of a [Situation].
///
/// Breaches by an actor decay: `V_gp = sum of |Goldstein|/10 * 2^(-(t - t_e)/halfLife)` over events of p that g
/// forbids. The graded state follows the analyst's dated judgements while there are any; from the last
/// judgement (or the signing) on it moves by itself: breaches since the last change add up, decayed, and
/// when they reach what the agreement can bear the state gets one grade worse; after [#QUIET_DAYS] days
/// without a breach it gets one grade better. A collapsed agreement stays collapsed.
///
///     bears(g) = (2, 4, 8 for the first, second, third grade) * (1.25 if monitored)
///                / (1 + 0.2 (open issues + non-signatories))
///
/// The signs follow Fortna (2003) and Werner and Yuen (2005): monitoring makes agreements last, what is
/// left open and who is left out makes them fail; the sizes are assumptions, see docs/methods.md. An
/// agreement that is not monitored, with one open issue and one non-signatory, bears 2 / 1.4 = 1.43
/// breaches of Goldstein weight 10 before it is strained (worked case).
public final class Agreements {
    /// Breaches that cost the first, second and third grade.
    private static final double[] BREACHES_PER_GRADE = {2, 4, 8};

    /// Days without any breach after which one grade is won back.
    public static final int QUIET_DAYS = 60;

    private final List<Agreement> agreements;
    private final List<AgreementScope> scopes = new ArrayList<>();
    private final int n;
    private final double dailyFactor;
    private final AgreementState[] states;
    private final boolean[] alive;
    private final double[][] breaches;
    private final double[] sinceChange;
    private final int[] quietDays;
    private final double[] sturdiness;
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
        this.sinceChange = new double[agreements.size()];
        this.quietDays = new int[agreements.size()];
        this.lastBroken = new boolean[agreements.size()];
        this.sturdiness =
                agreements.stream().mapToDouble(Agreements::sturdiness).toArray();
        for (int g = 0; g < agreements.size(); g++) {
            scopes.add(new AgreementScope(agreements.get(g), scenario.roster()));
            states[g] = AgreementState.IN_FORCE;
            alive[g] = agreements.get(g).existsOn(day);
            takeJudgement(g, day);
        }
    }

    /// The decayed breaches at which an agreement in this state gets one grade worse; infinite once
    /// collapsed.
    public static double bears(Agreement agreement, AgreementState state) {
        return state == AgreementState.COLLAPSED
                ? Double.POSITIVE_INFINITY
                : BREACHES_PER_GRADE[state.ordinal()] * sturdiness(agreement);
    }

    /// How an agreement stands up to breaches, 1 when nothing speaks for or against it.
    private static double sturdiness(Agreement agreement) {
        double monitored = agreement.monitoring().isBlank() ? 1 : 1.25;
        int loose = agreement.openIssues().size() + agreement.nonSignatories().size();
        return monitored / (1 + 0.2 * loose);
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

    /// From now on states follow breaches alone, not the analyst's judgements: the future has none.
    public void stopJudging() {
        judged = false;
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
                sinceChange[g] += weight;
                quietDays[g] = 0;
            }
        }
    }

    void nextDay(LocalDate day) {
        for (int g = 0; g < states.length; g++) {
            for (int actor = 0; actor < n; actor++) {
                breaches[g][actor] *= dailyFactor;
            }
            sinceChange[g] *= dailyFactor;
            quietDays[g]++;
            boolean exists = agreements.get(g).existsOn(day);
            version += exists == alive[g] ? 0 : 1;
            alive[g] = exists;
            if (exists) {
                move(g);
                takeJudgement(g, day);
            }
        }
    }

    private void move(int g) {
        if (states[g] == AgreementState.COLLAPSED) {
            return;
        }
        if (sinceChange[g] >= BREACHES_PER_GRADE[states[g].ordinal()] * sturdiness[g]) {
            change(g, AgreementState.values()[states[g].ordinal() + 1]);
        } else if (quietDays[g] >= QUIET_DAYS && states[g] != AgreementState.IN_FORCE) {
            change(g, AgreementState.values()[states[g].ordinal() - 1]);
        }
    }

    private void change(int g, AgreementState state) {
        version++;
        states[g] = state;
        sinceChange[g] = 0;
        quietDays[g] = 0;
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
        System.arraycopy(other.sinceChange, 0, sinceChange, 0, sinceChange.length);
        System.arraycopy(other.quietDays, 0, quietDays, 0, quietDays.length);
        for (int g = 0; g < breaches.length; g++) {
            System.arraycopy(other.breaches[g], 0, breaches[g], 0, n);
        }
        judged = other.judged;
        version++;
    }
}
