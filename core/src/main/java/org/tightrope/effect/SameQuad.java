package org.tightrope.effect;

import org.tightrope.event.Quad;

/// Habit of kind: a pair goes on in the quad it has been in.
///
///     z_q = log(1 + felt events of quad q from i to j)
record SameQuad(double halfLifeDays) implements TypeEffect {
    @Override
    public String term() {
        return "same_quad(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "acts of that same kind by the one toward the other (log count)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.5, 0.5);
    }

    @Override
    public double[] halfLives() {
        return new double[] {halfLifeDays};
    }

    @Override
    public String favours() {
        return "that same kind of act";
    }

    @Override
    public void fill(Situation now, int i, int j, double[] z) {
        Memory memory = now.memory(halfLifeDays);
        int pair = i * now.actors() + j;
        for (Quad quad : QUADS) {
            z[quad.ordinal()] = Math.log(1 + memory.count(quad, pair));
        }
    }

    private static final Quad[] QUADS = Quad.values();
}
