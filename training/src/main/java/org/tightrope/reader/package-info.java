/// Measures the whole reader on coded articles. Never part of a release.
@NullMarked
package org.tightrope.reader;

import org.jspecify.annotations.NullMarked;
