/// Estimation: from a history and a model to coefficients with their covariance. Imports model and effect. Start at
/// [org.tightrope.fit.Fitter].
@NullMarked
package org.tightrope.fit;

import org.jspecify.annotations.NullMarked;
