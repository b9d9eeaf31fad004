package org.tightrope.app.reading;

import java.util.ArrayList;
import java.util.List;

/// One line of a review file, all of it text, since an analyst edits it.
///
/// @param kind `event` or `name`
/// @param key which finding or name it is about; empty in lines the analyst adds
/// @param why it is shown
/// @param verdict `right`, `wrong`, `changed`, or empty when undecided
/// @param because what the coding rests on, separated by ` | `
/// @param source code of who acts; in a line about a name whom the name means, `-` when nobody
record ReviewRow(
        String kind,
        String key,
        String why,
        String verdict,
        String date,
        String precision,
        String source,
        String action,
        String target,
        String status,
        String confidence,
        String doc,
        String sentence,
        String because) {
    static final List<String> COLUMNS = List.of(
            "kind",
            "key",
            "why",
            "verdict",
            "date",
            "precision",
            "source",
            "action",
            "target",
            "status",
            "confidence",
            "doc",
            "sentence",
            "because");

    List<String> cells() {
        return List.of(
                kind,
                key,
                why,
                verdict,
                date,
                precision,
                source,
                action,
                target,
                status,
                confidence,
                doc,
                sentence,
                because);
    }

    boolean isName() {
        return kind.equals("name");
    }

    /// Whether the analyst has said nothing about it yet.
    boolean isOpen() {
        return verdict.isBlank() && (isName() ? source.isBlank() : !isChanged());
    }

    /// Whether pair or action are no longer those of the key.
    boolean isChanged() {
        return !key.isEmpty() && !isName() && !key.startsWith("%s>%s:%s:".formatted(source, target, action));
    }

    ReviewRow withVerdict(String other) {
        return new ReviewRow(
                kind,
                key,
                why,
                other,
                date,
                precision,
                source,
                action,
                target,
                status,
                confidence,
                doc,
                sentence,
                because);
    }

    ReviewRow with(String column, String value) {
        var cells = new ArrayList<>(cells());
        cells.set(COLUMNS.indexOf(column), value);
        return of(cells);
    }

    /// @param cells in the order of the columns
    static ReviewRow of(List<String> cells) {
        return new ReviewRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9),
                cells.get(10),
                cells.get(11),
                cells.get(12),
                cells.get(13));
    }
}
