package org.tightrope.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The tables the book is made of: comma-separated, without quotes, lists within a cell separated by `|`.
final class Table {
    private Table() {}

    static List<String[]> rows(String name) {
        var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String cell) {
        return Stream.of(cell.split("\\|")).filter(part -> !part.isBlank()).toList();
    }
}
