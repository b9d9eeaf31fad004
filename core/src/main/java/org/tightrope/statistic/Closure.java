package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Third parties: two-paths between i and j over every other actor k.
///
///     x_ij(t) = sum_k g( a(i, k), b(j, k) )
///
/// with a and b felt ties of two lenses (the same, or one of cooperation and one of conflict), each read
/// out, in or both ways from the side of i and of j, and g the minimum, product or maximum. Outgoing
/// two-paths: (out, in); incoming: (in, out); outgoing shared partners: (out, out); incoming: (in, in);
/// friend of a friend: cooperation twice, both ways read. Worked case, half-life 20, read at 60 (A -> C
/// twice at 30, B -> A at 20): outgoing two-paths of B, C over A: min(0.25, 0.7071) = 0.25. Source: Butts
/// (2008); signed: Lerner, Bussmann, Snijders and Brandes (2013).
record Closure(Term term, Lens first, Direction mine, Lens second, Direction theirs, Combine combine)
        implements Statistic {
    @Override
    public List<Lens> lenses() {
        return List.of(first, second);
    }

    @Override
    public Reach reach() {
        return first.isForgetful() || second.isForgetful() ? Reach.EVERYBODY : Reach.THOSE_INVOLVED;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Network a = past.network(first);
        Network b = past.network(second);
        if (everyone && a instanceof DenseNetwork && a.scale() == b.scale()) {
            return new ClosureGrid(past, a, mine, b, theirs, combine);
        }
        return (i, j) -> a.twoPaths(
                mine,
                b,
                theirs,
                combine,
                i,
                j,
                a.scale().felt(past.now()),
                b.scale().felt(past.now()));
    }
}
