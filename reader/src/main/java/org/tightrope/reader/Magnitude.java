package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tightrope.event.Action;

/// How large an event was, as its sentence states it: people killed, money given, soldiers sent.
///
///     Magnitude.of("The raid killed at least 33 soldiers.", Action.ASSAULT) // [killed 33]
///
/// Vague counts are taken low and marked: `dozens` is 24 or more, `hundreds` 200, `thousands` 2,000.
///
/// @param what `killed`, `wounded`, `arrested`, `displaced`, `crowd`, `troops` or `money`
/// @param count people, or units of the currency
/// @param unit `people`, or the currency's ISO 4217 code
/// @param vague whether the sentence gives no exact number
/// @param words as they stand in the sentence
public record Magnitude(String what, double count, String unit, boolean vague, String words) {
    private static final Map<String, Double> SMALL = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twelve", 12.0),
            Map.entry("fifteen", 15.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("a dozen", 12.0));
    private static final Map<String, Double> VAGUE = Map.of(
            "dozens", 24.0, "scores", 40.0, "hundreds", 200.0, "thousands", 2_000.0, "tens of thousands", 20_000.0);
    private static final Map<String, Double> SCALE =
            Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12, "m", 1e6, "mn", 1e6, "bn", 1e9);
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("rouble", "RUB"),
            Map.entry("ruble", "RUB"),
            Map.entry("yuan", "CNY"),
            Map.entry("yen", "JPY"),
            Map.entry("rupee", "INR"),
            Map.entry("lira", "TRY"),
            Map.entry("franc", "CHF"));

    private static final String NUMBER =
            "(?<n>tens of thousands|dozens|scores|hundreds|thousands|a dozen|one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,3})?)"
                    + "(?: (?<s>thousand|million|billion))?";
    /// Up to four words between a number and what is said of it: `33 Turkish soldiers were`.
    private static final String FEW = "(?: (?:of )?[\\p{L}-]{1,20}){0,4}?";

    private static final String MORE =
            "(?:at least |more than |about |some |around |nearly |almost |up to |over |as many as )?";

    private record Rule(String what, Pattern pattern, Set<Action> of) {
        private Rule(String what, String pattern, Action... of) {
            this(what, Pattern.compile("(?i)\\b" + pattern + "\\b"), Set.of(of));
        }
    }

    private static final Action[] HARM = {Action.ASSAULT, Action.COERCE, Action.PROTEST, Action.ACCUSE};
    private static final Action[] MOVE = {Action.MOBILIZE, Action.RETREAT, Action.AID, Action.ASSAULT, Action.THREATEN};
    private static final List<Rule> PEOPLE = List.of(
            new Rule("killed", "(?:kill(?:s|ed|ing)|claim(?:s|ed|ing) the lives of) " + MORE + NUMBER, HARM),
            new Rule("killed", NUMBER + FEW + " (?:(?:were|was|have been|had been|being) killed|died|dead)", HARM),
            new Rule("killed", "(?:deaths? of|death toll of) " + MORE + NUMBER, HARM),
            new Rule("wounded", "(?:wound(?:s|ed|ing)|injur(?:es|ed|ing)) " + MORE + NUMBER, HARM),
            new Rule("wounded", NUMBER + FEW + " (?:wounded|injured|hurt)", HARM),
            new Rule(
                    "arrested",
                    "(?:arrest|detain|seiz|captur|deport|expel)(?:s|e|es|ed|led|ing|ling) " + MORE + NUMBER,
                    Action.COERCE,
                    Action.SANCTION,
                    Action.ASSAULT),
            new Rule(
                    "arrested",
                    NUMBER + FEW + " (?:were|was|have been) (?:arrested|detained|captured|deported|expelled)",
                    Action.COERCE,
                    Action.SANCTION,
                    Action.ASSAULT),
            new Rule("displaced", "(?:displac|uproot)(?:es|s|ed|ing) " + MORE + NUMBER, HARM),
            new Rule(
                    "crowd",
                    NUMBER + FEW + " (?:rall(?:y|ied)|march(?:ed)?|protest(?:ed)?|demonstrat(?:e|ed)|took to)",
                    Action.PROTEST),
            new Rule(
                    "troops",
                    NUMBER
                            + "(?: (?!(?:were|was|are|killed|wounded)\\b)[\\p{L}-]{1,20}){0,2}? (?:troops|soldiers|peacekeepers"
                            + "|marines|paratroopers|police officers|fighters)",
                    MOVE));
    private static final Pattern MONEY = Pattern.compile(
            "(?i)(?<a>us\\$|\\$|€|£)\\s?(?<x>\\d[\\d,]{0,14}(?:\\.\\d{1,3})?)"
                    + "[ -]?(?<f>million|billion|trillion|thousand|mn|bn|m)?\\b"
                    + "|\\b(?<y>\\d[\\d,]{0,14}(?:\\.\\d{1,3})?|a|one|two|three|five|ten|half a)[ -]?(?<g>million|billion|trillion"
                    + "|thousand|bn|mn)?[ -](?:(?:us|american) )?(?<b>dollar|euro|pound|rouble|ruble|yuan|yen|rupee|lira|franc)s?\\b");
    private static final Set<Action> PAID = Set.of(
            Action.AID,
            Action.AGREE,
            Action.SUPPORT,
            Action.COOPERATE,
            Action.CONCEDE,
            Action.SANCTION,
            Action.COERCE,
            Action.REQUEST,
            Action.THREATEN);
    private static final int LONGEST = 2_000;

    /// What a sentence states of the size of an event of this kind, in the order of the words. A sentence
    /// with several events of a kind states it for all of them.
    public static List<Magnitude> of(String sentence, Action action) {
        var text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        record Found(int at, Magnitude magnitude) {}
        var found = new ArrayList<Found>();
        for (Rule rule : PEOPLE) {
            var match = rule.pattern().matcher(text);
            // A number is said of one thing only: of `killed 33 soldiers` the dead.
            if (rule.of().contains(action)
                    && match.find()
                    && found.stream()
                            .noneMatch(known -> known.at() == match.start("n")
                                    || known.magnitude().what().equals(rule.what()))) {
                found.add(new Found(match.start("n"), people(rule.what(), match)));
            }
        }
        var money = MONEY.matcher(text);
        if (PAID.contains(action) && money.find()) {
            found.add(new Found(money.start(), money(money)));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .map(Found::magnitude)
                .toList();
    }

    private static Magnitude people(String what, Matcher match) {
        var number = match.group("n").toLowerCase(Locale.ROOT);
        var scale = match.group("s");
        double count = number(number) * (scale == null ? 1 : SCALE.getOrDefault(scale.toLowerCase(Locale.ROOT), 1.0));
        return new Magnitude(what, count, "people", VAGUE.containsKey(number), match.group());
    }

    private static Magnitude money(Matcher match) {
        boolean before = match.group("a") != null;
        var number = (before ? match.group("x") : match.group("y")).toLowerCase(Locale.ROOT);
        var scale = before ? match.group("f") : match.group("g");
        var currency = (before ? match.group("a") : match.group("b")).toLowerCase(Locale.ROOT);
        double factor = scale == null ? 1 : SCALE.getOrDefault(scale.toLowerCase(Locale.ROOT), 1.0);
        double count = number.equals("a") ? 1 : number.equals("half a") ? 0.5 : number(number);
        return new Magnitude("money", count * factor, CURRENCIES.getOrDefault(currency, "USD"), false, match.group());
    }

    private static double number(String words) {
        var vague = VAGUE.get(words);
        var small = SMALL.get(words);
        return vague != null ? vague : small != null ? small : Double.parseDouble(words.replace(",", ""));
    }

    @Override
    public String toString() {
        return "%s %s %,.0f%s"
                .formatted(what, vague ? "at least" : "", count, unit.equals("people") ? "" : " " + unit)
                .replace("  ", " ");
    }
}
