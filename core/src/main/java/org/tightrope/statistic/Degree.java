package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// How active (out), how sought (in) or both (sym) the sender or the receiver has been.
///
///     out_i(t) = sum_k a_ik(t),   in_i(t) = sum_k a_ki(t),   total = out + in
///
/// with a the felt ties of the lens. Worked case: A -> B, A -> C, B -> A: out_A = 2, in_A = 1. Source:
/// Butts (2008).
///
/// @param sender whether it is the sender's degree, else the receiver's
record Degree(Term term, Lens lens, boolean sender, Direction direction) implements Statistic {
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
        return (i, j) -> degree(network, sender ? i : j) * scale.felt(past.now());
    }

    private double degree(Network network, int actor) {
        return switch (direction) {
            case OUT -> network.outDegree(actor);
            case IN -> network.inDegree(actor);
            case SYM -> network.outDegree(actor) + network.inDegree(actor);
        };
    }
}
