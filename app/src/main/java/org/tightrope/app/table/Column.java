package org.tightrope.app.table;

/// A table's column.
public record Column(String name, Kind kind) {

    /// What its cells are.
    public enum Kind {
        TEXT,
        WHOLE,
        REAL
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column whole(String name) {
        return new Column(name, Kind.WHOLE);
    }

    public static Column real(String name) {
        return new Column(name, Kind.REAL);
    }
}
