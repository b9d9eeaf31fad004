package org.tightrope.event;

import static org.tightrope.event.Quad.MATERIAL_CONFLICT;
import static org.tightrope.event.Quad.MATERIAL_COOPERATION;
import static org.tightrope.event.Quad.VERBAL_CONFLICT;
import static org.tightrope.event.Quad.VERBAL_COOPERATION;

import java.util.Locale;
import java.util.Optional;

/// What one actor does toward another: the sixteen PLOVER event types (PLOVER 2021, where the older YIELD
/// became CONCEDE and RETREAT), each in its quad, with the Goldstein weight it has when nothing finer is known:
/// the weight of its most general CAMEO code (Goldstein 1992, as extended to CAMEO), -10 (worst) to +10.
public enum Action {
    AGREE(VERBAL_COOPERATION, 4.0),
    CONSULT(VERBAL_COOPERATION, 1.0),
    SUPPORT(VERBAL_COOPERATION, 3.5),
    CONCEDE(VERBAL_COOPERATION, 5.0),
    COOPERATE(MATERIAL_COOPERATION, 6.0),
    AID(MATERIAL_COOPERATION, 7.0),
    RETREAT(MATERIAL_COOPERATION, 7.0),
    REQUEST(VERBAL_CONFLICT, -5.0),
    ACCUSE(VERBAL_CONFLICT, -2.0),
    REJECT(VERBAL_CONFLICT, -4.0),
    THREATEN(VERBAL_CONFLICT, -4.4),
    PROTEST(MATERIAL_CONFLICT, -6.5),
    SANCTION(MATERIAL_CONFLICT, -4.0),
    MOBILIZE(MATERIAL_CONFLICT, -7.2),
    COERCE(MATERIAL_CONFLICT, -7.0),
    ASSAULT(MATERIAL_CONFLICT, -9.0);

    /// How many there are: the length of every per-action array.
    public static final int COUNT = values().length;

    private final Quad quad;
    private final double goldstein;

    Action(Quad quad, double goldstein) {
        this.quad = quad;
        this.goldstein = goldstein;
    }

    public Quad quad() {
        return quad;
    }

    /// Default weight on the Goldstein scale, -10..10.
    public double goldstein() {
        return goldstein;
    }

    /// Reads a PLOVER name in any case. The older `YIELD` is taken as RETREAT (a deed, as in its quad).
    public static Optional<Action> parse(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.equals("YIELD")) {
            return Optional.of(RETREAT);
        }
        for (Action action : values()) {
            if (action.name().equals(wanted)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
