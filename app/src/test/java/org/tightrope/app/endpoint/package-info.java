/// Coding by a language model somewhere else, off unless the user names one.
@NullMarked
package org.tightrope.app.endpoint;

import org.jspecify.annotations.NullMarked;
