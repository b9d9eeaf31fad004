/// Relational event streams: long columns of who acted toward whom, when and how, for estimation at scale. A scenario's
/// history is one such stream; an event file is another.
@NullMarked
package org.tightrope.stream;

import org.jspecify.annotations.NullMarked;
