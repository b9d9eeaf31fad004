package org.tightrope.reader;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tightrope.actor.Mention;

/// Names in a document that stand for nobody known, for the user to look at.
final class Unknowns {
    private static final Pattern TIME =
            Pattern.compile("January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday");
    private static final Pattern TITLE = Pattern.compile(
            "(?:(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Deputy|Vice|Supreme|High|Former|Chief|General|Minister|Ministers|Ministry"
                    + "|President|Presidents|Premier|Chancellor|Secretary|State|Court|Senate|Congress|Parliament|Government|Cabinet"
                    + "|Council|Committee|Commission|Department|Office|Army|Navy|Air|Force|Forces|Police|Leader|King|Queen|Prince"
                    + "|Mr|Mrs|Ms|Dr|Sir|Lord|Sen|Rep|Gen|Col|Lt|Ambassador|Spokesman|Spokeswoman|Republic|House|Security|National"
                    + "|International|Christmas|God|Internet|English|Muslim|Muslims|Christian|Christians|Islamic|Islamist|Jewish"
                    + "|Arab|Kurdish|Western|Northern|Southern|Eastern|Central|West|North|South|East)\\.?\\s*)+");

    private final Map<String, Integer> counts = new TreeMap<>();

    /// How often each was read, in alphabetical order.
    Map<String, Integer> counts() {
        return counts;
    }

    void count(Sentence sentence, List<Mention> mentions) {
        var tokens = sentence.tokens();
        int i = 1;
        while (i < tokens.size()) {
            int from = i;
            while (i < tokens.size()
                    && !isTime(tokens.get(i).text())
                    && tokens.get(i).tag().equals("PROPN")
                    && Character.isUpperCase(tokens.get(i).text().charAt(0))) {
                i++;
            }
            if (i > from) {
                int start = sentence.startOf(tokens.get(from));
                int end = sentence.endOf(tokens.get(i - 1));
                boolean known = mentions.stream().anyMatch(mention -> mention.overlaps(start, end));
                var name = sentence.text()
                        .substring(start, Math.min(end, sentence.text().length()));
                if (!known && name.length() > 2 && name.length() < 60 && !isTime(name) && !isTitle(name)) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
            i++;
        }
    }

    /// Whether a name consists of titles and offices only: `Prime Minister`, `Supreme Court`.
    private static boolean isTitle(String name) {
        return TITLE.matcher(name).matches();
    }

    private static boolean isTime(String name) {
        return TIME.matcher(name).lookingAt();
    }
}
