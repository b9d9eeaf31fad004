/// How results and progress reach the user: JSON on standard output, progress on standard error. Imports core only.
@NullMarked
package org.tightrope.app.output;

import org.jspecify.annotations.NullMarked;
