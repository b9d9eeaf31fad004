/// How long things last when some are still going: Kaplan-Meier curves, the log-rank test, Cox, Weibull
/// and exponential regression. Knows times, not agreements. Start at [org.tightrope.survival.Lifetimes].
@NullMarked
package org.tightrope.survival;

import org.jspecify.annotations.NullMarked;
