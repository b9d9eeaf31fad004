package org.tightrope.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;

/// The state of the world before a day: everything effects may look at. It is moved forward one day at a
/// time, with the day's events added after they have been scored (events of one day do not see each
/// other). Not thread-safe: one per worker.
///
/// Signed tie of a pair, symmetric, in (-1, 1):
///
///     s_ij = ((P_ij + P_ji) - (N_ij + N_ji) + kappa c_ij) / (P_ij + P_ji + N_ij + N_ji + kappa)
///
/// with P and N the decayed Goldstein points of cooperation and conflict, c_ij in {-1, 0, 1} the
/// analyst's coded tie and kappa the points it weighs. Worked case: one event of -10 today, no coded tie,
/// kappa 10: s =
/// -10 / 20 = -0.5; with a coded positive tie: s = (-10 + 10) / 20 = 0.
public final class Situation {
    private final Roster roster;
    private final int n;
    private final double tiePrior;
    private final double[] coded;
    private final List<Memory> memories = new ArrayList<>();
    private final List<Tally> tallies;
    private final Attributions attributions;
    private final Memory tieMemory;
    private final double[] ties;
    private final Agreements agreements;
    private final Levers levers;
    private final boolean[] removed;
    private LocalDate day;
    private final double[][] rows;
    private final long[] rowMadeAt;
    private long clock = 1;
    private boolean tiesStale = true;
    private boolean anyRemoved;

    private Situation(Scenario scenario, LocalDate day, Collection<Double> halfLives) {
        this.roster = scenario.roster();
        this.n = roster.size();
        this.day = day;
        this.tiePrior = scenario.settings().tiePrior();
        this.coded = coded(scenario);
        for (double halfLife : halfLives) {
            memories.add(new Memory(n, halfLife));
        }
        this.tallies = Wants.tallies(scenario);
        this.attributions = new Attributions(scenario);
        this.tieMemory = memory(scenario.settings().tieHalfLife());
        this.ties = new double[n * n];
        this.rows = new double[n][n];
        this.rowMadeAt = new long[n];
        this.agreements = new Agreements(scenario, day);
        this.levers = new Levers(scenario, day);
        this.removed = new boolean[n];
    }

    /// An empty state on a day, remembering under the given half-lives (days) and the scenario's own for
    /// ties.
    public static Situation empty(Scenario scenario, LocalDate day, double... halfLives) {
        var distinct = new TreeSet<Double>();
        distinct.add(scenario.settings().tieHalfLife());
        distinct.addAll(Wants.halfLives(scenario));
        for (double halfLife : halfLives) {
            distinct.add(halfLife);
        }
        return new Situation(scenario, day, distinct);
    }

    /// The state on the day after as-of, with the whole history behind it.
    public static Situation after(Scenario scenario, History history, double... halfLives) {
        LocalDate until = scenario.asOf().plusDays(1);
        Situation now = empty(scenario, history.first().orElse(until), halfLives);
        for (Event event : history.before(until).events()) {
            while (now.day.isBefore(event.date())) {
                now.nextDay();
            }
            now.add(event);
        }
        while (now.day.isBefore(until)) {
            now.nextDay();
        }
        return now;
    }

    /// Coded ties in points.
    private static double[] coded(Scenario scenario) {
        int n = scenario.roster().size();
        double points = scenario.settings().tiePrior();
        double[] coded = new double[n * n];
        for (CodedTie tie : scenario.ties()) {
            int a = scenario.roster().indexOf(tie.from());
            int b = scenario.roster().indexOf(tie.to());
            coded[a * n + b] = points * tie.sign();
            coded[b * n + a] = points * tie.sign();
        }
        return coded;
    }

    public int actors() {
        return n;
    }

    public Roster roster() {
        return roster;
    }

    /// The day about to happen; everything known lies before it.
    public LocalDate day() {
        return day;
    }

    public Agreements agreements() {
        return agreements;
    }

    public Levers levers() {
        return levers;
    }

    /// The memory with this half-life in days.
    ///
    /// @throws IllegalArgumentException when the situation was not asked to keep one
    public Memory memory(double halfLifeDays) {
        for (Memory memory : memories) {
            if (memory.halfLifeDays() == halfLifeDays) {
                return memory;
            }
        }
        throw new IllegalArgumentException("""
                This situation keeps no memory with a half-life of %s days.
                Maybe name it when the situation is made.""".formatted(halfLifeDays));
    }

    /// The counts of some actions only.
    ///
    /// @throws IllegalArgumentException when no formula of the scenario asked for them
    Tally tally(Tally.Key key) {
        for (int t = 0; t < tallies.size(); t++) {
            if (tallies.get(t).key().equals(key)) {
                return tallies.get(t);
            }
        }
        throw new IllegalArgumentException("""
                This situation counts no %s with a half-life of %s days.
                Maybe the formula belongs to another scenario.""".formatted(key.actions(), key.halfLifeDays()));
    }

    /// Signed ties, `actors x actors`, symmetric, diagonal 0.
    public double[] ties() {
        if (tiesStale) {
            refreshTies();
        }
        return ties;
    }

