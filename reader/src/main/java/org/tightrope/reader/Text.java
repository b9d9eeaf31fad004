package org.tightrope.reader;

import java.time.LocalDate;

/// A document as it is read: what it is called, when it appeared, and its extracted text, which all spans refer to.
///
/// @param name file name
/// @param title from its header, else its name
/// @param published the day relative dates count from
/// @param outlet may be empty
/// @param body the extracted text; paragraphs are separated by blank lines
public record Text(String name, String title, LocalDate published, String outlet, String body) {

    /// A plain text that is already in hand.
    public static Text of(String name, LocalDate published, String body) {
        return new Text(name, name, published, "", body);
    }
}
