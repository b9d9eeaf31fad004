package org.tightrope.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One way of naming one actor: the words, the role, and the days on which it holds.
///
/// @param words folded words in order
/// @param code whom they name; empty when the words name nobody (`Washington Post`)
/// @param from first day, `LocalDate.MIN` when always
/// @param to first day no longer, `LocalDate.MAX` when still
/// @param context a code that must be spoken of for the words to name anyone
/// @param own whether the user wrote it
record Naming(
        List<String> words,
        Optional<String> code,
        Mention.Role role,
        LocalDate from,
        LocalDate to,
        Optional<String> context,
        boolean own) {

    static Naming always(String phrase, String code, Mention.Role role) {
        return new Naming(
                split(phrase), Optional.of(code), role, LocalDate.MIN, LocalDate.MAX, Optional.empty(), false);
    }

    static Naming own(String phrase, String code) {
        return new Naming(
                split(phrase),
                Optional.of(code),
                Mention.Role.NAME,
                LocalDate.MIN,
                LocalDate.MAX,
                Optional.empty(),
                true);
    }

    static Naming nobody(String phrase) {
        return new Naming(
                split(phrase),
                Optional.empty(),
                Mention.Role.NAME,
                LocalDate.MIN,
                LocalDate.MAX,
                Optional.empty(),
                false);
    }

    static Naming during(String phrase, String code, LocalDate from, LocalDate to) {
        return new Naming(split(phrase), Optional.of(code), Mention.Role.LEADER, from, to, Optional.empty(), false);
    }

    static Naming held(String place, String code, LocalDate from, LocalDate to) {
        return new Naming(split(place), Optional.of(code), Mention.Role.HELD, from, to, Optional.empty(), false);
    }

    static Naming inContext(String phrase, String code, String context) {
        return new Naming(
                split(phrase),
                Optional.of(code),
                Mention.Role.CONTEXTUAL,
                LocalDate.MIN,
                LocalDate.MAX,
                Optional.of(context),
                false);
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    /// Where the phrase is filed: its first two words, or its only one, in lower case.
    String key() {
        var beginning = words.size() == 1 ? words.getFirst() : words.get(0) + " " + words.get(1);
        return beginning.toLowerCase(Locale.ROOT);
    }

    String phrase() {
        return String.join(" ", words);
    }

    /// Whether the words of a text from position `at` on are these; the last may carry a possessive
    /// ending.
    boolean matches(List<Words.Word> text, int at) {
        if (at + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            var word = text.get(at + i);
            boolean same = same(words.get(i), word.folded())
                    || (i == words.size() - 1 && word.isPossessive() && same(words.get(i), word.bare()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// Case counts where the phrase has capitals (`US` is not `us`), but headlines may shout (`TURKEY`).
    private static boolean same(String wanted, String word) {
        if (wanted.equals(word)) {
            return true;
        }
        if (Character.isLowerCase(wanted.charAt(0))) {
            return wanted.equalsIgnoreCase(word);
        }
        return wanted.length() >= 4 && wanted.equalsIgnoreCase(word) && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> split(String phrase) {
        return Words.of(phrase).stream().map(Words.Word::folded).toList();
    }
}
