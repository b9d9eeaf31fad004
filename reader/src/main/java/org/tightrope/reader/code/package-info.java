/// What one actor does toward another in a sentence that names both: classifiers over sentence embeddings and over
/// words and syntax. Builds on `reader.syntax`, knows nothing of documents. Start at `PairCoder`.
@NullMarked
package org.tightrope.reader.code;

import org.jspecify.annotations.NullMarked;
