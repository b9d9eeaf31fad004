package org.tightrope.reader.time;

import java.util.regex.Pattern;

/// How English words times.
final class TimePatterns {
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
    private static final String DAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String NUMBER =
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|some|several|a couple of|\\d{1,3})";

    private static final String OF_YEAR = "(?:,? (\\d{4})| (?:of )?(this|last|that) year)?";

    /// What every date holds some of; most sentences hold none.
    static final Pattern MAYBE = Pattern.compile(
            "\\d|day|week|fortnight|month|year|night|morrow|morning|evening|recent|spring|summer|autumn|fall|winter"
                    + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
            Pattern.CASE_INSENSITIVE);

    static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + OF_YEAR + "\\b");
    static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + OF_YEAR + "\\b");
    static final Pattern PART_OF_MONTH = Pattern.compile(
            "\\b(?i:(early|mid|late|the end of|the beginning of|the start of|the middle of|the close of))[- ]" + MONTH
                    + "(?:,? (\\d{4}))?\\b");
    static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",? (?:of )?(\\d{4})\\b");
    static final Pattern BARE_MONTH = Pattern.compile(
            "\\b(?i:(last|this|next|in|since|during|until|by|of|from|throughout))(?: this| last)? (January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)");
    private static final String NOT_SAID =
            "(?<!\\b(?:sa(?:y|id|ys|ying)|claim(?:ed|s)?|warn(?:ed|s)?|add(?:ed|s)?|hope[ds]?|believe[ds]?"
                    + "|think[s]?|thought|kn[eo]w[ns]?|fear(?:ed|s)?|insist(?:ed|s)?|announced?|agreed?|promised?|so) )";
    static final Pattern THAT_MONTH = Pattern.compile(NOT_SAID + "\\b[Tt]hat " + MONTH + "\\b");
    static final Pattern FOLLOWING_MONTH = Pattern.compile("\\b[Tt]he (?:following|next) " + MONTH + "\\b");
    static final Pattern THAT_SEASON = Pattern.compile(NOT_SAID + "\\b[Tt]hat (spring|summer|autumn|fall|winter)\\b");
    static final Pattern YEARS_AGO_THIS = Pattern.compile(
            "\\b" + NUMBER + " years? ago (?:today|this week|this month|to the day)\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern YEARS =
            Pattern.compile("\\b(?i:between|from) ((?:19|20)\\d{2}) (?:and|to|until) (?:19|20)\\d{2}\\b");
    static final Pattern DECADE = Pattern.compile("\\b(?i:in|during|since) the ((?:19|20)\\d)0s\\b");
    static final Pattern SEASON = Pattern.compile(
            "\\b(?i:(last|this|in the|the|during the|since the|early|late)) (spring|summer|autumn|fall|winter)(?: of)?(?: (\\d{4}))?\\b");
    static final Pattern WEEKDAY =
            Pattern.compile("\\b(?i:(last|next|this|on|late|early|since) )?" + DAY + "\\b(?:'s)?");
    static final Pattern AGO = Pattern.compile(
            "\\b" + NUMBER + " (day|week|fortnight|month|year)s? (ago|later|earlier|before|after)\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern RELATIVE = Pattern.compile(
            "\\b(yesterday|today|tonight|tomorrow|earlier this week|earlier this month|earlier this year|last week|last month|last year|last night|this week|this month|this year|next week|next month|next year|the next day|the following day|the (?:next|following) (?:week|month|year)|the previous day|the day before|the (?:evening|night) before|the (?:next|following) (?:morning|night|evening)|the same day|that day|the same month|that month|the same year|that year|recently|in recent days|in recent weeks|in recent months)\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern YEAR = Pattern.compile(
            "\\b(?i:in|since|from|during|of|by|until|after|before|early|mid|late)[- ](?:(?:early|mid|late)[- ])?((?:19|20)\\d{2})\\b(?!\\.\\d|,\\d|-\\d|s)");

    static final Pattern NAMED = Pattern.compile(
            "\\b(?:lines|agreements?|deal|memorandum|accords?|protocol|treaty|war|law|elections?|levels|borders) of(?: \\p{L}{0,3})?$");

    private TimePatterns() {}
}
