/// The answer to a scenario's question: probability, words, and the events that speak for and against it.
/// Imports play and whatever play imports. Start at [org.tightrope.verdict.Verdict].
@NullMarked
package org.tightrope.verdict;

import org.jspecify.annotations.NullMarked;
