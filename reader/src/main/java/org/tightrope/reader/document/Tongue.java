package org.tightrope.reader.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The language of a paragraph: by its script, and within the Latin one by the small words each language
/// cannot do without. Three such words and a lead of half are asked for; else the question stays open.
final class Tongue {
    static final String ENGLISH = "English";
    static final String OPEN = "";

    private static final int LOOKED_AT = 4000;
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    private Tongue() {}

    private static Map<String, Set<String>> smallWords() {
        var words = new LinkedHashMap<String, Set<String>>();
        words.put(
                ENGLISH,
                set(
                        "the of and to in is was that for on with as by at from has have had were are be been it its not"
                                + " this which who their they said would will after over between against but his an or into during"));
        words.put(
                "French",
                set(
                        "le la les des du et une un est dans pour que qui sur par avec ce cette sont pas plus aux au été ont son ses"));
        words.put(
                "German",
                set(
                        "der die das und den von zu mit dem des ist im für auf nicht ein eine als auch sich werden wurde hat dass nach bei"));
        words.put(
                "Spanish",
                set("el la los las de del y en que un una por con para es se su al como más fue ha entre sobre han"));
        words.put(
                "Italian",
                set("il la di che e un una per con del della in sono non si da le gli dei nel alla è anche ha stato"));
        words.put(
                "Portuguese",
                set("o a os as de do da e em que um uma para com não se por dos das no na foi ao mais é"));
        words.put(
                "Dutch",
                set("de het een en van is dat op te zijn met voor niet aan er door ook naar bij wordt heeft over"));
        words.put(
                "Turkish",
                set("ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak ise olduğunu değil türkiye"));
        words.put("Polish", set("i w na z się do nie że jest to o przez po od za jak oraz są został"));
        words.put("Swedish", set("och att det som en på är av för med till den inte har om ett de var"));
        words.put("Indonesian", set("yang dan di untuk dengan pada dari ini itu tidak akan dalam oleh telah kepada"));
        words.put("Romanian", set("și de la în a cu pe care din că este pentru nu o un sunt a fost"));
        words.put("Czech", set("a v na se je že s z o do pro by jako za jsou ale podle"));
        words.put("Hungarian", set("a az és hogy nem egy is volt meg azt ez már csak vagy"));
        return words;
    }

    private static Set<String> set(String words) {
        return new HashSet<>(List.of(words.split(" ", -1)));
    }

    /// The name of the language in English; empty when a text is too short or too plain to tell.
    static String of(String text) {
        var looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
        var script = script(looked);
        if (!script.equals("Latin")) {
            return script;
        }
        var hits = new HashMap<String, Integer>();
        for (String word : looked.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            SMALL_WORDS.forEach((tongue, words) -> {
                if (words.contains(word)) {
                    hits.merge(tongue, 1, Integer::sum);
                }
            });
        }
        int english = hits.getOrDefault(ENGLISH, 0);
        var best = ENGLISH;
        int most = 0;
        for (String tongue : SMALL_WORDS.keySet()) {
            int count = hits.getOrDefault(tongue, 0);
            if (!tongue.equals(ENGLISH) && count > most) {
                best = tongue;
                most = count;
            }
        }
        if (most >= 3 && most * 2 > english * 3) {
            return best;
        }
        // A short sentence has one or two; nothing of another language beside them settles it.
        return english >= 3 || (english >= 1 && most == 0) ? ENGLISH : OPEN;
    }

    /// `Latin`, another script's main language, or open when there are too few letters.
    private static String script(String text) {
        var counts = new TreeMap<String, Integer>();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                counts.merge(name(Character.UnicodeScript.of(c)), 1, Integer::sum);
            }
        }
        if (letters < 4) {
            return OPEN;
        }
        for (var count : counts.entrySet()) {
            if (count.getValue() * 2 > letters) {
                return count.getKey();
            }
        }
        return "Latin";
    }

    private static String name(Character.UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "Russian or another Cyrillic language";
            case ARABIC -> "Arabic or Persian";
            case HEBREW -> "Hebrew";
            case GREEK -> "Greek";
            case HAN -> "Chinese";
            case HIRAGANA, KATAKANA -> "Japanese";
            case HANGUL -> "Korean";
            case DEVANAGARI -> "Hindi";
            case GEORGIAN -> "Georgian";
            case ARMENIAN -> "Armenian";
            case THAI -> "Thai";
            case LATIN -> "Latin";
            default -> "another script";
        };
    }
}
