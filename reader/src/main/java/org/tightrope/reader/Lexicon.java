package org.tightrope.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Action;

/// The words that carry events, statuses and roles, read from the tables beside this class.
final class Lexicon {
    private static final Set<String> ADVERBS = Set.of(
            "meanwhile", "also", "already", "then", "subsequently", "repeatedly", "reportedly", "allegedly", "again");

    private final Map<String, List<VerbRule>> verbs = new HashMap<>();
    private final Map<String, NounRule> nouns = new HashMap<>();
    private final Map<String, Set<String>> heads = new HashMap<>();
    private final Map<String, Set<String>> cues = new HashMap<>();
    private final Inflection inflection = new Inflection();

    Lexicon() {
        for (var row : rows("verbs.csv")) {
            verbs.computeIfAbsent(row[0], key -> new ArrayList<>())
                    .add(new VerbRule(
                            row[0], row[1], set(row[2]), list(row[3]), Action.valueOf(row[4]), row[5], set(row[6])));
        }
        verbs.values()
                .forEach(rules -> rules.sort(
                        Comparator.comparingInt(VerbRule::specificity).reversed()));
        for (var row : rows("nouns.csv")) {
            nouns.put(row[0], new NounRule(row[0], list(row[1]), row[2], Action.valueOf(row[3]), row[4], set(row[5])));
        }
        for (var row : rows("heads.csv")) {
            heads.computeIfAbsent(row[0], key -> new HashSet<>()).addAll(list(row[1]));
        }
        for (var row : rows("cues.csv")) {
            cues.put(row[0], set(row[1]));
        }
        verbs.keySet().forEach(inflection::add);
        for (String kind : List.of("say", "deny", "doubt", "real", "future", "unreal-verb")) {
            cue(kind).stream().filter(verb -> !verbs.containsKey(verb)).sorted().forEach(inflection::add);
        }
    }

    List<VerbRule> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    @Nullable
    NounRule noun(String lemma) {
        return nouns.get(lemma);
    }

    boolean isHead(String kind, String lemma) {
        return heads.getOrDefault(kind, Set.of()).contains(lemma);
    }

    Set<String> cue(String kind) {
        return Objects.requireNonNull(cues.get(kind), kind);
    }

    Iterable<VerbRule> verbRules() {
        return verbs.values().stream().flatMap(List::stream).toList();
    }

    Iterable<NounRule> nounRules() {
        return List.copyOf(nouns.values());
    }

    /// Whether a word can be a past participle.
    boolean isParticiple(Token token) {
        var word = token.text().toLowerCase(Locale.ROOT);
        var readings = inflection.of(word);
        return readings.isEmpty()
                ? word.endsWith("ed") || word.endsWith("en")
                : readings.stream()
                        .anyMatch(reading -> reading.form() == Inflection.Form.PARTICIPLE
                                || reading.form() == Inflection.Form.PAST_OR_PARTICIPLE);
    }

    /// Mends the tags and lemmas of words whose form or neighbours leave no doubt.
    List<Token> corrected(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (int i = 0; i < mended.size(); i++) {
            var token = mended.get(i);
            var word = token.text().toLowerCase(Locale.ROOT);
            var readings = inflection.of(word);
            if (ADVERBS.contains(word)) {
                mended.set(i, token.tagged("ADV", word));
                continue;
            }
            if (readings.isEmpty()) {
                continue;
            }
            var before = i > 0 ? mended.get(i - 1) : null;
            var after = i + 1 < mended.size() ? mended.get(i + 1) : null;
            boolean afterModifier = before != null
                    && (before.tag().equals("DET")
                            || before.tag().equals("ADJ")
                            || before.text().endsWith("'s"));
            var form = readings.getFirst().form();
            boolean capital = Character.isUpperCase(token.text().charAt(0)) && i > 0;
            if (token.tag().equals("VERB") || token.tag().equals("AUX")) {
                boolean nominal = afterModifier
                        && !token.tag().equals("AUX")
                        && (form == Inflection.Form.BASE || form == Inflection.Form.THIRD)
                        && nouns.containsKey(readings.getFirst().lemma());
                var lemma = readings.getFirst().lemma();
                mended.set(i, token.tagged(nominal ? "NOUN" : token.tag(), lemma));
            } else if (!afterModifier
                    && !capital
                    && before != null
                    && (isIrregularPast(word, form) || isVerbByPlace(word, form, token, before, after))) {
                mended.set(i, token.tagged("VERB", readings.getFirst().lemma()));
            } else if (token.tag().equals("NOUN") && nouns.containsKey(singular(word))) {
                mended.set(i, token.tagged("NOUN", singular(word)));
            }
        }
        return mended;
    }

    /// `struck`, `sold`, `withdrew`: forms that are nothing but verbs.
    private static boolean isIrregularPast(String word, Inflection.Form form) {
        return (form == Inflection.Form.PAST || form == Inflection.Form.PAST_OR_PARTICIPLE)
                && !word.endsWith("ed")
                && !Set.of("shot", "left", "found", "felt", "set", "hit", "cut", "put", "let", "thought", "lost")
                        .contains(word);
    }

    private static boolean isVerbByPlace(
            String word, Inflection.Form form, Token token, Token before, @Nullable Token after) {
        boolean objectFollows = after != null
                && (after.tag().equals("DET")
                        || after.tag().equals("PROPN")
                        || after.tag().equals("ADJ")
                        || after.tag().equals("PRON"));
        if (token.tag().equals("ADP")
                || token.tag().equals("ADV")
                || token.tag().equals("SCONJ")) {
            return false;
        }
        return switch (form) {
            case PAST, PAST_OR_PARTICIPLE, PARTICIPLE ->
                (word.endsWith("ed") && (objectFollows || before.tag().equals("PROPN")))
                        || (before.tag().equals("PROPN")
                                && after != null
                                && (objectFollows || after.tag().equals("ADP")));
            case THIRD ->
                before.tag().equals("PROPN") && objectFollows && !before.text().endsWith("'s");
            case ING ->
                objectFollows && (before.tag().equals("ADP") || before.text().equals(","));
            case BASE -> before.tag().equals("PART") && before.is("to");
        };
    }

    private static String singular(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }

    static List<String[]> rows(String name) {
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split("\\|")).filter(part -> !part.isBlank()).toList();
    }

    private static Set<String> set(String cell) {
        return Set.copyOf(list(cell));
    }
}
