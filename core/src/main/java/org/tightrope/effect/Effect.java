package org.tightrope.effect;

/// A named statistic of the situation that changes how often i acts toward j. Not sealed: users add their own.
/// One small file each; [RateEffects] lists those the standard model uses.
public interface Effect {

    /// The effect as a term of a formula, for example `inertia(30d)`.
    String term();

    /// What it measures, in a few plain words.
    String meaning();

    /// What theory expects of its coefficient.
    Prior prior();

    /// Half-lives (days) of the memories it looks at.
    double[] halfLives();

    /// Writes the statistic of every ordered pair.
    ///
    /// @param now the state before the day
    /// @param x out: `actors x actors`, row-major, sender first; the diagonal is ignored
    void fill(Situation now, double[] x);

    /// How the statistic grows with the log of all counts: 1 for a log count, 0 for what is relative or bounded.
    /// Times the coefficients, summed over effects, this is the feedback of the model; below one it is stable
    /// (Fokianos and Tjostheim 2011, log-linear Poisson autoregression).
    default double elasticity() {
        return 0;
    }

    /// The coefficient in a sentence, for readers who have never seen one: what happens to the rate when the
    /// statistic grows by `unit`.
    default String sentence(double coefficient, double lower, double upper) {
        return Sentences.rate(meaning(), coefficient, lower, upper);
    }
}
