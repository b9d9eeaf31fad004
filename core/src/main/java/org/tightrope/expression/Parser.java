package org.tightrope.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.expression.Expression.Operator;
import org.tightrope.expression.Expression.Relation;
import org.tightrope.fault.Nearest;

/// Reads formulas by recursive descent. Grammar:
///
///     formula    = sum [ ("<" | "<=" | ">" | ">=") sum ]
///     sum        = product { ("+" | "-") product }
///     product    = factor { ("*" | "/") factor }
///     factor     = "-" factor | number | "(" formula ")" | name ("==" | "!=") name | call
///     call       = function "(" formula { "," formula } ")"
///                | block "(" name { "," name } [ "," kind { "|" kind } ] [ "," half-life ] ")"
///                | ("sum" | "mean" | "max") "(" variable [ "in" range ] ":" formula ")"
///     range      = "all" | "rivals" | "agreements" | "levers" | "{" name { "," name } "}"
///     half-life  = number "d" | "ever"
final class Parser {
    private static final int LONGEST = 4_000;
    private static final int MOST_PARTS = 400;
    private static final int DEEPEST = 40;
    private static final Set<String> ACTORS = Set.of("i", "j", "balancer", "rival1", "rival2");
    private static final Set<String> RESERVED = Set.of("in", "all", "rivals", "agreements", "levers", "ever");
    private static final List<String> KINDS = kinds();

    private final String text;
    private final Map<String, Kind> variables = new LinkedHashMap<>();
    private int at;
    private int parts;
    private int depth;

    Parser(String text) {
        this.text = text;
        ACTORS.forEach(name -> variables.put(name, Kind.ACTOR));
    }

    Parsed read() {
        try {
            if (text.length() > LONGEST) {
                throw new Wrong(
                        0,
                        "The formula has %s characters; %s are the most".formatted(text.length(), LONGEST),
                        "Maybe split it into several effects.");
            }
            Expression expression = formula();
            skip();
            if (at < text.length()) {
                throw unexpected("an operator or the end");
            }
            return new Parsed.Sound(expression);
        } catch (Wrong wrong) {
            return broken(wrong);
        }
    }

    /// Leaves the descent; never leaves this class.
    private static final class Wrong extends Exception {
        final int place;
        final String what;
        final String maybe;

        Wrong(int place, String what, String maybe) {
            super(what, null, false, false);
            this.place = place;
            this.what = what;
            this.maybe = maybe;
        }
    }

    private Parsed.Broken broken(Wrong wrong) {
        int start = text.lastIndexOf('\n', wrong.place - 1) + 1;
        int end = text.indexOf('\n', wrong.place);
        String line = text.substring(start, end < 0 ? text.length() : end);
        int column = wrong.place - start;
        int from = Math.max(0, column - 60);
        String shown =
                line.substring(from, Math.min(line.length(), column + 30)).replace('\t', ' ');
        int number = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Parsed.Broken(
                number, column + 1, wrong.what, "  %s%n  %s^".formatted(shown, " ".repeat(column - from)), wrong.maybe);
    }

    private Expression formula() throws Wrong {
        if (++depth > DEEPEST) {
            throw new Wrong(at, "Brackets are nested more than %s deep".formatted(DEEPEST), "Maybe split the formula.");
        }
        Expression left = sum();
        skip();
        for (Relation relation : List.of(Relation.AT_MOST, Relation.AT_LEAST, Relation.LESS, Relation.MORE)) {
            if (accept(relation.sign)) {
                left = part(new Expression.Comparison(relation, left, sum()));
                break;
            }
        }
        depth--;
        return left;
    }

    private Expression sum() throws Wrong {
        Expression left = product();
        while (true) {
            if (accept("+")) {
                left = part(new Expression.Calculation(Operator.PLUS, left, product()));
            } else if (accept("-")) {
                left = part(new Expression.Calculation(Operator.MINUS, left, product()));
            } else {
                return left;
            }
        }
    }

    private Expression product() throws Wrong {
        Expression left = factor();
        while (true) {
            if (accept("*")) {
                left = part(new Expression.Calculation(Operator.TIMES, left, factor()));
            } else if (accept("/")) {
                left = part(new Expression.Calculation(Operator.OVER, left, factor()));
            } else {
                return left;
            }
        }
    }

    private Expression factor() throws Wrong {
        boolean negative = false;
        while (accept("-")) {
            negative = !negative;
        }
        Expression plain = plain();
        return negative ? part(new Expression.Negative(plain)) : plain;
    }

