package org.tightrope.balance;

import java.util.List;
import org.tightrope.explain.Explanation;

/// What it costs somebody to side with one rival against the other.
///
///     L_A = least frustration with X in A's bloc and not in B's
///     gap(A, B) = L_A - L_B         positive: siding with B costs less
///     forced = min(L_A, L_B) - L    what being made to choose costs at all
///
/// In `X + A, X + B, A - B` both sides cost 1, the gap is 0 and so is the forced cost: the strain is there
/// already.
///
/// @param withFirst L_A
/// @param withSecond L_B
/// @param free L, with nobody made to choose
public record Choice(
        String focal, String first, String second, Frustration withFirst, Frustration withSecond, Frustration free) {

    public static Choice of(SignedGraph graph, String focal, String first, String second) {
        return of(graph, focal, first, second, Search.untilProven());
    }

    /// @throws IllegalArgumentException when the three are not three nodes of the graph
    public static Choice of(SignedGraph graph, String focal, String first, String second, Search search) {
        return of(Frustration.of(graph, search), focal, first, second, search);
    }

    /// The same when the frustration without a choice is known already.
    public static Choice of(Frustration free, String focal, String first, String second, Search search) {
        SignedGraph graph = free.graph();
        int x = graph.indexOf(focal);
        int a = graph.indexOf(first);
        int b = graph.indexOf(second);
        if (x == a || x == b || a == b) {
            throw new IllegalArgumentException(
                    "To choose takes three: focal (%s) and two rivals (%s, %s).".formatted(focal, first, second));
        }
        return new Choice(
                focal,
                first,
                second,
                Frustration.of(graph, search, List.of(Pin.together(x, a), Pin.apart(x, b))),
                Frustration.of(graph, search, List.of(Pin.together(x, b), Pin.apart(x, a))),
                free);
    }

    public double costOfFirst() {
        return withFirst.index();
    }

    public double costOfSecond() {
        return withSecond.index();
    }

    public double gap() {
        return costOfFirst() - costOfSecond();
    }

    public double forcedCost() {
        return Math.min(costOfFirst(), costOfSecond()) - free.index();
    }

    public boolean isOptimal() {
        return withFirst.isOptimal() && withSecond.isOptimal() && free.isOptimal();
    }

    public Explanation explain() {
        return Explanation.of(
                gap(),
                "choice gap of %s: cost of siding with %s minus cost of siding with %s".formatted(focal, first, second),
                siding(withFirst, first, second),
                siding(withSecond, second, first));
    }

    private Explanation siding(Frustration cost, String with, String against) {
        return new Explanation(
                cost.index(),
                "strained ties if %s sides with %s against %s".formatted(focal, with, against),
                cost.explain().parts());
    }
}
