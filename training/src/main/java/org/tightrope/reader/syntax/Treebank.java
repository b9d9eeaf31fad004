package org.tightrope.reader.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Sentences of a CoNLL-U file.
final class Treebank {
    /// @param tags `UPOS XPOS`
    /// @param heads from 0, -1 for the root
    record Sentence(List<String> words, List<String> tags, List<String> lemmas, int[] heads, List<String> relations) {
        int size() {
            return words.size();
        }
    }

    private Treebank() {}

    static List<Sentence> read(Path file) throws IOException {
        var sentences = new ArrayList<Sentence>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String[]>();
            String line = lines.readLine();
            while (line != null) {
                if (line.isEmpty()) {
                    add(rows, sentences);
                    rows.clear();
                } else if (line.charAt(0) != '#') {
                    var row = line.split("\t", -1);
                    if (!row[0].contains("-") && !row[0].contains(".")) {
                        rows.add(row);
                    }
                }
                line = lines.readLine();
            }
            add(rows, sentences);
        }
        return sentences;
    }

    private static void add(List<String[]> rows, List<Sentence> into) {
        if (rows.isEmpty()) {
            return;
        }
        var heads = rows.stream().mapToInt(row -> Integer.parseInt(row[6]) - 1).toArray();
        into.add(new Sentence(
                rows.stream().map(row -> row[1]).toList(),
                rows.stream().map(row -> row[3] + " " + row[4]).toList(),
                rows.stream().map(row -> row[2]).toList(),
                heads,
                rows.stream().map(row -> row[7]).toList()));
    }
}
