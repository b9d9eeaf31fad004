package org.tightrope.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.tightrope.app.run.Writing;

/// Where tables go: the file's name says in which format, `.csv`, `.csv.gz` or `.parquet`.
public final class Tables {
    private Tables() {}

    /// What writes the rows.
    @FunctionalInterface
    public interface Filling {
        void into(RowWriter rows) throws IOException;
    }

    /// Writes a table to a draft beside the file and moves it into place: whole or not at all.
    public static void write(Path file, List<Column> columns, Filling filling) throws IOException {
        Writing.prepare(file, draft -> {
            try (RowWriter rows = open(draft, name(file), columns)) {
                filling.into(rows);
            }
        });
    }

    /// Writes a table as CSV to a stream, which is closed.
    public static void write(OutputStream out, List<Column> columns, Filling filling) throws IOException {
        try (RowWriter rows = new CsvRows(out, columns)) {
            filling.into(rows);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static RowWriter open(Path draft, String name, List<Column> columns) throws IOException {
        if (name.endsWith(".parquet")) {
            return new ParquetRows(draft, columns);
        }
        OutputStream out = Files.newOutputStream(draft);
        return new CsvRows(name.endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out, columns);
    }
}
