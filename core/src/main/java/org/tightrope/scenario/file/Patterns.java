package org.tightrope.scenario.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.scenario.EventPattern;

/// Which events are meant: `from`, `to`, and what.
final class Patterns {
    private Patterns() {}

    /// The pattern of a block with the actions under one of its keys; empty, with a problem, when anything is wrong.
    ///
    /// @param actionsKey the key the actions stand under: `actions`, `forbids` or `promises`
    static Optional<EventPattern> of(Block block, String actionsKey, boolean eitherWay, Names actors) {
        return of(block, actors, actions(block, actionsKey), actionsKey, eitherWay);
    }

    /// The pattern of a block that holds either `actions` or `quads`.
    static Optional<EventPattern> ofActionsOrQuads(Block block, boolean eitherWay, Names actors) {
        var key = block.onlyOneOf(List.of("actions", "quads")).orElse("actions");
        var actions = key.equals("quads") ? actionsOf(quads(block)) : actions(block, key);
        return of(block, actors, actions, key, eitherWay);
    }

    /// The quads listed under `quads`; empty when the key is absent.
    static Set<Quad> quads(Block block) {
        return block.cells("quads").stream()
                .flatMap(cell -> cell.quad().stream())
                .collect(Collectors.toSet());
    }

    /// Actor codes under a required key: a list, or `any` for the empty set.
    static Set<String> anyOrCodes(Block block, String key, Names actors) {
        if (block.isSingle(key) && block.texts(key).contains("any")) {
            return Set.of();
        }
        return new HashSet<>(actors.check(block.needCells(key)));
    }

    private static Optional<EventPattern> of(
            Block block, Names actors, Set<Action> actions, String actionsKey, boolean eitherWay) {
        var from = anyOrCodes(block, "from", actors);
        var to = anyOrCodes(block, "to", actors);
        if (!block.isSound()) {
            return Optional.empty();
        }
        if (from.size() == 1 && from.equals(to)) {
            return block.wrong(
                    "to",
                    "Nothing can match: from and to are both only %s."
                            .formatted(from.iterator().next()),
                    "Maybe name somebody else in one of them; an actor does nothing to itself.");
        }
        if (actions.isEmpty()) {
            return block.wrong(actionsKey, "Nothing can match without actions.", "Maybe name at least one.");
        }
        return Optional.of(new EventPattern(from, to, actions, eitherWay));
    }

    private static Set<Action> actions(Block block, String key) {
        return block.needCells(key).stream()
                .flatMap(cell -> cell.action().stream())
                .collect(Collectors.toSet());
    }

    private static Set<Action> actionsOf(Set<Quad> quads) {
        return EventPattern.ANY_ACTION.stream()
                .filter(action -> quads.contains(action.quad()))
                .collect(Collectors.toSet());
    }
}
