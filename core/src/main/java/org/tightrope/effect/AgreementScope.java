package org.tightrope.effect;

import java.util.stream.IntStream;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Term;

/// Which pairs an agreement concerns and which acts it forbids, as tables: what the day loop asks thousands of times.
final class AgreementScope {
    private final int n;
    private final boolean[] covers;
    private final int[] pairs;
    private final boolean[] forbids;

    AgreementScope(Agreement agreement, Roster roster) {
        this.n = roster.size();
        this.covers = new boolean[n * n];
        this.forbids = new boolean[n * n * Action.COUNT];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    fill(agreement, roster, i, j);
                }
            }
        }
        this.pairs = IntStream.range(0, n * n).filter(pair -> covers[pair]).toArray();
    }

    private void fill(Agreement agreement, Roster roster, int i, int j) {
        var source = roster.code(i);
        var target = roster.code(j);
        covers[i * n + j] =
                agreement.parties().contains(source) && agreement.parties().contains(target);
        for (Term term : agreement.terms()) {
            if (!term.forbids()) {
                continue;
            }
            for (Action action : Action.values()) {
                if (term.pattern().matches(source, action, target)) {
                    covers[i * n + j] = true;
                    forbids[(i * n + j) * Action.COUNT + action.ordinal()] = true;
                }
            }
        }
    }

    /// The pairs covered, as positions `sender * actors + receiver`.
    int[] pairs() {
        return pairs;
    }

    boolean covers(int i, int j) {
        return covers[i * n + j];
    }

    boolean isBreach(int source, Action action, int target) {
        return forbids[(source * n + target) * Action.COUNT + action.ordinal()];
    }
}
