package org.tightrope.reader.document;

import java.util.List;

/// Lines of pages joined into paragraphs.
final class Pages {
    private Pages() {}

    /// Paragraphs end at blank lines; one that a page break interrupts goes on. `govern-` and `ment` at a
    /// line end become one word.
    static String joined(List<List<String>> pages) {
        var text = new StringBuilder();
        for (List<String> page : pages) {
            boolean blank = !endsOpen(text);
            for (String line : page) {
                if (line.isEmpty()) {
                    blank = true;
                    continue;
                }
                if (text.isEmpty()) {
                    text.append(line);
                } else if (blank && !(endsOpen(text) && Character.isLowerCase(line.charAt(0)))) {
                    text.append("\n\n").append(line);
                } else if (endsInParted(text) && Character.isLowerCase(line.charAt(0))) {
                    text.setLength(text.length() - 1);
                    text.append(line);
                } else {
                    text.append(' ').append(line);
                }
                blank = false;
            }
        }
        return text.isEmpty() ? "" : text.append("\n\n").toString();
    }

    private static boolean endsOpen(StringBuilder text) {
        return !text.isEmpty() && ".!?:\"”’)".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean endsInParted(StringBuilder text) {
        int size = text.length();
        return size > 1 && text.charAt(size - 1) == '-' && Character.isLetter(text.charAt(size - 2));
    }
}
