package org.tightrope.reader.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What the reader's tables of verbs and nouns say of a word: a hint to the classifier, not a verdict.
final class Hints {
    private record Rule(Set<String> nouns, String particle, String action) {}

    private final Map<String, Set<Rule>> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();

    Hints() {
        for (var row : rows("/org/tightrope/reader/verbs.csv")) {
            // Where only who is meant tells it, as with `was in Tehran`, the word is no hint.
            if (!split(row[6]).contains("leader")) {
                verbs.computeIfAbsent(row[0], key -> new HashSet<>()).add(new Rule(split(row[2]), row[1], row[4]));
            }
        }
        for (var row : rows("/org/tightrope/reader/nouns.csv")) {
            nouns.put(row[0], row[3]);
        }
    }

    private static List<String[]> rows(String name) {
        try (var in = Objects.requireNonNull(Hints.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> split(String cell) {
        return cell.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(cell.split("\\|")));
    }

    /// Actions the tables know for a word, given which words stand under it. The narrowest rules that fit win.
    Set<String> of(String lemma, Predicate<String> below) {
        var found = new TreeSet<String>();
        int best = 0;
        for (Rule rule : verbs.getOrDefault(lemma, Set.of())) {
            boolean fits = (rule.particle().isEmpty() || below.test(rule.particle()))
                    && (rule.nouns().isEmpty() || rule.nouns().stream().anyMatch(below));
            int narrow = 1 + (rule.particle().isEmpty() ? 0 : 1) + (rule.nouns().isEmpty() ? 0 : 1);
            if (fits && narrow >= best) {
                if (narrow > best) {
                    found.clear();
                    best = narrow;
                }
                found.add(rule.action());
            }
        }
        var noun = nouns.get(lemma);
        if (found.isEmpty() && noun != null) {
            found.add("n" + noun);
        }
        return found;
    }
}
