package org.tightrope.model;

import java.util.List;

/// What is explained and by what: `conflict ~ inertia(30d) + reciprocity(30d)`.
///
/// @param response the event types whose occurrence is modelled (`conflict`, or several joined by `|`); `event` for all
/// @param terms effects in the order they were written
public record Formula(String response, List<Term> terms) {
    public Formula {
        terms = List.copyOf(terms);
    }

    /// The formula as it can be pasted back.
    @Override
    public String toString() {
        return response + " ~ "
                + String.join(" + ", terms.stream().map(Term::toString).toList());
    }
}
