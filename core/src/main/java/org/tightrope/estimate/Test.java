package org.tightrope.estimate;

/// A test's outcome.
///
/// @param statistic chi-square distributed where the tested restriction holds
/// @param degrees of freedom
/// @param p probability of so large a statistic where it holds
public record Test(double statistic, int degrees, double p) {

    static Test chiSquare(double statistic, int degrees) {
        return new Test(statistic, degrees, Distributions.chiSquareTail(statistic, degrees));
    }
}
