package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds entries that lead back to themselves along a key: a bloc that is a member of itself, an agreement that
/// replaces its own successor, moves that include each other.
final class Cycles {
    private final String key;
    private final String words;
    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    /// @param key the key that leads on, with one value or a list
    /// @param words what an entry on a cycle is, as in "AG1 -> AG2 -> AG1 is ..."
    Cycles(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// Reports each cycle once.
    ///
    /// @return whether there is none
    boolean check(Entries entries) {
        for (Entries.Entry entry : entries.all()) {
            if (blocks.putIfAbsent(entry.id(), entry.block()) == null) {
                next.put(entry.id(), entry.block().texts(key));
            }
        }
        boolean none = true;
        for (String id : next.keySet()) {
            none &= walk(id);
        }
        return none;
    }

    /// Depth first along the path, without recursion: hostile chains may be long.
    private boolean walk(String start) {
        var path = new ArrayList<String>();
        var onPath = new HashMap<String, Integer>();
        var turn = new ArrayList<Integer>();
        boolean none = true;
        if (done.add(start)) {
            onPath.put(start, 0);
            path.add(start);
            turn.add(0);
        }
        while (!path.isEmpty()) {
            var here = path.getLast();
            int branch = turn.getLast();
            var targets = next.getOrDefault(here, List.of());
            if (branch == targets.size()) {
                onPath.remove(path.removeLast());
                turn.removeLast();
                continue;
            }
            turn.set(turn.size() - 1, branch + 1);
            var target = targets.get(branch);
            var seen = onPath.get(target);
            if (seen != null) {
                none = false;
                report(here, path.subList(seen, path.size()), target);
            } else if (next.containsKey(target) && done.add(target)) {
                onPath.put(target, path.size());
                path.add(target);
                turn.add(0);
            }
        }
        return none;
    }

    private void report(String at, List<String> round, String back) {
        var block = blocks.get(at);
        if (block != null) {
            block.wrong(
                    key,
                    "%s -> %s is %s.".formatted(Problems.shown(String.join(" -> ", round)), back, words),
                    "Maybe delete one %s of the circle.".formatted(key));
        }
    }
}
