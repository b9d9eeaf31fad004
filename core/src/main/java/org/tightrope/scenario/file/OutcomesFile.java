package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.scenario.Outcome;

/// outcomes.yaml: what may happen.
final class OutcomesFile {
    private static final List<String> KEYS = List.of("id", "name", "short", "when");

    private final Names names = new Names("outcome", Layout.OUTCOMES);
    private final List<Outcome> outcomes = new ArrayList<>();

    private OutcomesFile() {}

    static OutcomesFile read(Reading reading, PredicateReader predicates) {
        var file = new OutcomesFile();
        Entries.open(reading, Layout.OUTCOMES, "outcome", KEYS, "id", Cell::id, file.names)
                .ifPresent(entries -> {
                    if (entries.size() == 0) {
                        reading.problems()
                                .error(
                                        Place.of(Layout.OUTCOMES),
                                        "There are no outcomes.",
                                        "Maybe write the one the verdict is about.");
                    }
                    file.outcomes.addAll(entries.read((block, id) -> outcome(block, id, predicates)));
                });
        return file;
    }

    Names names() {
        return names;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    private static Optional<Outcome> outcome(Block block, String id, PredicateReader predicates) {
        var name = block.need("name").map(Cell::text).orElse("");
        var shortName = ShortNames.of(block, name);
        var when = predicates.read(block, "when");
        return block.isSound() && when.isPresent()
                ? Optional.of(new Outcome(id, name, shortName, when.get()))
                : Optional.empty();
    }
}
