package org.tightrope.reader.syntax;

/// Adds up the weights of features, class by class.
interface Scorer {
    int classes();

    /// Sets `scores[c]` to the sum of the weights of the features for class c.
    void score(Features features, float[] scores);
}
