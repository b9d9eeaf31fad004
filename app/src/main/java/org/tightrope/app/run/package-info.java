/// One way through the house: a scenario is read, fitted, stood up, played and reported. Start at
/// [org.tightrope.app.run.Run].
@NullMarked
package org.tightrope.app.run;

import org.jspecify.annotations.NullMarked;
