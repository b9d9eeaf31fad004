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

    /// Reads a formula; see [FormulaText].
    ///
    /// @throws org.tightrope.fault.Fault when the text is none
    public static Formula parse(String text) {
        return FormulaText.formula(text);
    }

    /// Starts building one: `Formula.explain("conflict").by("inertia", "30d").by("reciprocity", "30d")`.
    public static Formula explain(String response) {
        return new Formula(response, List.of());
    }

    /// The same with one more term. An argument may be written `key=value`.
    public Formula by(String name, String... arguments) {
        var more = new java.util.ArrayList<>(terms);
        more.add(new Term(
                name,
                java.util.Arrays.stream(arguments)
                        .map(argument -> {
                            int equals = argument.indexOf('(') >= 0 ? -1 : argument.indexOf('=');
                            return equals < 0
                                    ? new Term.Argument("", argument)
                                    : new Term.Argument(argument.substring(0, equals), argument.substring(equals + 1));
                        })
                        .toList()));
        return new Formula(response, more);
    }

    /// The event types of the response; empty for all (`event`).
    public List<String> responses() {
        return response.equals("event") ? List.of() : List.of(response.split("\\|", -1));
    }
}
