package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.model.Formula;
import org.tightrope.model.FormulaText;
import org.tightrope.model.Term;
import org.tightrope.stream.EventStream;

/// Every statistic a formula may name, and how one is made from its term.
public final class Catalogue {
    private static final List<String> ROLES = List.of("sender", "receiver", "sum", "difference", "same", "pair");
    private static final List<String> FRIENDS =
            List.of("friend_of_friend", "friend_of_enemy", "enemy_of_friend", "enemy_of_enemy");

    private final EventStream stream;
    private final Set<String> response;
    private final Map<String, Covariate> covariates;

    private Catalogue(EventStream stream, Set<String> response, List<Covariate> covariates) {
        this.stream = stream;
        this.response = response;
        this.covariates = new LinkedHashMap<>();
        covariates.forEach(covariate -> this.covariates.put(covariate.name(), covariate));
    }

    /// What a formula says about a stream.
    ///
    /// @throws Fault when a name is unknown (with the nearest known one) or an argument makes no sense
    public static Design design(
            Formula formula, EventStream stream, List<Covariate> covariates, RiskSet riskSet, Ties ties) {
        Set<String> response = response(formula, stream);
        var catalogue = new Catalogue(stream, response, covariates);
        List<Statistic> statistics =
                formula.terms().stream().map(catalogue::statistic).toList();
        return new Design(stream, statistics, response, riskSet, ties);
    }

    private static Set<String> response(Formula formula, EventStream stream) {
        var types = new java.util.TreeSet<String>();
        for (String name : formula.responses()) {
            types.addAll(Arguments.resolve(
                    Arguments.unquoted(name),
                    stream,
                    (what, maybe) -> new Fault("%s (left of the ~).%n%s".formatted(what, maybe))));
        }
        return types;
    }

    private Statistic statistic(Term term) {
        String name = Entry.canonical(term.name());
        var arguments = new Arguments(term, stream, response);
        Optional<Arithmetic.Operation> operation = Arithmetic.Operation.of(name);
        if (operation.isPresent()) {
            return arithmetic(term, operation.get());
        }
        boolean standardised = arguments.standardised();
        List<Transform> transforms = arguments.transforms();
        Optional<boolean[]> senders = arguments.actors("sender");
        Optional<boolean[]> receivers = arguments.actors("receiver");
        Statistic made = made(name, arguments);
        arguments.end();
        for (Transform transform : transforms) {
            made = new Transformed(term, made, transform);
        }
        if (standardised) {
            made = new Standardised(term, made);
        }
        if (senders.isPresent() || receivers.isPresent()) {
            made = new Among(term, made, senders.orElseGet(this::everybody), receivers.orElseGet(this::everybody));
        }
        return made;
    }

    private boolean[] everybody() {
        var all = new boolean[stream.actors().size()];
        java.util.Arrays.fill(all, true);
        return all;
    }

    private Statistic made(String name, Arguments arguments) {
        Term term = arguments.term();
        return switch (name) {
            case "inertia" -> new Inertia(term, arguments.lens());
            case "reciprocity" -> new Reciprocity(term, arguments.lens());
            case "outdegree_sender" -> new Degree(term, arguments.lens(), true, Direction.OUT);
            case "indegree_sender" -> new Degree(term, arguments.lens(), true, Direction.IN);
            case "totaldegree_sender" -> new Degree(term, arguments.lens(), true, Direction.SYM);
            case "outdegree_receiver" -> new Degree(term, arguments.lens(), false, Direction.OUT);
            case "indegree_receiver" -> new Degree(term, arguments.lens(), false, Direction.IN);
            case "totaldegree_receiver" -> new Degree(term, arguments.lens(), false, Direction.SYM);
            case "otp" -> closure(arguments, Direction.OUT, Direction.IN);
            case "itp" -> closure(arguments, Direction.IN, Direction.OUT);
            case "osp" -> closure(arguments, Direction.OUT, Direction.OUT);
            case "isp" -> closure(arguments, Direction.IN, Direction.IN);
            case "closure" -> signed(arguments);
            case "four_cycle" -> new FourCycle(term, arguments.lens());
            case "recency" ->
                new Recency(
                        term,
                        arguments.lens(),
                        arguments.word("back"),
                        stream.clock().perDay());
            case "rrank_send" -> new RecencyRank(term, arguments.lens(), false);
            case "rrank_receive" -> new RecencyRank(term, arguments.lens(), true);
            case "pshift" -> new ParticipationShift(term, shift(arguments));
            case "covariate" -> covariate(arguments);
            default ->
                throw new Fault("There is no effect %s (in %s).%n%s"
                        .formatted(term.name(), term, Nearest.maybe(term.name(), names())));
        };
    }

