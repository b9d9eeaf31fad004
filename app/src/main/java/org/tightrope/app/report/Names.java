package org.tightrope.app.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What things are called on the page, and where on it they stand.
final class Names {
    private final Map<String, String> actors = new HashMap<>();
    private final Set<String> events = new HashSet<>();

    Names(Report report) {
        report.actors().forEach(actor -> actors.put(actor.code(), actor.name()));
        report.events().forEach(event -> events.add(event.id()));
    }

    /// The actor's name; its code when nobody named it.
    String actor(String code) {
        return actors.getOrDefault(code, code);
    }

    String pair(String a, String b) {
        return actor(a) + " \u2013 " + actor(b);
    }

    String acts(String source, String target) {
        return actor(source) + " \u2192 " + actor(target);
    }

    boolean lists(String event) {
        return events.contains(event);
    }

    /// The element that holds an event. Different ids give different anchors: what may not stand in one is written
    /// as its code point.
    static String anchor(String event) {
        var anchor = new StringBuilder("event-");
        event.codePoints().forEach(c -> {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            if (plain) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return anchor.toString();
    }
}
