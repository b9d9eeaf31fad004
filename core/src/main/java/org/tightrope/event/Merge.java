package org.tightrope.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Brings the events read from documents and those of a chronology together without counting anything twice.
///
/// A read event is the same as one of the chronology when source and target agree, the action agrees (or the quad, when
/// no
/// event with the same action is near), and the dates differ by at most three days, or by what the coarser precision
/// allows
/// (31 days for a month). Its quotes then become further evidence of the chronology's event, which keeps its id, date,
/// action and status. What is new gets an id `R001`, `R002`, ... in order of date.
///
/// A denial of something the chronology reports is attached too and noted as a conflict; it never removes the event.
public final class Merge {
    private static final int NEAR_DAYS = 3;

    private final LocalDate asOf;
    private final double leastConfidence;

    private Merge(LocalDate asOf, double leastConfidence) {
        this.asOf = asOf;
        this.leastConfidence = leastConfidence;
    }

    /// @param asOf the last day that is known
    public static Merge asOf(LocalDate asOf) {
        return new Merge(asOf, 0.5);
    }

    /// Read events below this confidence (0..1, default 0.5) are left out unless they confirm the chronology.
    public Merge withLeastConfidence(double confidence) {
        return new Merge(asOf, confidence);
    }

    /// What came of it.
    ///
    /// @param events chronology and new events together, in order of date, then id
    /// @param confirmed how many read events matched one of the chronology
    /// @param added how many were new
    /// @param leftOut read events that did not enter, with the reason
    /// @param conflicts where reports disagree in status, in sentences
    public record Merged(List<Event> events, int confirmed, int added, List<LeftOut> leftOut, List<String> conflicts) {
        public Merged {
            events = List.copyOf(events);
            leftOut = List.copyOf(leftOut);
            conflicts = List.copyOf(conflicts);
        }
    }

    /// A read event that did not enter the history, and why.
    public record LeftOut(Event event, String reason) {}

    /// @param chronology the analyst's events; their ids stay
    /// @param read events from documents, each with at least one quote
    public Merged of(List<Event> chronology, List<Event> read) {
        var events = new ArrayList<>(chronology);
        var fresh = new ArrayList<Event>();
        var leftOut = new ArrayList<LeftOut>();
        var conflicts = new ArrayList<String>();
        int confirmed = 0;
        var ordered = read.stream()
                .sorted(Comparator.comparing(Event::date)
                        .thenComparing(Event::source)
                        .thenComparing(Event::target)
                        .thenComparing(Event::action)
                        .thenComparing(Event::status)
                        .thenComparing(Event::id))
                .toList();
        for (Event event : ordered) {
            int known = match(events.subList(0, chronology.size()), event);
            if (known >= 0 && event.status() != Status.HYPOTHETICAL && event.precision() != Precision.YEAR) {
                noteConflict(events.get(known), event, conflicts);
                events.set(known, joined(events.get(known), event));
                confirmed++;
                continue;
            }
            var reason = reasonAgainst(event);
            if (!reason.isEmpty()) {
                leftOut.add(new LeftOut(event, reason));
                continue;
            }
            int same = match(fresh, event);
            if (same >= 0 && fresh.get(same).action() == event.action()) {
                noteConflict(fresh.get(same), event, conflicts);
                fresh.set(same, joined(fresh.get(same), event));
            } else {
                fresh.add(event);
            }
        }
        var taken = chronology.stream().map(Event::id).collect(java.util.stream.Collectors.toSet());
        int number = 0;
        for (Event event : fresh) {
            String id;
            do {
                id = String.format(Locale.ROOT, "R%03d", ++number);
            } while (taken.contains(id));
            events.add(named(event, id));
        }
        events.sort(Comparator.comparing(Event::date).thenComparing(Event::id));
        return new Merged(events, confirmed, fresh.size(), leftOut, conflicts);
    }

    private String reasonAgainst(Event event) {
        if (!event.status().entersHistory()) {
            return "it is " + event.status().label();
        }
        if (event.precision() == Precision.YEAR) {
            return "its date is not known to the month";
        }
        if (event.date().isAfter(asOf)) {
            return "it lies after " + asOf;
        }
        if (confidence(event) < leastConfidence) {
            return String.format(
                    Locale.ROOT, "its confidence (%.2f) is below %.2f", confidence(event), leastConfidence);
        }
        return "";
    }

    private static double confidence(Event event) {
        double best = 0;
        for (Evidence item : event.evidence()) {
            if (item instanceof Evidence.Quote quote) {
                best = Math.max(best, quote.confidence());
            }
        }
        return best;
    }

    /// The nearest event of the same action, else of the same quad; -1 when none is near enough.
    private static int match(List<Event> events, Event event) {
        int best = -1;
        long bestScore = Long.MAX_VALUE;
        for (int i = 0; i < events.size(); i++) {
            var other = events.get(i);
            if (!other.source().equals(event.source())
                    || !other.target().equals(event.target())
                    || other.quad() != event.quad()) {
                continue;
            }
            long apart = Math.abs(ChronoUnit.DAYS.between(other.date(), event.date()));
            int coarser = Math.max(other.precision().days(), event.precision().days());
            // Only the same deed may be stretched over a month: a quad alone is too weak a likeness.
            int tolerance = sameDeed(other, event) ? Math.max(NEAR_DAYS, coarser) : NEAR_DAYS;
            long score = apart + (sameDeed(other, event) ? 0 : 1000);
            if (apart <= tolerance && score < bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /// The same action, or the same CAMEO code filed under two: signing a formal agreement (057) is both SUPPORT and
    /// AGREE,
    /// and its weight gives it away.
    private static boolean sameDeed(Event left, Event right) {
        return left.action() == right.action() || left.weight() == right.weight();
    }

    private static void noteConflict(Event kept, Event other, List<String> conflicts) {
        if (kept.status() != other.status()) {
            conflicts.add("%s (%s %s %s on %s) is %s, but %s in: %s"
                    .formatted(
                            kept.id().isEmpty() ? "An event" : kept.id(),
                            kept.source(),
                            kept.action(),
                            kept.target(),
                            kept.date(),
                            kept.status().label(),
                            other.status().label(),
                            other.description()));
        }
    }

    private static Event joined(Event kept, Event other) {
        var evidence = new ArrayList<>(kept.evidence());
        for (Evidence item : other.evidence()) {
            if (!evidence.contains(item)) {
                evidence.add(item);
            }
        }
        return kept.withEvidence(evidence);
    }

    private static Event named(Event event, String id) {
        return new Event(
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
    }
}
