package org.tightrope.effect;

/// A named statistic that changes which quad an event from i to j falls into. Not sealed: users add their own.
public interface TypeEffect {

    /// The effect as a term of a formula, for example `same(90d)`.
    String term();

    /// What it measures, in a few plain words.
    String meaning();

    /// What theory expects of its coefficient.
    Prior prior();

    /// Half-lives (days) of the memories it looks at.
    double[] halfLives();

    /// Writes the statistic of each quad for one ordered pair.
    ///
    /// @param now the state before the day
    /// @param z out: one value per quad, in the order of `Quad.values()`
    void fill(Situation now, int i, int j, double[] z);

    /// What a positive coefficient favours, to finish the sentence "makes ... more likely".
    String favours();

    default String sentence(double coefficient, double lower, double upper) {
        return Sentences.type(meaning(), favours(), coefficient, lower, upper);
    }
}
