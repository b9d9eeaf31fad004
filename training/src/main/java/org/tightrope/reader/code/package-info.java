/// Writes training sentences and trains the classifiers of pairs. Shares the reader's package to see its features.
@NullMarked
package org.tightrope.reader.code;

import org.jspecify.annotations.NullMarked;
