package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Joins two sentences into one, for pairs that share a sentence and nothing else.
final class Clauses {
    private static final List<String> JOINTS =
            List.of(", while ", " and ", ", as ", "; ", ", but ", " after ", " before ", ", whereas ", " because ");

    /// @param action PLOVER name, or NONE
    record Joined(Pair pair, String action) {}

    private Clauses() {}

    /// The two events of the joined sentence, and the pairs across it that have none.
    static List<Joined> joined(News.Made one, News.Made other, Random random) {
        if (one.pair().source().isEmpty()
                || one.pair().target().isEmpty()
                || other.pair().source().isEmpty()
                || other.pair().target().isEmpty()) {
            return List.of();
        }
        var first = one.pair().text().substring(0, one.pair().text().length() - 1);
        var joint = JOINTS.get(random.nextInt(JOINTS.size()));
        int offset = first.length() + joint.length();
        var text = first + joint + other.pair().text();
        var source = one.pair().source();
        var target = one.pair().target();
        var source2 = moved(other.pair().source(), offset);
        var target2 = moved(other.pair().target(), offset);
        var found = new ArrayList<Joined>();
        found.add(new Joined(new Pair(text, source, target), one.action()));
        found.add(new Joined(new Pair(text, source2, target2), other.action()));
        found.add(new Joined(new Pair(text, source, target2), "NONE"));
        found.add(new Joined(new Pair(text, source2, target), "NONE"));
        found.add(
                random.nextBoolean()
                        ? new Joined(new Pair(text, source, source2), "NONE")
                        : new Joined(new Pair(text, target2, target), "NONE"));
        return found;
    }

    private static Optional<Pair.Span> moved(Optional<Pair.Span> span, int by) {
        return span.map(here -> new Pair.Span(here.start() + by, here.end() + by));
    }
}
