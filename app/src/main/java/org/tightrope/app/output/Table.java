package org.tightrope.app.output;

import java.util.ArrayList;
import java.util.List;

/// Text in aligned columns, for terminals. Columns whose cells are all numbers stand on the right.
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> header) {
        rows.add(header);
    }

    public static Table of(String... header) {
        return new Table(List.of(header));
    }

    public void row(Object... cells) {
        var row = new ArrayList<String>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
    }

    /// The table, one line a row, without a newline at the end.
    public String text() {
        int columns = rows.getFirst().size();
        int[] width = new int[columns];
        boolean[] right = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            right[c] = rows.size() > 1;
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r).get(c);
                width[c] = Math.max(width[c], cell.codePointCount(0, cell.length()));
                right[c] &= r == 0 || cell.isBlank() || isNumeric(cell);
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = row.get(c);
                String gap = " ".repeat(width[c] - cell.codePointCount(0, cell.length()));
                line.append(c == 0 ? "" : "  ").append(right[c] ? gap + cell : cell + gap);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static boolean isNumeric(String cell) {
        return cell.chars().allMatch(c -> "0123456789.,+-%<> ".indexOf(c) >= 0);
    }
}
