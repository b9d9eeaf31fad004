package org.tightrope.reader.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The part of a text worth reading: English prose. Everything else is blanked out, place by place, so
/// that spans in the readable text are spans in the extracted one.
///
/// Blanked are paragraphs in other languages; furniture of web pages (`READ ALSO: ...`, picture credits,
/// invitations to subscribe); the line of the day; and short paragraphs that stand word for word in the
/// text before (pull-quotes, captions).
///
/// @param readable as long as the body, with blanks for what is not read
/// @param foreign how many paragraphs are in another language, by its name
/// @param furniture how many paragraphs are no part of the article
/// @param repeated how many paragraphs repeat earlier words
/// @param english how many paragraphs are left to read
public record Prose(String readable, Map<String, Integer> foreign, int furniture, int repeated, int english) {
    private static final int SHORT = 400;
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(?:read (?:also|more|next)|also read|see also|related(?: (?:articles?|stories|posts?|topics?))?|more on this|recommended"
                    + "|don't miss|watch(?: (?:also|more|now|live))?|listen|advertisement|sponsored|editors?' picks?)\\s*(?:[:|>»–—-].{0,200}|$)"
                    + "|(?:photo|picture|image|illustration|photograph|file photo|caption)s?(?: (?:credit|by|courtesy of))?\\s*[:/|].{0,250}"
                    + "|.{0,250}[(\\[](?:photo|image|picture)s?(?: (?:credit|by))?\\s*[:/]?[^)\\]]{0,100}[)\\]]"
                    + "|.{0,250}(?:/|via )(?:AFP|AP|Reuters|Getty Images|Getty|EPA|Anadolu|TASS|Sputnik|Xinhua)(?:/[\\w ]+)?[.)]?"
                    + "|(?:sign up|subscribe|follow us|join us|click here|share this|tweet|download (?:the|our) app|support our)\\b.{0,200}"
                    + "|(?:©|\\(c\\)|copyright)\\s.{0,200}|all rights reserved.{0,100}"
                    + "|\\d+ (?:min(?:ute)?s? read|comments?|shares?)",
            Pattern.DOTALL);

    public Prose {
        foreign = java.util.Collections.unmodifiableMap(new TreeMap<>(foreign));
    }

    private record Paragraph(int start, int end, String text) {}

    /// Sorts the paragraphs of an extracted text.
    public static Prose of(String body) {
        var paragraphs = paragraphs(body);
        var verdicts = paragraphs.stream().map(each -> Tongue.of(each.text())).toList();
        var foreign = new TreeMap<String, Integer>();
        int englishCharacters = 0;
        int foreignCharacters = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            var tongue = verdicts.get(i);
            int length = paragraphs.get(i).text().length();
            if (tongue.equals(Tongue.ENGLISH)) {
                englishCharacters += length;
            } else if (!tongue.equals(Tongue.OPEN)) {
                foreign.merge(tongue, 1, Integer::sum);
                foreignCharacters += length;
            }
        }
        // A heading or a line of three words goes with the language of most of the text.
        boolean mostlyForeign = foreignCharacters > englishCharacters;
        var readable = new StringBuilder(body);
        Dateline.of(body).ifPresent(line -> blank(readable, line.start(), line.end()));
        var seen = new HashSet<String>();
        int furniture = 0;
        int repeated = 0;
        int english = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var tongue = verdicts.get(i);
            boolean other = !tongue.equals(Tongue.ENGLISH) && (mostlyForeign || !tongue.equals(Tongue.OPEN));
            boolean small = paragraph.text().length() <= SHORT;
            if (other) {
                blank(readable, paragraph.start(), paragraph.end());
            } else if (small && FURNITURE.matcher(paragraph.text().strip()).matches()) {
                furniture++;
                blank(readable, paragraph.start(), paragraph.end());
            } else if (small && !seen.add(shape(paragraph.text()))) {
                repeated++;
                blank(readable, paragraph.start(), paragraph.end());
            } else {
                english++;
            }
        }
        return new Prose(readable.toString(), foreign, furniture, repeated, english);
    }

    /// Whether there is nothing to read because the text is in other languages.
    public boolean isForeign() {
        return english == 0 && !foreign.isEmpty();
    }

    private static String shape(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static List<Paragraph> paragraphs(String body) {
        var found = new ArrayList<Paragraph>();
        int from = 0;
        while (from < body.length()) {
            int blank = body.indexOf("\n\n", from);
            int to = blank < 0 ? body.length() : blank;
            if (!body.substring(from, to).isBlank()) {
                found.add(new Paragraph(from, to, body.substring(from, to)));
            }
            from = to + 2;
        }
        return found;
    }
}
