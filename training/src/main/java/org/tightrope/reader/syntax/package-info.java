/// Trains and measures the tagger, the lemmatizer and the parser. Shares the reader's package to see its features.
@NullMarked
package org.tightrope.reader.syntax;

import org.jspecify.annotations.NullMarked;
