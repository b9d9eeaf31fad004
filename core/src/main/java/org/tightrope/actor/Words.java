package org.tightrope.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words of a text with their places, folded so that spelling variants meet: no diacritics, straight apostrophes.
final class Words {
    record Word(int start, int end, String folded) {
        boolean isCapitalised() {
            return Character.isUpperCase(folded.charAt(0));
        }

        /// The word without a possessive ending, or itself.
        String bare() {
            return isPossessive() ? folded.substring(0, folded.length() - 2) : folded;
        }

        boolean isPossessive() {
            return folded.endsWith("'s") && folded.length() > 2;
        }
    }

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ][\\p{L}\\p{M}]+)*\\+?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), fold(matcher.group())));
        }
        return words;
    }

    /// `Erdoğan` and `Erdogan`, `Sana’a` and `Sana'a` become one.
    static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        var decomposed =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return decomposed
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
