/// Maximum likelihood for relational event streams: likelihoods, Newton with step halving, standard errors, tests,
/// diagnosis in words. Knows numbers, not events: what a statistic means is the business of
/// `org.tightrope.statistic`. Start at [org.tightrope.estimate.Likelihood].
@NullMarked
package org.tightrope.estimate;

import org.jspecify.annotations.NullMarked;
