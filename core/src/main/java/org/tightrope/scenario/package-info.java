/// A question with everything needed to answer it: actors, agreements, levers, outcomes, moves, events. Imports actor
/// and event. Start at [org.tightrope.scenario.Scenario].
@NullMarked
package org.tightrope.scenario;

import org.jspecify.annotations.NullMarked;