    private Expression plain() throws Wrong {
        if (accept("(")) {
            Expression inner = formula();
            expect(")");
            return inner;
        }
        skip();
        if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            return part(new Expression.Constant(number()));
        }
        int start = at;
        String name = name("a number, a building block or a bracket");
        if (accept("==")) {
            return part(new Expression.Same(actor(name, start), true, actor(name("an actor"), at)));
        }
        if (accept("!=")) {
            return part(new Expression.Same(actor(name, start), false, actor(name("an actor"), at)));
        }
        skip();
        boolean isCall = at < text.length() && text.charAt(at) == '(';
        if (variables.containsKey(name) && !isCall) {
            throw new Wrong(
                    start,
                    "%s is %s, not a number".formatted(name, kind(name).label()),
                    "Maybe look at it with a building block, as in tie(%s, j).".formatted(name));
        }
        return call(name, start);
    }

    private Expression call(String name, int start) throws Wrong {
        var gathering = Stream.of(Expression.Gathering.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        var function = Function.of(name);
        var block = BuildingBlock.of(name);
        if (gathering.isEmpty() && function.isEmpty() && block.isEmpty()) {
            var known = new ArrayList<>(BuildingBlock.labels());
            known.addAll(Function.labels());
            known.addAll(List.of("sum", "mean"));
            throw new Wrong(start, "Nothing is called %s".formatted(name), Nearest.maybe(name, known));
        }
        expect("(");
        Expression made;
        if (gathering.isPresent() && (function.isEmpty() || opensGathering())) {
            made = over(gathering.get());
        } else if (function.isPresent()) {
            made = application(function.get(), start);
        } else {
            made = look(block.orElseThrow(), start);
        }
        expect(")");
        return part(made);
    }

    /// Whether `max(` goes on as `k:` or `k in`.
    private boolean opensGathering() {
        return text.substring(at).matches("(?s)\\s*[A-Za-z_][A-Za-z0-9_]*\\s*(:|in\\b).*");
    }

    private Expression application(Function function, int start) throws Wrong {
        var arguments = new ArrayList<Expression>();
        do {
            arguments.add(formula());
        } while (accept(","));
        if (arguments.size() != function.arguments()) {
            throw new Wrong(
                    start,
                    "%s takes %s number%s, not %s"
                            .formatted(
                                    function.label(),
                                    function.arguments(),
                                    function.arguments() == 1 ? "" : "s",
                                    arguments.size()),
                    "It is %s.".formatted(function.meaning()));
        }
        return new Expression.Application(function, arguments);
    }

    private Expression over(Expression.Gathering gathering) throws Wrong {
        int start = at;
        String variable = name("a variable, for example k");
        if (variables.containsKey(variable) || RESERVED.contains(variable) || isCode(variable)) {
            throw new Wrong(
                    start,
                    "%s cannot name a variable here".formatted(variable),
                    "Maybe use k for actors, g for agreements, l for levers.");
        }
        Range range = accept("in") ? range() : new Range.Thirds();
        int nested = variables.size() - ACTORS.size();
        boolean overActors = variables.entrySet().stream()
                .anyMatch(one -> !ACTORS.contains(one.getKey()) && one.getValue() == Kind.ACTOR);
        if (nested >= 2 || overActors && range.kind() == Kind.ACTOR) {
            throw new Wrong(
                    start,
                    "Sums over actors must not stand within each other, nor more than two sums of any kind",
                    "Maybe take the inner sum out: the cost of an effect is held to actors cubed.");
        }
        expect(":");
        variables.put(variable, range.kind());
        Expression body = formula();
        variables.remove(variable);
        return new Expression.Over(gathering, variable, range, body);
    }

    private Range range() throws Wrong {
        if (accept("{")) {
            var codes = new ArrayList<String>();
            do {
                skip();
                int start = at;
                codes.add(actor(name("an actor"), start));
            } while (accept(","));
            expect("}");
            return new Range.Named(codes);
        }
        skip();
        int start = at;
        String name = name("all, rivals, agreements, levers or {A, B}");
        return switch (name) {
            case "all" -> new Range.Everyone();
            case "rivals" -> new Range.Rivals();
            case "agreements" -> new Range.Agreements();
            case "levers" -> new Range.Levers();
            default ->
                throw new Wrong(
                        start,
                        "A variable cannot run over %s".formatted(name),
                        Nearest.maybe(name, List.of("all", "rivals", "agreements", "levers")));
        };
    }

    private Expression look(BuildingBlock block, int start) throws Wrong {
        var names = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        double halfLife = 0;
        do {
            skip();
            int place = at;
            if (at < text.length() && Character.isDigit(text.charAt(at))) {
                halfLife = halfLife(block, halfLife);
                continue;
            }
            String name = name("an argument of " + block.label());
            if (name.equals("ever") && block.takesHalfLife() && !block.isNamed()) {
                halfLife = Double.POSITIVE_INFINITY;
            } else if (block.isNamed() && names.isEmpty()) {
                names.add(name);
            } else if (block.takesKinds() && names.size() == block.kinds().size()) {
                kinds.add(kindOf(name, place));
                while (accept("|")) {
                    skip();
                    int next = at;
                    kinds.add(kindOf(name("a kind of act"), next));
                }
            } else {
                names.add(resolve(name, place, expected(block, names.size(), place)));
            }
        } while (accept(","));
        int least = block.isNamed() ? 1 : block.kinds().size();
        if (names.size() < least) {
            throw new Wrong(
                    start,
                    "%s lacks %s".formatted(block.label(), least - names.size() == 1 ? "an argument" : "arguments"),
                    "It is written %s: %s.".formatted(block.spelling(), block.meaning()));
        }
        return new Expression.Look(block, names, kinds, halfLife);
    }

    private static Kind expected(BuildingBlock block, int position, int place) throws Wrong {
        if (block.isNamed() && position <= block.mostActors()) {
            return Kind.ACTOR;
        }
        if (position >= block.kinds().size()) {
            throw new Wrong(
                    place,
                    "%s takes no more arguments".formatted(block.label()),
                    "It is written %s: %s.".formatted(block.spelling(), block.meaning()));
        }
        return block.kinds().get(position);
    }

    private double halfLife(BuildingBlock block, double before) throws Wrong {
        int start = at;
        double days = number();
        if (!accept("d") || !(days > 0) || !block.takesHalfLife() || before != 0) {
            throw new Wrong(
                    start,
                    block.takesHalfLife()
                            ? "A half-life is a positive number of days and stands once"
                            : "%s takes no half-life".formatted(block.label()),
                    "It is written %s.".formatted(block.spelling()));
        }
        return days;
    }

    private String kindOf(String name, int place) throws Wrong {
        if (!KINDS.contains(name)) {
            throw new Wrong(place, "%s is no kind of act".formatted(name), Nearest.maybe(name, KINDS));
        }
        return name;
    }

    private static List<String> kinds() {
        var kinds = new ArrayList<>(List.of("cooperation", "conflict", "words", "deeds"));
        for (Quad quad : Quad.values()) {
            kinds.add(quad.name().toLowerCase(Locale.ROOT));
        }
        for (Action action : Action.values()) {
            kinds.add(action.name());
        }
        return List.copyOf(kinds);
    }

    private String actor(String name, int place) throws Wrong {
        return resolve(name, place, Kind.ACTOR);
    }

    private String resolve(String name, int place, Kind wanted) throws Wrong {
        if (variables.containsKey(name)) {
            if (kind(name) != wanted) {
                throw new Wrong(
                        place,
                        "%s is %s where %s should stand"
                                .formatted(name, kind(name).label(), wanted.label()),
                        "Maybe the order of the arguments is different.");
            }
            return name;
        }
        if (!isCode(name)) {
            throw new Wrong(
                    place,
                    "Nothing is called %s here".formatted(name),
                    Nearest.to(name, variables.keySet())
                            .map("Maybe you meant %s, or an actor by its code in capitals."::formatted)
                            .orElse("Maybe use i (sender), j (receiver), balancer, rival1, rival2, a variable of a sum "
                                    + "around it, or a code in capitals."));
        }
        return name;
    }

    private Kind kind(String name) {
        return variables.getOrDefault(name, Kind.ACTOR);
    }

    private static boolean isCode(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private Expression part(Expression made) throws Wrong {
        if (++parts > MOST_PARTS) {
            throw new Wrong(at, "The formula has more than %s parts".formatted(MOST_PARTS), "Maybe split it.");
        }
        return made;
    }

    private double number() throws Wrong {
        skip();
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new Wrong(start, "'%s' is no number".formatted(text.substring(start, at)), "Maybe write 0.5.");
        }
    }

    private String name(String expected) throws Wrong {
        skip();
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        if (at == start) {
            throw unexpected(expected);
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        return c < 128 && Character.isLetter(c) || c == '_' || !first && c < 128 && Character.isDigit(c);
    }

    private boolean accept(String wanted) {
        skip();
        if (!text.startsWith(wanted, at)) {
            return false;
        }
        boolean word = Character.isLetter(wanted.charAt(0));
        int end = at + wanted.length();
        if (word && end < text.length() && isNamePart(text.charAt(end), false)) {
            return false;
        }
        at = end;
        return true;
    }

    private void expect(String wanted) throws Wrong {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    private Wrong unexpected(String expected) {
        return at >= text.length()
                ? new Wrong(
                        text.length(),
                        "The formula ends where %s should stand".formatted(expected),
                        "Maybe a bracket is missing.")
                : new Wrong(
                        at,
                        "'%s' stands where %s should"
                                .formatted(
                                        text.substring(at, at + Character.charCount(text.codePointAt(at))), expected),
                        "Maybe an operator or a bracket is missing.");
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
