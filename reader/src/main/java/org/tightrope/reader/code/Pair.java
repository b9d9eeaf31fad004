package org.tightrope.reader.code;

import java.util.Optional;

/// A sentence in which one actor is taken as source and another as target of what it reports.
///
/// @param text the sentence
/// @param source where the source is named; empty when it is not
/// @param target where the target is named; empty when it is not
public record Pair(String text, Optional<Span> source, Optional<Span> target) {
    /// A stretch of a text.
    ///
    /// @param start first character
    /// @param end character after the last
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(
                        "The span (%d to %d) must not end before it starts.%nMaybe its ends are swapped."
                                .formatted(start, end));
            }
        }
    }

    /// The sentence with the two names replaced, so that who they are cannot matter, and where the new ones stand.
    record Masked(String text, Optional<Span> source, Optional<Span> target) {}

    /// A span that overlaps an earlier one keeps only what is left of it.
    Masked masked(String sourceName, String targetName) {
        if (source.isEmpty() && target.isEmpty()) {
            return new Masked(text, source, target);
        }
        boolean sourceFirst = target.isEmpty()
                || source.isPresent() && source.get().start() <= target.get().start();
        var first = (sourceFirst ? source : target).orElseThrow();
        var second = sourceFirst ? target : source;
        var out = new StringBuilder(text.substring(0, first.start()));
        var firstAt = put(out, sourceFirst ? sourceName : targetName);
        if (second.isEmpty()) {
            out.append(text.substring(first.end()));
            var only = Optional.of(firstAt);
            return new Masked(
                    out.toString(), sourceFirst ? only : Optional.empty(), sourceFirst ? Optional.empty() : only);
        }
        int from = Math.max(first.end(), second.get().start());
        out.append(text, first.end(), from);
        var secondAt = put(out, sourceFirst ? targetName : sourceName);
        out.append(text.substring(Math.max(from, second.get().end())));
        return new Masked(
                out.toString(),
                Optional.of(sourceFirst ? firstAt : secondAt),
                Optional.of(sourceFirst ? secondAt : firstAt));
    }

    private static Span put(StringBuilder out, String name) {
        int start = out.length();
        out.append(name);
        return new Span(start, out.length());
    }
}
