package org.tightrope.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tightrope.event.Action;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;

/// Finds the agreements and levers documents speak of. They are proposals: an analyst decides.
///
/// An agreement is proposed where an event of agreeing (AGREE, or a signed agreement, CAMEO 057) stands
/// in a sentence that has a word for one. All parties of the sentence belong to it; reports of the same
/// parties within three days are of the same agreement. Its terms are the sentences of the same and the
/// next paragraph that say what it holds.
///
/// A lever is proposed for each pair and means that is threatened (THREATEN) or used (SANCTION, and
/// COERCE short of arms); later reports add quotes.
public final class Proposals {
    private static final int NEAR_DAYS = 3;
    private static final int MOST_QUOTES = 5;
    private static final Pattern DEAL = Pattern.compile(
            "\\b(cease-?fire|truce|armistice|memorandum|protocol|treaty|pact|accord|settlement|agreement|deal)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TERM = Pattern.compile(
            "\\b(?:(?:under|according to|as part of|in line with|by|per) (?:the|this|that|its) (?:\\w+ ){0,2}"
                    + "(?:cease-?fire|truce|armistice|memorandum|protocol|treaty|pact|accord|settlement|agreement|deal|terms)"
                    + "|agreed (?:to|that|on)|agree (?:to|that)|(?:calls?|provides?|called|provided) for|stipulat\\w+|oblig\\w+"
                    + "|undertook to|pledged to|committed (?:itself|themselves) to"
                    + "|(?:cease-?fire|truce|armistice|memorandum|protocol|treaty|pact|accord|agreement|deal) (?:also )?"
                    + "(?:includes?|says?|requires?|allows?|bans?|forbids?|sets?|foresees?|envisages?|establish\\w*|guarantees?|covers?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=[.!?][\"”’)]{0,2})\\s+(?=[\\p{Lu}\"“‘(])");

    private Proposals() {}

    /// Both kinds, agreements first, each in order of date, then parties.
    public static List<Proposal> of(ReadResult result) {
        var all = new ArrayList<Proposal>(agreements(result));
        all.addAll(levers(result));
        return List.copyOf(all);
    }

    private record Sentence(String document, int start) {}

    private static final class Deal {
        final TreeSet<String> parties = new TreeSet<>();
        final List<CodedEvent> events = new ArrayList<>();
        final Evidence.Quote quote;

        Deal(Evidence.Quote quote) {
            this.quote = quote;
        }

        LocalDate date() {
            return events.getFirst().event().date();
        }
    }

    static List<Proposal.OfAgreement> agreements(ReadResult result) {
        var bodies = result.texts().stream().collect(Collectors.toMap(Text::name, Text::body, (a, b) -> a));
        Map<Sentence, Deal> deals =
                new TreeMap<>(Comparator.comparing(Sentence::document).thenComparingInt(Sentence::start));
        for (CodedEvent coded : result.events()) {
            if (!isDeal(coded)) {
                continue;
            }
            for (Evidence item : coded.event().evidence()) {
                if (item instanceof Evidence.Quote quote
                        && DEAL.matcher(quote.sentence()).find()) {
                    var deal =
                            deals.computeIfAbsent(new Sentence(quote.document(), quote.start()), at -> new Deal(quote));
                    deal.parties.add(coded.event().source());
                    deal.parties.add(coded.event().target());
                    deal.events.add(coded);
                }
            }
        }
        return together(new ArrayList<>(deals.values())).stream()
                .map(same -> agreement(same, bodies))
                .sorted(Comparator.comparing(Proposal.OfAgreement::date)
                        .thenComparing(found -> found.parties().toString())
                        .thenComparing(Proposal.OfAgreement::what))
                .toList();
    }

    private static boolean isDeal(CodedEvent coded) {
        boolean agrees = coded.event().action() == Action.AGREE || coded.cameo().startsWith("057");
        return agrees && coded.event().status().entersHistory();
    }

    /// Deals of the same parties within three days, in order of date.
    private static List<List<Deal>> together(List<Deal> deals) {
        deals.sort(Comparator.comparing(Deal::date)
                .thenComparing(deal -> deal.quote.document())
                .thenComparingInt(deal -> deal.quote.start()));
        var groups = new ArrayList<List<Deal>>();
        for (Deal deal : deals) {
            var same = groups.stream()
                    .filter(group -> group.getFirst().parties.equals(deal.parties)
                            && ChronoUnit.DAYS.between(group.getFirst().date(), deal.date()) <= NEAR_DAYS)
                    .findFirst();
            same.ifPresentOrElse(group -> group.add(deal), () -> groups.add(new ArrayList<>(List.of(deal))));
        }
        return groups;
    }

    private static Proposal.OfAgreement agreement(List<Deal> same, Map<String, String> bodies) {
        var best = same.stream()
                .flatMap(deal -> deal.events.stream())
                .min(Comparator.comparing((CodedEvent coded) -> coded.event().precision())
                        .thenComparing(coded -> coded.event().status())
                        .thenComparing(coded -> coded.event().date()))
                .orElseThrow();
        var terms = same.stream()
                .flatMap(deal -> Optional.ofNullable(bodies.get(deal.quote.document())).stream()
                        .flatMap(body -> terms(deal.quote, body).stream()))
                .toList();
        return new Proposal.OfAgreement(
                what(same),
                List.copyOf(same.getFirst().parties),
                best.event().date(),
                isDated(best),
                best.event().precision(),
                best.event().status(),
                eachOnce(terms),
                eachOnce(same.stream().map(deal -> deal.quote).toList()));
    }

