package org.tightrope.reader;

import java.util.regex.Pattern;

/// Sentences about matches, in which one country beats another without anybody being hurt.
final class Sport {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:semi-?finals?|quarter-?finals?|group stage|goalkeepers?|midfielders?|batsm[ae]n|bowlers?|innings|wickets?"
                    + "|hat-trick|on penalties|penalty shoot-?out|(?:first|second) half(?! of)|extra time|(?:return|test|friendly) match"
                    + "|straight sets|tie-?break|penalty shootout|(?:gold|silver|bronze) medals?|last lap|continental title|world title"
                    + "|head coach|qualifying match|(?:cup|play-off) final|penalty kick|quarterback|home run"
                    + "|(?:won|lost|drew|win|lose) (?:only )?\\w+ of (?:their|its) \\w+ \\w+ (?:meetings|matches|games)"
                    + "|(?:100|200|400|800|1,500|5,000|10,000) met(?:re|er)s? (?:race|final|hurdles|title)|to win the [\\d,]+ met(?:re|er)s"
                    + "|(?:first|second) leg|grand slam|national team|(?:football|cricket|basketball|handball|rugby) (?:team|club|match)"
                    + "|(?:beat|beats|defeated|drew with|lost to)\\b.{2,40}\\b\\d{1,2}[-–]\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);

    private Sport() {}

    static boolean isPlayed(String sentence) {
        return WORDS.matcher(sentence).find();
    }
}
