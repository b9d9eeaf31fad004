package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Habit: what i has done to j.
///
///     x_ij(t) = sum over events i -> j before t of w 2^(-(t - t_e) / h)
///
/// Worked case, half-life 20: events A -> C twice at 30, read at 60: 2 x 2^(-30/20) = 0.7071. Source:
/// Butts (2008).
record Inertia(Term term, Lens lens) implements Statistic {
    @Override
    public List<Lens> lenses() {
        return List.of(lens);
    }

    @Override
    public Reach reach() {
        return lens.isForgetful() ? Reach.EVERYBODY : Reach.THOSE_INVOLVED;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Network network = past.network(lens);
        Scale scale = network.scale();
        return (i, j) -> network.get(i, j) * scale.felt(past.now());
    }
}
