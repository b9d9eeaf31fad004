/// The model as a statement: which effects make up the rate part and the type part, with their priors. Imports effect.
/// Start at [org.tightrope.model.Model].
@NullMarked
package org.tightrope.model;

import org.jspecify.annotations.NullMarked;
