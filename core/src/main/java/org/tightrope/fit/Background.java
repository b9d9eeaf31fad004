package org.tightrope.fit;

import java.util.List;

/// What other conflicts say about the coefficients: estimates on many event series, pooled, with the differences
/// between series counted as uncertainty. A scenario's few events update it.
///
/// @param title what it is
/// @param how in sentences: which series, which windows, how pooled
/// @param rate of how often actors act
/// @param type of what they do
/// @param studies what it was made from
public record Background(String title, String how, Part rate, Part type, List<Study> studies) {
    public Background {
        studies = List.copyOf(studies);
    }

    /// A Gaussian over the coefficients of one part of the model.
    ///
    /// @param terms as formulas write them
    /// @param means one per term
    /// @param covariances `terms x terms`, row-major: of the coefficients of one more series like these
    /// @param spreads standard deviation of the true coefficients between series, one per term
    public record Part(List<String> terms, List<Double> means, List<Double> covariances, List<Double> spreads) {
        public Part {
            terms = List.copyOf(terms);
            means = List.copyOf(means);
            covariances = List.copyOf(covariances);
            spreads = List.copyOf(spreads);
            if (means.size() != terms.size() || covariances.size() != terms.size() * terms.size()) {
                throw new IllegalArgumentException("""
                        A background of %s terms has %s means and %s covariances; it needs as many means and their square.
                        Maybe its file was cut short.""".formatted(terms.size(), means.size(), covariances.size()));
            }
        }

        double mean(int term) {
            return means.get(term);
        }

        double covariance(int a, int b) {
            return covariances.get(a * terms.size() + b);
        }
    }

    /// One series in one window.
    ///
    /// @param name of the series
    /// @param from first day of the window
    /// @param until last day
    /// @param actors how many, the busiest ones
    /// @param events in the window
    /// @param scored days after the window on which the fit was scored; 0 when it was not
    /// @param theory log score per event of the days after, starting from theory's priors
    /// @param background the same, starting from all series but this one's
    public record Study(
            String name,
            String from,
            String until,
            int actors,
            int events,
            int scored,
            double theory,
            double background) {}
}
