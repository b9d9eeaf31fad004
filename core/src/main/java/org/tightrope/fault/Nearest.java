package org.tightrope.fault;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What somebody may have meant who wrote a name nobody knows.
///
/// Nearness is the number of letters to insert, delete, replace or swap with their neighbour (Damerau 1964, in
/// the form that edits no letter twice, "optimal string alignment"), upper and lower case alike. A name is near
/// when at most a third of the letters of the longer one, and at least one, need such a change. Among equally
/// near names the first in alphabetical order wins, so the answer never depends on the order of a set.
///
/// `inertai` is one swap from `inertia`: near. `xyz` is three changes from `RUS`: not near.
public final class Nearest {
    private static final int LONGEST = 64;
    private static final int MOST_NAMES = 20;

    private Nearest() {}

    /// The known name nearest to the given one; empty when none is near.
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : new TreeSet<>(known)) {
            int distance = distance(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            boolean near = distance <= Math.max(1, Math.max(given.length(), name.length()) / 3)
                    && distance < Math.max(given.length(), name.length());
            if (near && distance < least) {
                least = distance;
                best = name;
            }
        }
        return least == Integer.MAX_VALUE ? Optional.empty() : Optional.of(best);
    }

    /// The sentence that goes under an error message: `Maybe you meant inertia.` when a name is near, else
    /// `Maybe use one of a, b, c.` with the first twenty known names in the order given; when nothing is known,
    /// `Maybe there is none yet.`
    public static String maybe(String given, Collection<String> known) {
        var near = to(given, known);
        if (near.isPresent()) {
            return "Maybe you meant %s.".formatted(near.get());
        }
        if (known.isEmpty()) {
            return "Maybe there is none yet.";
        }
        var names = String.join(", ", known.stream().limit(MOST_NAMES).toList());
        return known.size() == 1
                ? "Maybe use %s.".formatted(names)
                : "Maybe use one of %s%s.".formatted(names, known.size() > MOST_NAMES ? ", ..." : "");
    }

    /// Changes needed to turn one text into the other. Time and memory O(length x length).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