    /// Sentences, however sure the events are for which each was quoted.
    private static List<Evidence.Quote> eachOnce(List<Evidence.Quote> quotes) {
        var found = new LinkedHashMap<String, Evidence.Quote>();
        quotes.forEach(quote -> found.putIfAbsent(quote.document() + ":" + quote.start(), quote));
        return found.values().stream().limit(MOST_QUOTES).toList();
    }

    /// The most telling word any of the sentences has for it: a truce before a deal.
    private static String what(List<Deal> same) {
        var ranks = List.of(
                "ceasefire", "truce", "armistice", "treaty", "memorandum", "protocol", "pact", "accord", "settlement");
        var words = new TreeSet<String>();
        for (Deal deal : same) {
            var matcher = DEAL.matcher(deal.quote.sentence());
            while (matcher.find()) {
                words.add(matcher.group(1).toLowerCase(Locale.ROOT).replace("-", ""));
            }
        }
        return ranks.stream().filter(words::contains).findFirst().orElse("agreement");
    }

    private static List<Evidence.Quote> terms(Evidence.Quote quote, String body) {
        var found = new ArrayList<Evidence.Quote>();
        int paragraph = Math.max(0, body.lastIndexOf("\n\n", Math.max(0, quote.start() - 1)));
        int end = body.indexOf("\n\n", quote.end());
        int next = end < 0 ? body.length() : body.indexOf("\n\n", end + 2);
        int stop = next < 0 ? body.length() : next;
        int from = Math.min(Math.max(paragraph, quote.start()), stop);
        var matcher = NEXT_SENTENCE.matcher(body).region(from, stop);
        while (from < stop) {
            int to = matcher.find() ? matcher.start() : stop;
            var sentence = body.substring(from, to).strip();
            int start = from + body.substring(from, to).indexOf(sentence);
            if (TERM.matcher(sentence).find()) {
                found.add(new Evidence.Quote(
                        quote.document(),
                        start,
                        start + sentence.length(),
                        sentence,
                        quote.published(),
                        quote.confidence()));
            }
            from = to == stop ? stop : matcher.end();
        }
        return found;
    }

    static List<Proposal.OfLever> levers(ReadResult result) {
        var found = new LinkedHashMap<String, Proposal.OfLever>();
        for (CodedEvent coded : result.events()) {
            means(coded).ifPresent(does -> {
                var event = coded.event();
                var lever = new Proposal.OfLever(
                        event.source(),
                        event.target(),
                        does,
                        event.action() != Action.THREATEN,
                        event.date(),
                        isDated(coded),
                        event.precision(),
                        quotes(coded));
                found.merge("%s %s %s".formatted(event.source(), event.target(), does), lever, Proposals::joined);
            });
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Proposal.OfLever::date)
                        .thenComparing(Proposal.OfLever::holder)
                        .thenComparing(Proposal.OfLever::target)
                        .thenComparing(Proposal.OfLever::does))
                .toList();
    }

    /// What the lever does when used; empty when the event is no lever.
    private static Optional<Action> means(CodedEvent coded) {
        var status = coded.event().status();
        boolean happened = status.entersHistory() && coded.event().precision() != Precision.YEAR;
        return switch (coded.event().action()) {
            case THREATEN -> status == Status.DENIED ? Optional.empty() : Optional.of(threatened(coded.cameo()));
            case SANCTION -> happened ? Optional.of(Action.SANCTION) : Optional.empty();
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, PROTEST ->
                Optional.empty();
            case MOBILIZE, COERCE, ASSAULT -> Optional.empty();
        };
    }

    /// CAMEO 131 to 137 threaten with measures short of arms, 138 and 139 with force.
    private static Action threatened(String cameo) {
        if (cameo.startsWith("138") || cameo.startsWith("139")) {
            return Action.ASSAULT;
        }
        return cameo.startsWith("137") || cameo.startsWith("136") ? Action.COERCE : Action.SANCTION;
    }

    private static Proposal.OfLever joined(Proposal.OfLever earlier, Proposal.OfLever later) {
        var quotes = new LinkedHashSet<>(earlier.quotes());
        quotes.addAll(later.quotes());
        // An undated report carries a late day; what is dated says more of when it began.
        var first = earlier.isDated() || !later.isDated() ? earlier : later;
        return new Proposal.OfLever(
                earlier.holder(),
                earlier.target(),
                earlier.does(),
                earlier.executed() || later.executed(),
                first.date(),
                first.isDated(),
                first.precision(),
                quotes.stream().limit(MOST_QUOTES).toList());
    }

    private static boolean isDated(CodedEvent coded) {
        return coded.dating() != CodedEvent.Dating.UNKNOWN;
    }

    private static List<Evidence.Quote> quotes(CodedEvent coded) {
        var quotes = new ArrayList<Evidence.Quote>();
        for (Evidence item : coded.event().evidence()) {
            if (item instanceof Evidence.Quote quote) {
                quotes.add(quote);
            }
        }
        return quotes;
    }
}
