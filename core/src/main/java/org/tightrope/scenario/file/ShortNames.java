package org.tightrope.scenario.file;

/// The names charts print, of outcomes and moves.
final class ShortNames {
    private static final int LONGEST = 30;

    private ShortNames() {}

    /// The value of `short`, at most thirty characters; without one the name, cut at a word.
    static String of(Block block, String name) {
        var cell = block.find("short");
        if (cell.isEmpty()) {
            return cut(name);
        }
        int length = cell.get().text().codePointCount(0, cell.get().text().length());
        if (length > LONGEST) {
            cell.get()
                    .wrong(
                            "The short name (%s) has %s characters; charts have room for %s."
                                    .formatted(cell.get().shown(), length, LONGEST),
                            "Maybe keep who and what, and drop the rest.");
        }
        return cell.get().text();
    }

    private static String cut(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        var start = name.substring(0, name.offsetByCodePoints(0, LONGEST - 1));
        int space = start.lastIndexOf(' ');
        return (space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
    }
}
