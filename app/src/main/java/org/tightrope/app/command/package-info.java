/// The commands, one small file each. A command parses its options, calls core and reader, and hands the result to
/// [org.tightrope.app.output]; it does no arithmetic. Start at [org.tightrope.app.command.Console].
@NullMarked
package org.tightrope.app.command;

import org.jspecify.annotations.NullMarked;
