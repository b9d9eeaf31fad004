package org.tightrope.reader.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Words of one tag, any of which may stand for another: now and then the network sees a sentence with a
/// word put in the place of one it learned by heart, and must go by what stands around it.
final class Kin {
    /// Chance of a word of an open class to be replaced.
    private static final double REPLACED = 0.1;

    /// @param pieces numbers of the known ones
    record Word(int number, int[] pieces) {}

    private final Map<Integer, List<Word>> byTag = new LinkedHashMap<>();

    /// @param open whether words of a tag may be replaced
    Kin(List<Batch.Example> examples, boolean[] open) {
        var seen = new LinkedHashMap<Integer, java.util.Set<Integer>>();
        for (Batch.Example example : examples) {
            for (int i = 1; i < example.words().length; i++) {
                int tag = example.tags()[i];
                // A word at the start of its sentence has another outline.
                if (open[tag]
                        && seen.computeIfAbsent(tag, _ -> new java.util.HashSet<>())
                                .add(example.words()[i])) {
                    byTag.computeIfAbsent(tag, _ -> new ArrayList<>())
                            .add(new Word(example.words()[i], example.pieces()[i]));
                }
            }
        }
    }

    /// The word at this place, or one of its kin.
    Word draw(Batch.Example example, int i, RandomGenerator random) {
        int tag = example.tags()[i];
        if (i == 0 || random.nextDouble() >= REPLACED || !byTag.containsKey(tag)) {
            return new Word(example.words()[i], example.pieces()[i]);
        }
        var kin = Objects.requireNonNull(byTag.get(tag));
        return kin.get(random.nextInt(kin.size()));
    }
}
