package org.tightrope.effect;

import org.tightrope.event.Quad;

/// Tit for tat: a pair answers in kind.
///
///     z_q = log(1 + felt events of quad q from j to i)
///
/// Source: action and reaction, Goldstein and Freeman (1990); M06.
record ReturnedQuad(double halfLifeDays) implements TypeEffect {
    @Override
    public String term() {
        return "returned_quad(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "acts of that kind by the other toward the one (log count)";
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
        return "answering in kind";
    }

    @Override
    public void fill(Situation now, int i, int j, double[] z) {
        Memory memory = now.memory(halfLifeDays);
        int pair = j * now.actors() + i;
        for (Quad quad : QUADS) {
            z[quad.ordinal()] = Math.log(1 + memory.count(quad, pair));
        }
    }

    private static final Quad[] QUADS = Quad.values();
}
