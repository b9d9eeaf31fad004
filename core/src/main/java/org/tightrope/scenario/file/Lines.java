package org.tightrope.scenario.file;

import java.util.List;

/// Line numbers. A line ends with LF, CR LF or CR.
final class Lines {
    private Lines() {}

    /// The number, from 1, of the line a character stands in.
    static int at(String text, int index) {
        int line = 1;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            char c = text.charAt(i);
            boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crOfCrLf)) {
                line++;
            }
        }
        return line;
    }

    /// Where the first control character stands that no text file has; -1 when there is none.
    static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return i;
            }
        }
        return -1;
    }

    static List<String> of(String text) {
        return text.lines().toList();
    }
}