    /// The signed tie of a pair, -1..1.
    public double tie(int i, int j) {
        return tiesStale ? tie(i, j, 1) : ties[i * n + j];
    }

    /// The tie as it will be when all that is felt now is felt by this factor.
    double tie(int i, int j, double factor) {
        if (i == j || removed[i] || removed[j]) {
            return 0;
        }
        double good = tieMemory.goodBetween(i, j) * factor;
        double bad = tieMemory.badBetween(i, j) * factor;
        return (good - bad + coded[i * n + j]) / (good + bad + tiePrior);
    }

    /// What points are felt as after so many days, where ties are concerned.
    double tieFactor(int days) {
        return tieMemory.factor(days);
    }

    /// Signed ties of one actor with everybody; valid until something happens.
    double[] tieRow(int i) {
        if (!tiesStale) {
            System.arraycopy(ties, i * n, rows[i], 0, n);
        } else if (rowMadeAt[i] != clock) {
            fillRow(i);
            rowMadeAt[i] = clock;
        }
        return rows[i];
    }

    private void fillRow(int i) {
        double[] row = rows[i];
        tieMemory.ties(i, coded, tiePrior, row);
        row[i] = 0;
        if (anyRemoved) {
            for (int j = 0; j < n; j++) {
                if (removed[i] || removed[j]) {
                    row[j] = 0;
                }
            }
        }
    }

    /// Tension of a pair: the share of conflict in what is felt between two actors, 0..1.
    ///
    ///     tension_ij = (N_ij + N_ji) / (kappa + P_ij + P_ji + N_ij + N_ji)
    public double tension(int i, int j) {
        double conflict = tieMemory.badBetween(i, j);
        return conflict / (tiePrior + tieMemory.goodBetween(i, j) + conflict);
    }

    private void tiesChange() {
        tiesStale = true;
        clock++;
    }

    /// Adds an event of the day about to happen. Call after the day has been scored, before [#nextDay()].
    public void add(Event event) {
        int target = roster.indexOf(event.target());
        for (Doer doer : doers(event)) {
            add(doer.actor(), event.action(), target, event.weight(), doer.share());
        }
    }

    /// Who did what an event reports, and with what share it counts as theirs: its source, unless the
    /// scenario doubts that; the shares add up to that of the event's status.
    public List<Doer> doers(Event event) {
        return attributions.of(roster.indexOf(event.source()), event, roster.indexOf(event.target()));
    }

    /// @param actor position in the roster
    /// @param share 0..1
    public record Doer(int actor, double share) {}

    /// The same for an event given by positions: Goldstein weight -10..10 and the share (0..1) with which
    /// it counts.
    public void add(int source, Action action, int target, double goldstein, double share) {
        for (int m = 0; m < memories.size(); m++) {
            memories.get(m).add(source, target, action.quad(), goldstein, share);
        }
        for (int t = 0; t < tallies.size(); t++) {
            tallies.get(t).add(source, target, action, share);
        }
        levers.note(source, action, target);
        agreements.note(source, action, target, Math.abs(goldstein) / 10 * share);
        tiesChange();
    }

    /// Adds Goldstein points to a tie in both directions, as if something had happened that nobody coded.
    public void shiftTie(int a, int b, double points) {
        for (Memory memory : memories) {
            memory.addPoints(a, b, points / 2);
            memory.addPoints(b, a, points / 2);
        }
        tiesChange();
    }

    /// Ends the day: everything decays by one day, agreements are judged anew.
    public void nextDay() {
        for (int m = 0; m < memories.size(); m++) {
            memories.get(m).decayOneDay();
        }
        for (int t = 0; t < tallies.size(); t++) {
            tallies.get(t).decayOneDay();
        }
        day = day.plusDays(1);
        agreements.nextDay(day);
        levers.nextDay(day);
        tiesChange();
    }

    /// Takes an actor out: nothing is felt of it any more, and it has no ties.
    public void remove(int actor) {
        removed[actor] = true;
        anyRemoved = true;
        for (Memory memory : memories) {
            memory.forget(actor);
        }
        for (Tally tally : tallies) {
            tally.forget(actor);
        }
        tiesChange();
    }

    public boolean isRemoved(int actor) {
        return removed[actor];
    }

    public void setAgreement(String id, AgreementState state) {
        agreements.set(id, state);
    }

    public void setLever(String id, LeverState state) {
        levers.set(id, state);
    }

    /// Becomes a copy of another situation of the same scenario and half-lives, without allocating.
    public void copyFrom(Situation other) {
        for (int m = 0; m < memories.size(); m++) {
            memories.get(m).copyFrom(other.memories.get(m));
        }
        for (int t = 0; t < tallies.size(); t++) {
            tallies.get(t).copyFrom(other.tallies.get(t));
        }
        System.arraycopy(other.removed, 0, removed, 0, n);
        anyRemoved = other.anyRemoved;
        agreements.copyFrom(other.agreements);
        levers.copyFrom(other.levers);
        day = other.day;
        tiesChange();
    }

    private void refreshTies() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double tie = tie(i, j, 1);
                ties[i * n + j] = tie;
                ties[j * n + i] = tie;
            }
        }
        tiesStale = false;
    }
}
