/// Statistics of an event stream, each a small type of its own: what the past says about a sender and a receiver at a
/// moment, kept up to date at a cost proportional to what an event changes.
@NullMarked
package org.tightrope.statistic;

import org.jspecify.annotations.NullMarked;
