package org.tightrope.reader.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a sentence into words as Universal Dependencies English does: `do n't`, `Russia 's`, `state - owned`,
/// `$ 3 bn`, `U.S.` whole. By rules: no model, about a million words a second.
public final class Tokens {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "st.", "sen.", "rep.", "gen.", "lt.", "col.", "maj.", "sgt.", "capt.", "gov.",
            "prof.", "rev.", "jr.", "sr.", "inc.", "corp.", "co.", "ltd.", "vs.", "etc.", "jan.", "feb.", "mar.",
            "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "no.", "a.m.", "p.m.", "i.e.",
            "e.g.", "approx.", "dept.", "brig.", "adm.", "cmdr.");
    private static final List<String> ENDINGS = List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m");

    private Tokens() {}

    /// A word of a text.
    ///
    /// @param start first character
    /// @param end character after the last
    public record Word(int start, int end, String text) {}

    /// The words of a sentence, in order. Curly quotes count as straight ones.
    public static List<Word> of(String sentence) {
        var text =
                sentence.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
        var words = new ArrayList<Word>();
        int at = 0;
        int last = text.length();
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        while (at < last) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int to = at;
            while (to < last && !isBlank(text.charAt(to))) {
                to++;
            }
            chunk(text, at, to, to == last, words);
            at = to;
        }
        return words;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    private static void add(String text, int from, int to, List<Word> into) {
        if (to > from) {
            into.add(new Word(from, to, text.substring(from, to)));
        }
    }

    /// A stretch without blanks: marks come off both ends, then the core is cut.
    private static void chunk(String text, int from, int to, boolean ends, List<Word> into) {
        int start = from;
        while (start < to && isOpening(text, start, to)) {
            add(text, start, start + 1, into);
            start++;
        }
        int end = to;
        var after = new ArrayList<Word>();
        while (end > start
                && isClosing(
                        text,
                        start,
                        end,
                        ends || !after.isEmpty() && !after.getFirst().text().equals(","))) {
            int size = run(text, start, end);
            after.addFirst(new Word(end - size, end, text.substring(end - size, end)));
            end -= size;
        }
        core(text, start, end, into);
        into.addAll(after);
    }

    /// Like marks in a row are one word: `!!`, `--`, `...`.
    private static int run(String text, int start, int end) {
        char c = text.charAt(end - 1);
        int size = 1;
        while ("!?.-*".indexOf(c) >= 0 && end - size > start && text.charAt(end - size - 1) == c) {
            size++;
        }
        return size;
    }

    private static boolean isOpening(String text, int at, int to) {
        char c = text.charAt(at);
        if ("([{\"$£€#*<«¿".indexOf(c) >= 0) {
            return true;
        }
        return (c == '\'' || c == '-' || c == '–' || c == '—' || c == '`')
                && at + 1 < to
                && !(c == '-' && Character.isDigit(text.charAt(at + 1)))
                && !text.regionMatches(true, at, "'s", 0, to - at);
    }

    private static boolean isClosing(String text, int start, int end, boolean ends) {
        char c = text.charAt(end - 1);
        if (")]}\",;:!?%*>»".indexOf(c) >= 0) {
            return true;
        }
        if (c == '\'' || c == '-' || c == '–' || c == '—') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        var word = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (word.equals(".") || word.endsWith("...")) {
            return true;
        }
        if (ABBREVIATIONS.contains(word)
                && !(ends && !word.equals("inc.") && !word.equals("jr.") && !word.endsWith(".m."))) {
            return false;
        }
        boolean initials = word.length() == 2 && Character.isLetter(word.charAt(0))
                || word.length() > 2 && word.indexOf('.') < word.length() - 1 && isInitials(word);
        return ends ? !(initials && word.length() > 2) : !initials;
    }

    /// `u.s.`, `p.l.o.`: single letters, each with its stop.
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static void core(String text, int from, int to, List<Word> into) {
        if (from >= to) {
            return;
        }
        var word = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (word.contains("://") || word.startsWith("www.") || word.indexOf('@') > 0) {
            add(text, from, to, into);
            return;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length()) {
                core(text, from, to - ending.length(), into);
                add(text, to - ending.length(), to, into);
                return;
            }
        }
        if (word.equals("cannot")) {
            add(text, from, from + 3, into);
            add(text, from + 3, to, into);
            return;
        }
        for (int i = from + 1; i < to - 1; i++) {
            char c = text.charAt(i);
            boolean dash = c == '-' || c == '–' || c == '—';
            boolean numbers = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
            boolean mark = dash && !isWhole(text, from, to, i)
                    || c == '/'
                    || (c == ',' || c == ':') && !numbers
                    || "()[]\";".indexOf(c) >= 0
                    || c == '.' && text.startsWith("...", i);
            if (mark) {
                int size = c == '.' ? 3 : 1;
                while (c == '-' && text.charAt(i + size) == '-' && i + size < to - 1) {
                    size++;
                }
                core(text, from, i, into);
                add(text, i, Math.min(to, i + size), into);
                core(text, i + size, to, into);
                return;
            }
        }
        int digits = from;
        while (digits < to && (Character.isDigit(text.charAt(digits)) || ".,".indexOf(text.charAt(digits)) >= 0)) {
            digits++;
        }
        if (digits > from
                && digits < to
                && word.substring(digits - from).matches("km|mm|cm|kg|lbs|ft|bn|mph|mb|gb|pm|am")) {
            add(text, from, digits, into);
            add(text, digits, to, into);
            return;
        }
        add(text, from, to, into);
    }

    /// `S-400`, `F-16`: letters in capitals, then a number; `e-mail`, `co-operate`; `2020-03-05`.
    private static boolean isWhole(String text, int from, int to, int dash) {
        var before = text.substring(from, dash).toLowerCase(Locale.ROOT);
        if (before.equals("e") || before.equals("co") || before.equals("re")) {
            return true;
        }
        if (text.substring(from, to).matches("\\d{1,4}-\\d\\d?-\\d{2,4}")) {
            return true;
        }
        if (dash - from > 4 || dash + 1 >= to || !Character.isDigit(text.charAt(dash + 1))) {
            return false;
        }
        for (int i = from; i < dash; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
