package org.tightrope.reader;

import java.util.List;

/// A sentence of a text.
///
/// @param start first character in the extracted text
/// @param end character after the last
/// @param text as written
/// @param paragraph number of the paragraph it stands in, from 0
/// @param tokens its words
record Sentence(int start, int end, String text, int paragraph, List<Token> tokens) {}
