/// The times a sentence speaks of: from words to dates. Knows nothing of actors and events. Start at `Dates`.
@NullMarked
package org.tightrope.reader.time;

import org.jspecify.annotations.NullMarked;
