package org.tightrope.statistic;

import org.tightrope.model.Term;

/// A number, in expressions.
record Constant(Term term, double number) implements Statistic {
    @Override
    public Reach reach() {
        return Reach.NOTHING;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        return (_, _) -> number;
    }
}
