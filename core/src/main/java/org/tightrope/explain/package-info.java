/// How a number came about: a tree of value, how, parts. Imports nothing of ours. Start at
/// [org.tightrope.explain.Explanation].
@NullMarked
package org.tightrope.explain;

import org.jspecify.annotations.NullMarked;
