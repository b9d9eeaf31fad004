package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Answering: what j has done to i.
///
///     x_ij(t) = sum over events j -> i before t of w 2^(-(t - t_e) / h)
///
/// Worked case: after one event B -> A the pair A, B has 1 and the pair B, A has 0. Source: Butts (2008).
record Reciprocity(Term term, Lens lens) implements Statistic {
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
        return (i, j) -> network.get(j, i) * scale.felt(past.now());
    }
}
