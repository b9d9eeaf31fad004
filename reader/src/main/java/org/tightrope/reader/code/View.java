package org.tightrope.reader.code;

import java.util.Optional;

/// How the sentence of a pair is put before the encoder.
enum View {
    /// The names between marks (Zhou and Chen 2022): `@ Turkish troops @ shelled # the camp #`.
    SHOWN {
        @Override
        Pair.Masked of(Pair pair) {
            return pair.masked("@ " + named(pair, pair.source()) + " @", "# " + named(pair, pair.target()) + " #");
        }
    },
    /// Names that say nothing in their place: who the two are cannot matter.
    HIDDEN {
        @Override
        Pair.Masked of(Pair pair) {
            return pair.masked("the source", "the target");
        }
    },
    /// As it stands: a passage that has its marks.
    PASSAGE {
        @Override
        Pair.Masked of(Pair pair) {
            return new Pair.Masked(pair.text(), pair.source(), pair.target());
        }
    };

    abstract Pair.Masked of(Pair pair);

    private static String named(Pair pair, Optional<Pair.Span> span) {
        return span.map(at -> pair.text().substring(at.start(), at.end())).orElse("");
    }
}
