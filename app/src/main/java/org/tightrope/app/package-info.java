/// What the user touches: the command line, the report, the launcher. Nothing imports it. Start at
/// [org.tightrope.app.Main]; a command is one small file in `command`, what commands print goes through `output`.
@NullMarked
package org.tightrope.app;

import org.jspecify.annotations.NullMarked;
