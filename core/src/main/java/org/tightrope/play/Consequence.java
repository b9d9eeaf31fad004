package org.tightrope.play;

import java.util.List;
import org.tightrope.event.Action;

/// Something that differs between a future with a move and the same future without: an act more or less,
/// or an agreement or lever in another state; and what it came from.
///
/// @param day of the future
/// @param source actor's position, -1 for a state
/// @param action what was done; of no meaning for a state
/// @param target actor's position, the agreement's for a state
/// @param more whether it is there with the move and not without
/// @param what it in words, the same for all of its kind
/// @param links where it came from; shares add up to one; none for what the move itself does
record Consequence(int day, int source, Action action, int target, boolean more, String what, List<Link> links) {

    /// @param through the effect that carried it
    /// @param share of what carried it, 0..1
    /// @param from the earlier consequence, or the move
    record Link(String through, double share, Consequence from) {}

    static final Consequence MOVE = new Consequence(0, -1, Action.CONSULT, -1, true, "the move", List.of());

    /// Earlier consequences of too small a share to be followed one by one.
    static final Consequence EARLIER =
            new Consequence(0, -1, Action.CONSULT, -1, true, "smaller consequences before", List.of());

    /// Whether it is an act by or toward one of a pair.
    boolean concerns(int i, int j) {
        return source == i || source == j || target == i || target == j;
    }

    boolean isAct() {
        return source >= 0;
    }
}
