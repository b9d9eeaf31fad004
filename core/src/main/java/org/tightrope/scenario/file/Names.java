package org.tightrope.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tightrope.fault.Nearest;

/// The names of one kind that a scenario defines, with the place of each; references are checked against them.
final class Names {
    private final String kind;
    private final String file;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private boolean complete = true;

    /// @param kind what they name, for example `agreement`
    /// @param file where they are defined
    Names(String kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    /// Says that the file could not be read whole, so that an unknown name may be one of the unread.
    void incomplete() {
        complete = false;
    }

    /// Defines a name; a second definition is a problem that names the line of the first. One of the two was probably
    /// meant
    /// to be another name, so unknown names are not reported any more.
    void define(Cell cell) {
        var first = places.putIfAbsent(cell.text(), cell.place());
        if (first != null) {
            incomplete();
            cell.wrong(
                    "The %s %s (%s) stands twice, first in line %s."
                            .formatted(kind, cell.name(), cell.shown(), first.line()),
                    "Maybe one of the two is a copy; delete it or give it another %s.".formatted(cell.name()));
        }
    }

    /// Defines a name that may stand twice.
    void know(String name) {
        places.putIfAbsent(name, Place.of(file));
    }

    boolean contains(String name) {
        return places.containsKey(name);
    }

    Set<String> all() {
        return places.keySet();
    }

    /// The name, if it is defined.
    Optional<String> check(Cell cell) {
        if (!complete || places.containsKey(cell.text())) {
            return Optional.of(cell.text());
        }
        var near = Nearest.to(cell.text(), places.keySet());
        return cell.wrong(
                "Unknown %s (%s) under %s.".formatted(kind, cell.shown(), cell.name()),
                near.map("Maybe you meant %s."::formatted).orElse("Maybe add it to %s.".formatted(file)));
    }

    List<String> check(List<Cell> cells) {
        return cells.stream().flatMap(cell -> check(cell).stream()).toList();
    }
}
