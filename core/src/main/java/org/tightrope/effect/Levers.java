package org.tightrope.effect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;

/// The state of every lever on the day of a [Situation], and whom the armed ones hold back.
///
/// An armed lever holds back its target from what would trigger it; one without a trigger, from acting
/// against its holder. A lever with a `since` date is merely standing before it; without one it is taken
/// to have always been as it is now.
public final class Levers {
    private final List<Lever> levers;
    private final Roster roster;
    private final int n;
    private final LeverState[] states;
    private final boolean[][] holdsBack;
    private final boolean[][] triggers;
    private final boolean[] called;
    private final int[] ignored;
    private int version;

    Levers(Scenario scenario, LocalDate day) {
        this.levers = scenario.levers();
        this.roster = scenario.roster();
        this.n = roster.size();
        this.states = new LeverState[levers.size()];
        this.called = new boolean[levers.size()];
        this.ignored = new int[levers.size()];
        this.holdsBack = new boolean[levers.size()][n * n];
        this.triggers = new boolean[levers.size()][n * n * Action.COUNT];
        for (int l = 0; l < levers.size(); l++) {
            boolean known =
                    levers.get(l).since().map(since -> !since.isAfter(day)).orElse(true);
            states[l] = known ? levers.get(l).state() : LeverState.STANDING;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    holdsBack[l][i * n + j] = i != j && holdsBack(levers.get(l), roster.code(i), roster.code(j));
                    for (Action action : Action.values()) {
                        triggers[l][(i * n + j) * Action.COUNT + action.ordinal()] =
                                i != j && isTrigger(levers.get(l), roster.code(i), action, roster.code(j));
                    }
                }
            }
        }
    }

    private static boolean isTrigger(Lever lever, String source, Action action, String target) {
        return lever.trigger()
                .map(trigger -> trigger.matches(source, action, target))
                .orElse(false);
    }

    private static boolean holdsBack(Lever lever, String source, String target) {
        if (lever.trigger().isEmpty()) {
            return source.equals(lever.target()) && target.equals(lever.holder());
        }
        EventPattern trigger = lever.trigger().get();
        return source.equals(lever.target())
                && trigger.actions().stream().anyMatch(action -> trigger.matches(source, action, target));
    }

    public int size() {
        return levers.size();
    }

    public Lever lever(int l) {
        return levers.get(l);
    }

    public LeverState state(int l) {
        return states[l];
    }

    /// How many armed levers hold i back from acting against j.
    public int armed(int i, int j) {
        int count = 0;
        for (int l = 0; l < states.length; l++) {
            if (states[l] == LeverState.ARMED && holdsBack[l][i * n + j]) {
                count++;
            }
        }
        return count;
    }

    /// [#armed] for every ordered pair.
    ///
    /// @param x out: `actors x actors`, row-major, overwritten
    void countArmed(double[] x) {
        Arrays.fill(x, 0);
        for (int l = 0; l < states.length; l++) {
            if (states[l] == LeverState.ARMED) {
                for (int pair = 0; pair < x.length; pair++) {
                    x[pair] += holdsBack[l][pair] ? 1 : 0;
                }
            }
        }
    }

    /// Whether lever l, if armed, holds i back from acting against j.
    public boolean restrains(int l, int i, int j) {
        return holdsBack[l][i * n + j];
    }

    /// Days on which something called for the use of lever l and it was not used, since it was armed or
    /// last used: what wears a threat out (M05).
    public int ignored(int l) {
        return ignored[l];
    }

    void note(int source, Action action, int target) {
        for (int l = 0; l < states.length; l++) {
            called[l] |= states[l] == LeverState.ARMED && isTriggeredBy(l, source, action, target);
        }
    }

    /// Whether an event calls for the use of lever l.
    public boolean isTriggeredBy(int l, int source, Action action, int target) {
        return triggers[l][(source * n + target) * Action.COUNT + action.ordinal()];
    }

    /// Changes whenever a lever changes its state.
    public int version() {
        return version;
    }

    public int indexOf(String id) {
        for (int l = 0; l < levers.size(); l++) {
            if (levers.get(l).id().equals(id)) {
                return l;
            }
        }
        throw new IllegalArgumentException("""
                Unknown lever (%s).
                Maybe add it to levers.yaml.""".formatted(id));
    }

    void set(String id, LeverState state) {
        int l = indexOf(id);
        states[l] = state;
        called[l] = false;
        ignored[l] = 0;
        version++;
    }

    void nextDay(LocalDate day) {
        for (int l = 0; l < states.length; l++) {
            if (called[l]) {
                ignored[l]++;
                called[l] = false;
            }
            if (levers.get(l).since().isPresent() && levers.get(l).since().get().equals(day)) {
                states[l] = levers.get(l).state();
                ignored[l] = 0;
                version++;
            }
        }
    }

    void copyFrom(Levers other) {
        System.arraycopy(other.states, 0, states, 0, states.length);
        System.arraycopy(other.called, 0, called, 0, called.length);
        System.arraycopy(other.ignored, 0, ignored, 0, ignored.length);
        version++;
    }
}
