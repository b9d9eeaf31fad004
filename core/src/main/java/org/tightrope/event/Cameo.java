package org.tightrope.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// CAMEO codes: which PLOVER action each belongs to (PLOVER's mapping of 2021) and its Goldstein weight
/// (the convention of GDELT). A code not listed falls back on its parent: `1951` on `195`, that on `19`.
/// Codes are text with leading zeros.
public final class Cameo {
    private record Row(Optional<Action> action, double goldstein) {}

    private static final Map<String, Row> TABLE = load();

    private Cameo() {}

    /// Whether the code, or one of its parents, is in the table.
    public static boolean isKnown(String code) {
        return row(code).isPresent();
    }

    /// The PLOVER action of a code; empty for unknown codes and for the statements (01) and appeals (02)
    /// PLOVER drops.
    public static Optional<Action> action(String code) {
        return row(code).flatMap(Row::action);
    }

    /// The Goldstein weight of a code, -10..10.
    public static Optional<Double> goldstein(String code) {
        return row(code).map(Row::goldstein);
    }

    /// The actions a code may be filed under. Besides its own: signing a formal agreement (057) also
    /// counts as AGREE, declaring a truce (087, 0871) also as AGREE, since coders use both and PLOVER's
    /// own texts disagree.
    public static Set<Action> actions(String code) {
        var allowed = EnumSet.noneOf(Action.class);
        action(code).ifPresent(allowed::add);
        if (code.startsWith("057") || code.startsWith("087")) {
            allowed.add(Action.AGREE);
        }
        return allowed;
    }

    /// The most general code of an action, the shortest and then the first: `19` for ASSAULT.
    public static String general(Action action) {
        return TABLE.entrySet().stream()
                .filter(entry -> entry.getValue().action().equals(Optional.of(action)))
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static Optional<Row> row(String code) {
        for (int length = code.length(); length >= 2; length--) {
            Row row = TABLE.get(code.substring(0, length));
            if (row != null) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Row> load() {
        var table = new HashMap<String, Row>();
        var stream = Objects.requireNonNull(Cameo.class.getResourceAsStream("cameo.csv"), "cameo.csv is in the jar");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> {
                var cells = line.split(",", -1);
                table.put(cells[0], new Row(Action.parse(cells[1]), Double.parseDouble(cells[2])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
