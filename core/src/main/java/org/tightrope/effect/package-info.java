/// What the past does to the present: the decayed state of a history and the statistics computed from it. Imports
/// actor, event and scenario. Start at [org.tightrope.effect.Situation], then [org.tightrope.effect.Effect].
@NullMarked
package org.tightrope.effect;

import org.jspecify.annotations.NullMarked;