    private static Closure closure(Arguments arguments, Direction mine, Direction theirs) {
        Combine combine = arguments.combine();
        Lens lens = arguments.lens();
        return new Closure(arguments.term(), lens, mine, lens, theirs, combine);
    }

    /// The relation of i to k comes last in the name: the friend of an enemy is the friend of i's enemy.
    private Closure signed(Arguments arguments) {
        String kind = arguments
                .oneOf(FRIENDS)
                .orElseThrow(() -> arguments.fault(
                        "It does not say which closure", "Maybe one of " + String.join(", ", FRIENDS) + "."));
        Combine combine = arguments.combine();
        Direction direction = arguments.direction().orElse(Direction.SYM);
        Lens lens = arguments.lens();
        Lens friends = lens.withTypes(Arguments.resolve("cooperation", stream, arguments::fault));
        Lens enemies = lens.withTypes(Arguments.resolve("conflict", stream, arguments::fault));
        return new Closure(
                arguments.term(),
                kind.endsWith("enemy") ? enemies : friends,
                direction,
                kind.startsWith("enemy") ? enemies : friends,
                direction,
                combine);
    }

    private static ParticipationShift.Kind shift(Arguments arguments) {
        List<String> kinds = java.util.Arrays.stream(ParticipationShift.Kind.values())
                .map(ParticipationShift.Kind::label)
                .toList();
        return ParticipationShift.Kind.valueOf(arguments
                .oneOf(kinds)
                .orElseThrow(() -> arguments.fault(
                        "It does not say which shift", "Maybe one of " + String.join(", ", kinds) + "."))
                .toUpperCase(Locale.ROOT));
    }

    private Statistic covariate(Arguments arguments) {
        CovariateValue.Role asked = arguments
                .oneOf(ROLES)
                .map(role -> CovariateValue.Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .orElse(CovariateValue.Role.PAIR);
        String name = arguments.first().map(Arguments::unquoted).orElse("");
        Covariate covariate = covariates.get(name);
        if (covariate == null) {
            throw arguments.fault(
                    "There is no covariate %s".formatted(name.isEmpty() ? "named" : name),
                    covariates.isEmpty()
                            ? "Maybe give its file with --covariate NAME=FILE."
                            : Nearest.maybe(name, covariates.keySet()));
        }
        if (covariate.ofPairs() != (asked == CovariateValue.Role.PAIR)) {
            throw arguments.fault(
                    covariate.ofPairs()
                            ? "%s is about pairs".formatted(name)
                            : "%s is about actors: whose value is meant is not said".formatted(name),
                    covariate.ofPairs()
                            ? "Maybe leave out the role."
                            : "Maybe add sender, receiver, sum, difference or same.");
        }
        return new CovariateValue(arguments.term(), covariate, asked);
    }

    private Statistic arithmetic(Term term, Arithmetic.Operation operation) {
        if (!operation.takes(term.arguments().size())) {
            throw new Fault("%s takes %s (in %s).%nMaybe a comma is missing."
                    .formatted(term.name(), operation.takes(3) ? "two or more arguments" : "two arguments", term));
        }
        var parts = new ArrayList<Statistic>();
        for (Term.Argument argument : term.arguments()) {
            parts.add(part(argument.value()));
        }
        return new Arithmetic(term, operation, parts);
    }

    private Statistic part(String text) {
        Term term = FormulaText.term(text);
        if (term.arguments().isEmpty()) {
            try {
                return new Constant(term, Double.parseDouble(text));
            } catch (NumberFormatException _) {
                return statistic(term);
            }
        }
        return statistic(term);
    }

    /// Names a formula may use.
    public static List<String> names() {
        return Entry.all().stream().map(Entry::name).toList();
    }
}
