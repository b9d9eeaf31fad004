/// Words to parts of speech, dictionary forms and a dependency tree (Universal Dependencies), by averaged
/// perceptrons of our own or, better, by a network. Knows nothing of actors and events. Start at `Syntax`.
@NullMarked
package org.tightrope.reader.syntax;

import org.jspecify.annotations.NullMarked;
