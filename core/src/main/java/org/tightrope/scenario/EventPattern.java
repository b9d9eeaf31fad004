package org.tightrope.scenario;

import java.util.EnumSet;
import java.util.Set;
import org.tightrope.event.Action;

/// Which events are meant: who, to whom, what. An empty set of actors means anyone.
///
/// @param from codes of possible sources
/// @param to codes of possible targets
/// @param actions the actions that match; never empty
/// @param eitherWay whether source and target may be swapped
public record EventPattern(Set<String> from, Set<String> to, Set<Action> actions, boolean eitherWay) {

    /// Every action there is.
    public static final Set<Action> ANY_ACTION = Set.copyOf(EnumSet.allOf(Action.class));

    public EventPattern {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        actions = Set.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException(
                    "A pattern without actions matches nothing. Maybe name at least one action.");
        }
    }

    public boolean matches(String source, Action action, String target) {
        return actions.contains(action) && (matchesPair(source, target) || (eitherWay && matchesPair(target, source)));
    }

    private boolean matchesPair(String source, String target) {
        return (from.isEmpty() || from.contains(source)) && (to.isEmpty() || to.contains(target));
    }
}
