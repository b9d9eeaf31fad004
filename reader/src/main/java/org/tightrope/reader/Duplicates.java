package org.tightrope.reader;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Status;

/// Makes one event with several pieces of evidence out of several reports of the same thing.
///
/// Two reports are of the same thing when source, target and action agree (or at least the quad, where
/// two sentences share most of their words), and the dates differ by no more than three days, or by no
/// more than the coarser precision allows.
final class Duplicates {
    private static final int NEAR_DAYS = 3;
    private static final int ENOUGH_WORDS = 2;
    private static final int LONG_WORD = 5;
    private static final Set<String> EVERYWHERE = Set.of(
            "about",
            "after",
            "again",
            "against",
            "before",
            "between",
            "could",
            "during",
            "having",
            "other",
            "since",
            "their",
            "there",
            "these",
            "those",
            "under",
            "until",
            "where",
            "which",
            "while",
            "would",
            "president",
            "minister",
            "foreign",
            "government",
            "country",
            "countries");

    private Duplicates() {}

    static List<CodedEvent> merged(List<CodedEvent> events) {
        var sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing((CodedEvent coded) -> coded.event().precision())
                .thenComparing(coded -> coded.event().date())
                .thenComparing(coded -> coded.event().source())
                .thenComparing(coded -> coded.event().target())
                .thenComparing(coded -> coded.event().action())
                .thenComparingDouble(coded -> -coded.confidence())
                .thenComparing(coded -> coded.event().status())
                .thenComparing(Duplicates::place));
        // Only reports of the same pair can be the same: large runs compare within pairs.
        var byPair = new LinkedHashMap<String, List<CodedEvent>>();
        for (CodedEvent coded : sorted) {
            var pair = coded.event().source() + " " + coded.event().target();
            var known = byPair.computeIfAbsent(pair, key -> new ArrayList<>());
            int same = -1;
            for (int i = 0; i < known.size() && same < 0; i++) {
                if (isSame(known.get(i), coded)) {
                    same = i;
                }
            }
            if (same < 0) {
                known.add(coded);
            } else {
                known.set(same, joined(known.get(same), coded));
            }
        }
        var kept = new ArrayList<CodedEvent>();
        byPair.values().forEach(kept::addAll);
        kept.sort(Comparator.comparing((CodedEvent coded) -> coded.event().date())
                .thenComparing(coded -> coded.event().source())
                .thenComparing(coded -> coded.event().target())
                .thenComparing(coded -> coded.event().action())
                .thenComparing(coded -> coded.event().status())
                .thenComparing(Duplicates::place));
        var numbered = new ArrayList<CodedEvent>();
        for (CodedEvent coded : kept) {
            numbered.add(renamed(coded, String.format(Locale.ROOT, "R%03d", numbered.size() + 1)));
        }
        return numbered;
    }

    /// Document and place of the first quote: settles every tie, so that the order of files cannot
    /// matter.
    private static String place(CodedEvent coded) {
        return coded.event().evidence().getFirst() instanceof Evidence.Quote quote
                ? "%s %09d %s".formatted(quote.document(), quote.start(), coded.cameo())
                : "";
    }

    private static boolean isSame(CodedEvent left, CodedEvent right) {
        var a = left.event();
        var b = right.event();
        if (!a.source().equals(b.source()) || !a.target().equals(b.target())) {
            return false;
        }
        // What may happen is not what happened; a denial belongs to the claim it denies.
        boolean hypothetical = a.status() == Status.HYPOTHETICAL;
        if (hypothetical != (b.status() == Status.HYPOTHETICAL)) {
            return false;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
        if (a.action() != b.action()) {
            return a.quad() == b.quad() && apart <= NEAR_DAYS && sayTheSame(a, b);
        }
        if ((left.dating() == CodedEvent.Dating.UNKNOWN) != (right.dating() == CodedEvent.Dating.UNKNOWN)) {
            return speakOfOneThing(a, b);
        }
        int tolerance = Math.max(a.precision().days(), b.precision().days());
        return apart <= Math.max(NEAR_DAYS, tolerance);
    }

    /// Of what has no date one asks for more than the same parties and action: words in common that are no
    /// names.
    private static boolean speakOfOneThing(Event a, Event b) {
        return a.evidence().stream()
                .anyMatch(left -> b.evidence().stream()
                        .anyMatch(right -> left instanceof Evidence.Quote one
                                && right instanceof Evidence.Quote other
                                && shared(one.sentence(), other.sentence()) >= ENOUGH_WORDS));
    }

    private static long shared(String left, String right) {
        var there = contentWords(right);
        return contentWords(left).stream().filter(there::contains).count();
    }

    private static Set<String> contentWords(String sentence) {
        var found = new HashSet<String>();
        for (String word : sentence.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= LONG_WORD && Character.isLowerCase(word.charAt(0)) && !EVERYWHERE.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }

    /// Whether two different sentences share most of their words.
    private static boolean sayTheSame(Event a, Event b) {
        return a.evidence().getFirst() instanceof Evidence.Quote left
                && b.evidence().getFirst() instanceof Evidence.Quote right
                && !left.sentence().equals(right.sentence())
                && Reader.Repeats.alike(words(left.sentence()), words(right.sentence()));
    }

    private static Set<String> words(String sentence) {
        return new HashSet<>(List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }

    private static CodedEvent joined(CodedEvent first, CodedEvent second) {
        boolean secondLeads = rank(second) > rank(first);
        var lead = secondLeads ? second : first;
        var other = secondLeads ? first : second;
        var evidence = new ArrayList<>(lead.event().evidence());
        for (Evidence item : other.event().evidence()) {
            if (!evidence.contains(item)) {
                evidence.add(item);
            }
        }
        var disagreements = new LinkedHashSet<>(lead.disagreements());
        if (lead.event().status() != other.event().status()) {
            disagreements.add("%s in %s".formatted(other.event().status().label(), documents(other.event())));
        }
        if (lead.event().action() != other.event().action()) {
            disagreements.add("%s in %s".formatted(other.event().action(), documents(other.event())));
        }
        disagreements.addAll(other.disagreements());
        return new CodedEvent(
                lead.event().withEvidence(evidence),
                lead.cameo(),
                lead.dating(),
                Math.max(lead.confidence(), other.confidence()),
                lead.because(),
                List.copyOf(disagreements));
    }

    private static String documents(Event event) {
        return event.evidence().stream()
                .map(item -> item instanceof Evidence.Quote quote ? quote.document() : "the chronology")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// A better date leads, then a firmer status, then the surer coding.
    private static double rank(CodedEvent coded) {
        return -10.0 * coded.event().precision().ordinal()
                + coded.event().status().weight()
                + coded.confidence();
    }

    private static CodedEvent renamed(CodedEvent coded, String id) {
        var event = coded.event();
        var named = new Event(
                id,
                event.date(),
                event.precision(),
                event.source(),
                event.target(),
                event.action(),
                event.weight(),
                event.status(),
                event.claimedBy(),
                event.evidence());
        return new CodedEvent(
                named, coded.cameo(), coded.dating(), coded.confidence(), coded.because(), coded.disagreements());
    }
}
