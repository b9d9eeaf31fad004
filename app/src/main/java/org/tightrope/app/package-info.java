/// What the user touches: the command line, the report, the launcher. Nothing imports it. Start at
/// [org.tightrope.app.Main].
@NullMarked
package org.tightrope.app;

import org.jspecify.annotations.NullMarked;
