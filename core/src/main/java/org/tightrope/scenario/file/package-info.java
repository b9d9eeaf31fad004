/// From a directory of text files to a scenario, or to the list of everything that is wrong with them. The format is
/// docs/formats/scenario.md. Imports scenario and what scenario imports. Start at
/// [org.tightrope.scenario.file.ScenarioDirectory].
@NullMarked
package org.tightrope.scenario.file;

import org.jspecify.annotations.NullMarked;
