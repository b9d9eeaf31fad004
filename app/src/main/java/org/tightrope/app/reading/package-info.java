/// Reading many documents: which files, what is already known, what the analyst corrected.
@NullMarked
package org.tightrope.app.reading;

import org.jspecify.annotations.NullMarked;
