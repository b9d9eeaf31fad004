/// Documents in, coded events with evidence out. Knows text; imports core's actor, event and scenario.
@NullMarked
package org.tightrope.reader;

import org.jspecify.annotations.NullMarked;
