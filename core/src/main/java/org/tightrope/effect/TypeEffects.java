package org.tightrope.effect;

import java.util.List;

/// The effects of the type part that come with Tightrope.
public final class TypeEffects {
    /// What a pair has long been like, beside what it has lately done (days).
    private static final double LONG_HALF_LIFE = 365;

    private TypeEffects() {}

    /// The standard set, in the order reports print them.
    ///
    /// @param halfLifeDays of the counts
    public static List<TypeEffect> standard(double halfLifeDays) {
        return List.of(
                new SameQuad(halfLifeDays),
                new SameQuad(LONG_HALF_LIFE),
                new ReturnedQuad(halfLifeDays),
                new TieValence(),
                new ClosureValence(Closure.FRIEND_OF_FRIEND),
                new ClosureValence(Closure.FRIEND_OF_ENEMY),
                new ClosureValence(Closure.ENEMY_OF_FRIEND),
                new ClosureValence(Closure.ENEMY_OF_ENEMY),
                new AgreementForce(),
                new BreachForce(true),
                new BreachForce(false),
                new LeverForce());
    }
}
