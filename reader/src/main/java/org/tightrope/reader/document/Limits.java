package org.tightrope.reader.document;

/// How much the reader takes from one file. What lies beyond is cut or left out, and said so.
final class Limits {
    /// Larger files of text are left out: no article is that long.
    static final long MOST_BYTES = 20_000_000;

    /// PDF files and mailboxes are larger than their text.
    static final long MOST_BYTES_BINARY = 200_000_000;

    /// What one file may unpack to, in characters. A compressed file that promises more is a bomb, not an
    /// article.
    static final int MOST_CHARACTERS = 20_000_000;

    static final int MOST_PAGES = 5_000;

    static final int MOST_ENTRIES = 50_000;

    private Limits() {}
}
