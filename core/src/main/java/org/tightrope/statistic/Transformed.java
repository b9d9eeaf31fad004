package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Another statistic's value, transformed.
record Transformed(Term term, Statistic inner, Transform transform) implements Statistic {
    @Override
    public List<Lens> lenses() {
        return inner.lenses();
    }

    @Override
    public List<Lens> latest() {
        return inner.latest();
    }

    @Override
    public Reach reach() {
        return inner.reach();
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Reading reading = inner.read(past, everyone);
        return (i, j) -> transform.of(reading.value(i, j));
    }
}
