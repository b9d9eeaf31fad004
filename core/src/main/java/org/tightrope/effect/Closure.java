package org.tightrope.effect;

import java.util.Locale;

/// The four kinds of signed closure, named after what j is to i: the friend of a friend, the friend of an enemy, and so
/// on.
public enum Closure {
    FRIEND_OF_FRIEND(true, true, 1, "the other being a friend of one's friends"),
    FRIEND_OF_ENEMY(false, true, -1, "the other being a friend of one's enemies"),
    ENEMY_OF_FRIEND(true, false, -1, "the other being an enemy of one's friends"),
    ENEMY_OF_ENEMY(false, false, 1, "the other being an enemy of one's enemies");

    private final boolean firstPositive;
    private final boolean secondPositive;
    private final int expectedSign;
    private final String meaning;

    Closure(boolean firstPositive, boolean secondPositive, int expectedSign, String meaning) {
        this.firstPositive = firstPositive;
        this.secondPositive = secondPositive;
        this.expectedSign = expectedSign;
        this.meaning = meaning;
    }

    /// The part of i's tie to the third actor that counts, >= 0.
    double first(double tie) {
        return firstPositive ? Math.max(tie, 0) : Math.max(-tie, 0);
    }

    /// The part of the third actor's tie to j that counts, >= 0.
    double second(double tie) {
        return secondPositive ? Math.max(tie, 0) : Math.max(-tie, 0);
    }

    /// +1 where balance theory expects cooperation, -1 where conflict.
    int expectedSign() {
        return expectedSign;
    }

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }
}
