package org.tightrope.statistic;

/// Takes rows of statistics one by one, so that nobody has to hold them all.
@FunctionalInterface
public interface RowSink {
    /// @param stratum from 0
    /// @param event the stream's event that made the stratum (the first of several)
    /// @param observed whether this pair acted
    /// @param type type of the event that happened; -1 for controls
    /// @param weight one over the probability of having been sampled; 1 for cases and full risk sets
    /// @param values one per statistic; valid during the call only
    void row(
            int stratum, int event, boolean observed, int source, int target, int type, double weight, double[] values);
}
