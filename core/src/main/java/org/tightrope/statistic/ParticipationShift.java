package org.tightrope.statistic;

import java.util.Locale;
import org.tightrope.model.Term;

/// Turn-taking: how this event would follow the one just before it, from A to B. Source: Gibson (2003);
/// Butts (2008).
record ParticipationShift(Term term, Kind kind) implements Statistic {
    /// The shifts, as `previous_next`; X and Y are others than A and B.
    enum Kind {
        AB_BA,
        AB_BY,
        AB_XA,
        AB_XB,
        AB_AY,
        AB_XY;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean follows(int a, int b, int i, int j) {
            return switch (this) {
                case AB_BA -> i == b && j == a;
                case AB_BY -> i == b && j != a;
                case AB_XA -> i != a && i != b && j == a;
                case AB_XB -> i != a && i != b && j == b;
                case AB_AY -> i == a && j != b;
                case AB_XY -> i != a && i != b && j != a && j != b;
            };
        }
    }

    @Override
    public Reach reach() {
        return Reach.EVERYBODY;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        return (i, j) -> {
            int last = past.last();
            return last >= 0
                            && kind.follows(
                                    past.stream().source()[last], past.stream().target()[last], i, j)
                    ? 1
                    : 0;
        };
    }
}
