/// Tests of the reader.
@NullMarked
package org.tightrope.reader;

import org.jspecify.annotations.NullMarked;
