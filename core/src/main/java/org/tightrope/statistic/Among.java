package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Another statistic where sender and receiver are among given actors, 0 elsewhere.
///
/// @param senders whether each actor counts as a sender
/// @param receivers as a receiver
record Among(Term term, Statistic inner, boolean[] senders, boolean[] receivers) implements Statistic {
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
        return (i, j) -> senders[i] && receivers[j] ? reading.value(i, j) : 0;
    }
}
