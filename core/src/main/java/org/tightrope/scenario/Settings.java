package org.tightrope.scenario;

/// The figures a scenario may set; docs/formats/scenario.md lists the defaults.
///
/// @param tieHalfLife days after which an event counts half in a tie
/// @param tiePrior Goldstein points a coded tie weighs
/// @param tieThreshold |signed tie| below this is no tie
/// @param breachHalfLife days after which a breach counts half
/// @param fitDays days before as-of on which the model is fitted
/// @param futures how many continuations are simulated
/// @param seed the number all randomness is derived from
public record Settings(
        double tieHalfLife,
        double tiePrior,
        double tieThreshold,
        double breachHalfLife,
        int fitDays,
        int futures,
        long seed) {

    public static Settings defaults() {
        return new Settings(90, 10, 0.1, 30, 540, 2000, 1);
    }
}
