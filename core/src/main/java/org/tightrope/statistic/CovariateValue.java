package org.tightrope.statistic;

import org.tightrope.model.Term;

/// A covariate of the sender, of the receiver or of the two.
///
///     sender: z_i,  receiver: z_j,  sum: z_i + z_j,  difference: |z_i - z_j|,  same: 1 if z_i = z_j else 0,  pair:
/// z_ij
record CovariateValue(Term term, Covariate covariate, Role role) implements Statistic {
    /// Whose value.
    enum Role {
        SENDER,
        RECEIVER,
        SUM,
        DIFFERENCE,
        SAME,
        PAIR
    }

    @Override
    public Reach reach() {
        return covariate.isConstant() ? Reach.NOTHING : Reach.EVERYBODY;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        int n = past.actors();
        Covariate.Cursor cursor = covariate.new Cursor(n);
        return (i, j) -> {
            double now = past.now();
            return switch (role) {
                case SENDER -> cursor.value(i, now);
                case RECEIVER -> cursor.value(j, now);
                case SUM -> cursor.value(i, now) + cursor.value(j, now);
                case DIFFERENCE -> Math.abs(cursor.value(i, now) - cursor.value(j, now));
                case SAME -> cursor.value(i, now) == cursor.value(j, now) ? 1 : 0;
                case PAIR -> cursor.value((long) i * n + j, now);
            };
        };
    }
}
