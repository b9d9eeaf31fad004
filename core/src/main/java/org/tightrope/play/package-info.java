/// The future: simulated continuations of a history under a fitted model, with and without moves. Imports fit. Start at
/// [org.tightrope.play.Player].
@NullMarked
package org.tightrope.play;

import org.jspecify.annotations.NullMarked;
