/// What happened: dated, coded, sourced events, the PLOVER actions they are coded in, and the history they form.
/// Imports only actor. Start at [org.tightrope.event.Event].
@NullMarked
package org.tightrope.event;

import org.jspecify.annotations.NullMarked;
