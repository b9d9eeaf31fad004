/// What the futures depend on: which move and which coefficient sways an outcome (tornado), which
/// combinations of uncertain coefficients lead to it (PRIM), what each actor could do for its own ends
/// and how the others would answer. Imports play. Start at [org.tightrope.explore.Tornado],
/// [org.tightrope.explore.Discovery], [org.tightrope.explore.Options].
@NullMarked
package org.tightrope.explore;

import org.jspecify.annotations.NullMarked;
