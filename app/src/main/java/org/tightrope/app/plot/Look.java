package org.tightrope.app.plot;

import java.util.List;
import org.tightrope.event.Quad;

/// How the four kinds of action look everywhere on the page: a class for the colour and a glyph that survives a
/// black-and-white printer. Deeds are filled, words hollow; cooperation points up, conflict down.
public final class Look {
    /// From the best deeds to the worst, the order of lanes and legends.
    public static final List<Quad> LANES =
            List.of(Quad.MATERIAL_COOPERATION, Quad.VERBAL_COOPERATION, Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT);

    private Look() {}

    public static String of(Quad quad) {
        return switch (quad) {
            case MATERIAL_COOPERATION -> "quad-mc";
            case VERBAL_COOPERATION -> "quad-vc";
            case VERBAL_CONFLICT -> "quad-vx";
            case MATERIAL_CONFLICT -> "quad-mx";
        };
    }

    public static String glyph(Quad quad) {
        return switch (quad) {
            case MATERIAL_COOPERATION -> "\u25b2";
            case VERBAL_COOPERATION -> "\u25b3";
            case VERBAL_CONFLICT -> "\u25bd";
            case MATERIAL_CONFLICT -> "\u25bc";
        };
    }
}
