package org.tightrope.reader;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

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

    /// After a sentence: its subject and the pair it is about.
    Memory after(Grammar grammar) {
        var codes = new LinkedHashSet<String>();
        Optional<List<String>> first = Optional.empty();
        var pronouns = grammar.referring();
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.NOUNS)) {
                var group = grammar.unit(i).group();
                codes.addAll(group.codes());
                if (first.isEmpty() && !grammar.isKind(i - 1, Kind.PREPOSITION) && !grammar.isKind(i - 1, Kind.VERB)) {
                    boolean named = group.codes().size() == 1
                            && (group.firmness() == Firmness.ITSELF || group.firmness() == Firmness.AGENT);
                    first = named
                            ? Optional.of(group.codes())
                            : Optional.ofNullable(pronouns.get(i)).map(List::of);
                }
            }
        }
        return new Memory(
                first.orElse(codes.isEmpty() ? subject : List.of()),
                codes.size() == 2 ? List.copyOf(codes) : codes.isEmpty() ? pair : joined(grammar, codes.size()));
    }

    /// The two that a sentence of more names side by side last: `... where Israel and Iran clashed`.
    private static List<String> joined(Grammar grammar, int actors) {
        for (int i = grammar.units().size() - 1; i >= 0 && actors > 2; i--) {
            if (grammar.isKind(i, Kind.NOUNS)
                    && grammar.isKind(i + 1, Kind.AND)
                    && !grammar.unit(i).group().codes().isEmpty()) {
                var codes = grammar.party(i).codes();
                if (codes.size() == 2) {
                    return codes;
                }
            }
        }
        return List.of();
    }
}
