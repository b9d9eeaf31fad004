package org.tightrope.model;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.fault.Fault;

/// Reads formulas. Grammar:
///
///     formula  = [ response "~" ] term { "+" term }
///     response = name { "|" name }
///     term     = call { ":" call }                      an interaction: the product of the two
///     call     = name [ "(" [ argument { "," argument } ] ")" ]
///     argument = [ name "=" ] value
///     value    = call | number | name { "|" name }      30d, 0.5, log1p, cooperation|conflict, inertia(30d)
///
/// Names are letters, digits, `_`, `.` and `-` within; anything else goes between single quotes. What is
/// printed can be read again and gives the same formula.
public final class FormulaText {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 20;
    private final String text;
    private int at;

    private FormulaText(String text) {
        this.text = text;
    }

    /// @throws Fault with the column and a caret when the text is no formula
    public static Formula formula(String text) {
        if (text.length() > LONGEST) {
            throw new Fault("""
                    The formula has %s characters; %s are the most.
                    Maybe a file was given in its place.""".formatted(text.length(), LONGEST));
        }
        return new FormulaText(text).formula();
    }

    /// @throws Fault with the column and a caret when the text is no term
    public static Term term(String text) {
        var reader = new FormulaText(text);
        Term term = reader.term(0);
        reader.end();
        return term;
    }

    private Formula formula() {
        String response = "event";
        int tilde = outside('~');
        if (tilde >= 0) {
            skip();
            response = at == tilde ? "event" : alternatives(name("the response, the event types to explain"));
            expect('~');
        }
        var terms = new ArrayList<Term>();
        skip();
        if (at == text.length()) {
            if (tilde >= 0) {
                return new Formula(response, List.of());
            }
            throw fault(
                    "The formula is empty", "Maybe write something like conflict ~ inertia(30d) + reciprocity(30d).");
        }
        do {
            terms.add(term(0));
        } while (accept('+'));
        end();
        return new Formula(response, terms);
    }

    private void end() {
        skip();
        if (at < text.length()) {
            throw fault("'%s' is not expected here".formatted(text.charAt(at)), "Maybe a + is missing before it.");
        }
    }

    private int outside(char wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private Term term(int depth) {
        Term first = call(depth);
        if (!accept(':')) {
            return first;
        }
        var factors = new ArrayList<Term.Argument>();
        factors.add(new Term.Argument("", first.toString()));
        do {
            factors.add(new Term.Argument("", call(depth).toString()));
        } while (accept(':'));
        return new Term("product", factors);
    }

    private Term call(int depth) {
        if (depth > DEEPEST) {
            throw fault("Terms are nested more than %s deep".formatted(DEEPEST), "Maybe a bracket is not closed.");
        }
        String name = name("an effect, for example inertia");
        var arguments = new ArrayList<Term.Argument>();
        if (accept('(') && !accept(')')) {
            do {
                arguments.add(argument(depth));
            } while (accept(','));
            expect(')');
        }
        return new Term(name, arguments);
    }

    private Term.Argument argument(int depth) {
        int start = at;
        String name = name("an argument, for example 30d or log1p");
        if (accept('=')) {
            return new Term.Argument(name, alternatives(name("a value for " + name)));
        }
        skip();
        if (at < text.length() && text.charAt(at) == '(') {
            at = start;
            return new Term.Argument("", term(depth + 1).toString());
        }
        return new Term.Argument("", alternatives(name));
    }

    private String alternatives(String first) {
        var all = new StringBuilder(first);
        while (accept('|')) {
            all.append('|').append(name("another name after |"));
        }
        return all.toString();
    }

    private String name(String expected) {
        skip();
        int start = at;
        if (at < text.length() && text.charAt(at) == '\'') {
            int close = text.indexOf('\'', at + 1);
            if (close < 0) {
                throw fault("A quotation mark is not closed", "Maybe add a ' after the name.");
            }
            at = close + 1;
            return text.substring(start, at);
        }
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        if (at == start) {
            throw fault(
                    at == text.length()
                            ? "The formula ends where %s should stand".formatted(expected)
                            : "'%s' stands where %s should".formatted(text.charAt(at), expected),
                    "Maybe write something like conflict ~ inertia(30d) + reciprocity(30d).");
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || first && c == '*';
    }

    private boolean accept(char wanted) {
        skip();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw fault(
                    at == text.length()
                            ? "The formula ends where '%s' should stand".formatted(wanted)
                            : "'%s' stands where '%s' should".formatted(text.charAt(at), wanted),
                    "Maybe a bracket or a comma is missing.");
        }
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Fault fault(String what, String maybe) {
        int from = Math.max(0, at - 60);
        int to = Math.min(text.length(), at + 20);
        String shown = text.substring(from, to).replaceAll("\\s", " ");
        return new Fault("%s (column %d of the formula).%n  %s%n  %s^%n%s"
                .formatted(what, at + 1, shown, " ".repeat(at - from), maybe));
    }
}
