package org.tightrope.reader;

/// A word or mark of a sentence.
///
/// @param start first character in the extracted text
/// @param end character after the last
/// @param text as written, with straight quotes
/// @param tag universal part of speech, corrected where the tagger is known to slip
/// @param lemma dictionary form, lower case
record Token(int start, int end, String text, String tag, String lemma) {
    boolean is(String... lemmas) {
        for (String wanted : lemmas) {
            if (lemma.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    Token tagged(String other, String otherLemma) {
        return new Token(start, end, text, other, otherLemma);
    }
}
