/// Where everyone stands at a date: signed networks, their frustration, what choosing a side would cost, who
/// straddles. Imports actor, event, scenario, effect, balance and explain. Start at
/// [org.tightrope.stand.Stand].
@NullMarked
package org.tightrope.stand;

import org.jspecify.annotations.NullMarked;
