package org.tightrope.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Events in time order. Only reported and claimed ones are in it; whatever is computed at a date uses only what lies
/// before.
public final class History {
    private final List<Event> events;

    private History(List<Event> events) {
        this.events = events;
    }

    /// Sorts by date, then id; drops what is only denied or hypothetical.
    ///
    /// @throws IllegalArgumentException when two events share an id
    public static History of(List<Event> events) {
        var ids = new HashSet<String>();
        for (Event event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("""
                        Two events have the id %s.
                        Maybe one was added twice.""".formatted(event.id()));
            }
        }
        return new History(events.stream()
                .filter(event -> event.status().entersHistory())
                .sorted(Comparator.comparing(Event::date).thenComparing(Event::id))
                .toList());
    }

    public List<Event> events() {
        return events;
    }

    public int size() {
        return events.size();
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    public Optional<LocalDate> first() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getFirst().date());
    }

    public Optional<LocalDate> last() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().date());
    }

    /// The events strictly before a date.
    public History before(LocalDate date) {
        return new History(
                events.stream().filter(event -> event.date().isBefore(date)).toList());
    }

    /// The events from a date (inclusive) to another (exclusive).
    public History between(LocalDate from, LocalDate to) {
        return new History(events.stream()
                .filter(event -> !event.date().isBefore(from) && event.date().isBefore(to))
                .toList());
    }
}
