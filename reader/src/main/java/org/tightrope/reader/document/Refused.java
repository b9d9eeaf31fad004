package org.tightrope.reader.document;

/// A file of a known format that cannot be read; the message is a sentence for the user. Caught by
/// [Opening].
final class Refused extends Exception {
    Refused(String reason) {
        super(reason);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
