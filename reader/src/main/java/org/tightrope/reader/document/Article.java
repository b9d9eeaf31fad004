package org.tightrope.reader.document;

import java.time.LocalDate;
import java.util.Optional;

/// One document as it stands in a file: what it is called, when it appeared, and its text, which all
/// spans refer to.
///
/// @param part which part of the file it is (`3` in a feed or mailbox); empty when the file is one
/// article
/// @param title empty when the file has none
/// @param published empty when the file does not say
/// @param outlet who published it; may be empty
/// @param body the extracted text; paragraphs are separated by blank lines
public record Article(String part, String title, Optional<LocalDate> published, String outlet, String body) {

    /// An article that fills its file.
    static Article whole(String title, Optional<LocalDate> published, String outlet, String body) {
        return new Article("", title, published, outlet, body);
    }

    Article withBody(String other) {
        return new Article(part, title, published, outlet, other);
    }
}
