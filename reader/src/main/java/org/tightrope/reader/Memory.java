package org.tightrope.reader;

import java.util.Comparator;
import java.util.List;

/// What pronouns mean when the sentence itself does not say: the subject and the pair of the sentence before.
record Memory(List<String> subject, List<String> pair) {
    static final Memory EMPTY = new Memory(List.of(), List.of());

    /// After a sentence that only repeats another and names these.
    Memory after(List<String> codes) {
        return codes.size() == 2 ? new Memory(subject, codes) : this;
    }

    /// After a sentence in which these things were found: it is about the two of whom something is found,
    /// where there are several first what its subject does, unless it is about two of them already.
    Memory about(List<Finding> found) {
        var pairs = found.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> subject.contains(finding.source()) ? 0 : 1)
                        .thenComparingDouble(finding -> -finding.confidence()))
                .map(finding -> List.of(finding.source(), finding.target()))
                .toList();
        boolean known = pairs.stream().anyMatch(two -> pair.containsAll(two));
        return known || pairs.isEmpty() ? this : new Memory(subject, pairs.getFirst());
    }

    /// What is left of it in the next paragraph.
    Memory faded() {
        return new Memory(subject, List.of());
    }
}
