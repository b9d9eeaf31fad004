package org.tightrope.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;

/// Something one actor can do to move another: threatened, done, or at hand.
///
/// @param holder who has it
/// @param target whom it is meant to move
/// @param does the action it makes when used
/// @param toward whom that action is directed at; often the target, not always
/// @param since date of the present state, when known
/// @param condition when it would be used, in words
/// @param trigger events that call for its use
public record Lever(
        String id,
        String name,
        String holder,
        String target,
        Action does,
        String toward,
        LeverState state,
        Optional<LocalDate> since,
        String condition,
        Optional<EventPattern> trigger,
        String doubtful,
        String source,
        Certainty certainty) {}
