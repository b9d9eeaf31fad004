package org.tightrope.scenario.file;

import java.util.List;
import java.util.stream.Collectors;
import org.tightrope.fault.Fault;
import org.tightrope.scenario.Scenario;

/// What became of a scenario directory: a whole scenario or none.
public sealed interface Loaded {

    /// The scenario is consistent; the warnings say what deserves a look.
    record Sound(Scenario scenario, List<Problem> warnings) implements Loaded {
        public Sound {
            warnings = List.copyOf(warnings);
        }
    }

    /// Everything that is wrong, errors and warnings, in the order of files and lines; at least one is an error.
    record Broken(List<Problem> problems) implements Loaded {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /// Errors and warnings.
    default List<Problem> problems() {
        return switch (this) {
            case Sound sound -> sound.warnings();
            case Broken broken -> broken.problems();
        };
    }

    /// The scenario.
    ///
    /// @throws Fault listing everything that is wrong, one line each, when there is none
    default Scenario orFault() {
        return switch (this) {
            case Sound sound -> sound.scenario();
            case Broken broken ->
                throw new Fault(
                        broken.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        };
    }
}
