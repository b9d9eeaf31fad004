package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Doing what those do who do what I do: paths i -> l <- k -> j.
///
///     x_ij(t) = sum_{k, l} min( a(i, l), a(k, l), a(k, j) ),   k, l other than i, j and each other
///
/// Worked case: A -> X, B -> X, B -> Y: the pair A, Y has min(1, 1, 1) = 1. Cost per pair: the third
/// parties of i times those of l. Source: Pattison and Robins (2002); Lerner and Lomi (2020).
record FourCycle(Term term, Lens lens) implements Statistic {
    @Override
    public List<Lens> lenses() {
        return List.of(lens);
    }

    @Override
    public Reach reach() {
        return Reach.EVERYBODY;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Network network = past.network(lens);
        return (i, j) -> cycles(network, i, j) * network.scale().felt(past.now());
    }

    private static double cycles(Network network, int i, int j) {
        double[] sum = new double[1];
        network.neighbours(Direction.OUT, i, l -> {
            double own = network.get(i, l);
            if (l != j && own != 0) {
                network.neighbours(Direction.IN, l, k -> {
                    if (k != i && k != j) {
                        sum[0] += Math.min(own, Math.min(network.get(k, l), network.get(k, j)));
                    }
                });
            }
        });
        return sum[0];
    }
}
