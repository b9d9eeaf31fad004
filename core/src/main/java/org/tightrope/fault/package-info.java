/// What goes wrong because of what was given, not because of a bug, and what may have been meant instead. Everyone may
/// import it; it imports nothing of ours. Start at [org.tightrope.fault.Fault].
@NullMarked
package org.tightrope.fault;

import org.jspecify.annotations.NullMarked;
