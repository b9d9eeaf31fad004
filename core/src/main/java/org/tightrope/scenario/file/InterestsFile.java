package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.scenario.Interest;

/// interests.yaml: what outcomes are worth to whom.
final class InterestsFile {
    private static final List<String> KEYS = List.of("actor", "weights", "why");
    private static final double MOST = 10;

    private InterestsFile() {}

    static List<Interest> read(Reading reading, Names actors, Names outcomes) {
        var read = new ArrayList<Interest>();
        if (reading.exists(Layout.INTERESTS)) {
            var names = new Names("actor with interests", Layout.INTERESTS);
            Entries.open(reading, Layout.INTERESTS, "entry of interests", KEYS, "actor", Cell::id, names)
                    .ifPresent(entries -> entries.all().forEach(entry -> {
                        entry.block().resume();
                        read.addAll(interests(entry.block(), actors, outcomes));
                    }));
        }
        return read;
    }

    private static List<Interest> interests(Block block, Names actors, Names outcomes) {
        var actor = block.need("actor").flatMap(actors::check).orElse("");
        var why = block.find("why").map(Cell::text).orElse("");
        var read = new ArrayList<Interest>();
        List<String> ids = List.copyOf(outcomes.all());
        if (!block.has("weights")) {
            block.wrong("weights", "%s wants nothing.".formatted(actor), "Maybe add weights: {O1: -5}.");
        }
        block.block("weights", "weights", ids)
                .ifPresent(weights -> ids.forEach(id -> weights.find(id)
                        .flatMap(cell -> cell.number(-MOST, MOST))
                        .ifPresent(weight -> read.add(new Interest(actor, id, weight, why)))));
        return read;
    }
}
