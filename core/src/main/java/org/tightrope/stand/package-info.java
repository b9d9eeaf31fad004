/// Where everyone stands at a date: signed networks, their frustration, what choosing a side would cost, who straddles.
/// Imports
/// actor, event, scenario and effect. Start at [org.tightrope.stand.SmallGraph].
@NullMarked
package org.tightrope.stand;

import org.jspecify.annotations.NullMarked;
