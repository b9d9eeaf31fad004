package org.tightrope.balance;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A division read off the relaxation: ties are taken as satisfied in order of how little frustrated they are
/// there.
final class Rounding {
    private final Problem problem;

    Rounding(Problem problem) {
        this.problem = problem;
    }

    boolean[] divide(CyclePacking packing) {
        var gluing = new Gluing(problem.nodes());
        IntStream.range(0, problem.ties())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(packing::fraction)
                        .thenComparingDouble(e -> -Math.abs(problem.w()[e]))
                        .thenComparingInt(e -> e))
                .forEach(e -> gluing.glue(problem.a()[e], problem.b()[e], problem.w()[e] < 0));
        boolean[] side = new boolean[problem.nodes()];
        for (int v = 0; v < side.length; v++) {
            side[v] = gluing.isOpposite(v);
        }
        return side;
    }
}
