package org.tightrope.scenario.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tightrope.actor.Kind;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.event.Precision;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.LeverState;

/// The words files may use where a value is one of a few.
final class Words {
    static final List<String> ACTIONS =
            Arrays.stream(Action.values()).map(Action::name).toList();
    static final List<String> QUADS =
            Arrays.stream(Quad.values()).map(Quad::label).toList();
    static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::label).toList();
    static final List<String> PRECISIONS =
            Arrays.stream(Precision.values()).map(Precision::label).toList();
    static final List<String> CERTAINTIES =
            Arrays.stream(Certainty.values()).map(Certainty::mark).toList();
    static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::label).toList();
    static final List<String> AGREEMENT_STATES =
            Arrays.stream(AgreementState.values()).map(AgreementState::label).toList();
    static final List<String> LEVER_STATES =
            Arrays.stream(LeverState.values()).map(LeverState::label).toList();

    private Words() {}

    static Optional<Kind> kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(text.replace('-', ' ')))
                .findFirst();
    }

    /// `true`, `yes`, `false` or `no`.
    static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
