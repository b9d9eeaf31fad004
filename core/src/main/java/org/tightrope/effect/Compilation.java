package org.tightrope.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tightrope.expression.BuildingBlock;
import org.tightrope.expression.Expression;
import org.tightrope.expression.Kind;
import org.tightrope.expression.Range;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;

/// Turns an expression into a [Computation] for one scenario.
final class Compilation {
    private final Scenario scenario;
    private final int n;
    private final Map<String, Integer> slots = new HashMap<>();

    private Compilation(Scenario scenario) {
        this.scenario = scenario;
        this.n = scenario.roster().size();
        slots.put("i", 0);
        slots.put("j", 1);
    }

    /// @throws Fault when the formula names an actor, agreement, lever, covariate or date the scenario
    /// does not have
    static Computation of(Expression expression, Scenario scenario) {
        Computation made = new Compilation(scenario).compile(expression);
        return (now, who) -> finite(made.value(now, who));
    }

    private static final double LARGEST = 1e6;

    private static double finite(double x) {
        return Double.isNaN(x) ? 0 : Math.clamp(x, -LARGEST, LARGEST);
    }

    private Computation compile(Expression expression) {
        return switch (expression) {
            case Expression.Constant(double value) -> (_, _) -> value;
            case Expression.Negative(Expression of) -> negative(compile(of));
            case Expression.Calculation(var operator, var left, var right) ->
                calculation(operator, compile(left), compile(right));
            case Expression.Comparison(var relation, var left, var right) ->
                comparison(relation, compile(left), compile(right));
            case Expression.Same(String left, boolean equal, String right) ->
                same(position(left, Kind.ACTOR), equal, position(right, Kind.ACTOR));
            case Expression.Application(var function, var arguments) -> {
                Computation x = compile(arguments.get(0));
                Computation y = arguments.size() > 1 ? compile(arguments.get(1)) : x;
                Computation z = arguments.size() > 2 ? compile(arguments.get(2)) : x;
                yield (now, who) -> function.apply(x.value(now, who), y.value(now, who), z.value(now, who));
            }
            case Expression.Look look -> look(look);
            case Expression.Over over -> over(over);
        };
    }

    private static Computation negative(Computation x) {
        return (now, who) -> -x.value(now, who);
    }

    private static Computation calculation(Expression.Operator operator, Computation x, Computation y) {
        return switch (operator) {
            case PLUS -> (now, who) -> x.value(now, who) + y.value(now, who);
            case MINUS -> (now, who) -> x.value(now, who) - y.value(now, who);
            case TIMES ->
                (now, who) -> {
                    double left = x.value(now, who);
                    return left == 0 ? 0 : left * y.value(now, who);
                };
            case OVER ->
                (now, who) -> {
                    double below = y.value(now, who);
                    return below == 0 ? 0 : x.value(now, who) / below;
                };
        };
    }

    private static Computation comparison(Expression.Relation relation, Computation x, Computation y) {
        return switch (relation) {
            case LESS -> (now, who) -> x.value(now, who) < y.value(now, who) ? 1 : 0;
            case AT_MOST -> (now, who) -> x.value(now, who) <= y.value(now, who) ? 1 : 0;
            case MORE -> (now, who) -> x.value(now, who) > y.value(now, who) ? 1 : 0;
            case AT_LEAST -> (now, who) -> x.value(now, who) >= y.value(now, who) ? 1 : 0;
        };
    }

    private static Computation same(Position left, boolean equal, Position right) {
        return (_, who) -> (left.of(who) == right.of(who)) == equal ? 1 : 0;
    }

    /// Where to find who or what a name stands for: in a slot, or always the same.
    private record Position(int slot, int fixed) {
        int of(int[] who) {
            return slot >= 0 ? who[slot] : fixed;
        }
    }

    private Position position(String name, Kind kind) {
        Integer slot = slots.get(name);
        if (slot != null) {
            return new Position(slot, -1);
        }
        return new Position(
                -1,
                switch (name) {
                    case "balancer" -> scenario.roster().indexOf(scenario.focal());
                    case "rival1" -> scenario.roster().indexOf(scenario.rivals().get(0));
                    case "rival2" -> scenario.roster().indexOf(scenario.rivals().get(1));
                    default -> index(name, kind);
                });
    }

    private int index(String name, Kind kind) {
        List<String> known = switch (kind) {
            case ACTOR ->
                IntStream.range(0, n).mapToObj(scenario.roster()::code).toList();
            case AGREEMENT -> scenario.agreements().stream().map(Agreement::id).toList();
            case LEVER -> scenario.levers().stream().map(Lever::id).toList();
        };
        int at = known.indexOf(name);
        if (at < 0) {
            throw unknown("%s %s".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), name), name, known);
        }
        return at;
    }

    private Fault unknown(String what, String name, List<String> known) {
        return new Fault("The scenario %s has no %s, which a formula asks for.%n%s"
                .formatted(scenario.name(), what, Nearest.maybe(name, known)));
    }

    private Computation over(Expression.Over over) {
        int slot = slots.size();
        int[] members = members(over.range());
        boolean thirds = over.range() instanceof Range.Thirds;
        slots.put(over.variable(), slot);
        Computation body = compile(over.body());
        slots.remove(over.variable());
        return (now, who) -> {
            double sum = 0;
            double most = 0;
            int count = 0;
            for (int member : members) {
                if (thirds && (member == who[0] || member == who[1])) {
                    continue;
                }
                who[slot] = member;
                double value = body.value(now, who);
                sum += value;
                most = count == 0 ? value : Math.max(most, value);
                count++;
            }
            return switch (over.gathering()) {
                case SUM -> sum;
                case MEAN -> count == 0 ? 0 : sum / count;
                case MAX -> most;
            };
        };
    }

    private int[] members(Range range) {
        return switch (range) {
            case Range.Thirds _, Range.Everyone _ -> IntStream.range(0, n).toArray();
            case Range.Rivals _ ->
                scenario.rivals().stream().mapToInt(scenario.roster()::indexOf).toArray();
            case Range.Named(var codes) ->
                codes.stream()
                        .mapToInt(code -> position(code, Kind.ACTOR).fixed())
                        .filter(index -> index >= 0)
                        .toArray();
            case Range.Agreements _ ->
                IntStream.range(0, scenario.agreements().size()).toArray();
            case Range.Levers _ -> IntStream.range(0, scenario.levers().size()).toArray();
        };
    }

    private Computation look(Expression.Look look) {
        if (look.block().isNamed()) {
            return outside(look);
        }
        var all = new ArrayList<Position>();
        for (int name = 0; name < look.names().size(); name++) {
            all.add(position(look.names().get(name), look.block().kinds().get(name)));
        }
        Position a = all.get(0);
        Position b = all.get(Math.min(1, all.size() - 1));
        Position c = all.get(all.size() - 1);
        return switch (look.block()) {
            case TIE -> (now, who) -> now.tie(a.of(who), b.of(who));
            case FRIEND -> (now, who) -> Math.max(now.tie(a.of(who), b.of(who)), 0);
            case FOE -> (now, who) -> Math.max(-now.tie(a.of(who), b.of(who)), 0);
            case TENSION -> (now, who) -> now.tension(a.of(who), b.of(who));
            case GOOD, BAD, COUNT -> felt(look, a, b);
            case MEMBER -> pairs(a, b, member());
            case BINDING -> (now, who) -> now.agreements().binds(a.of(who)) ? 1 : 0;
            case ALIVE -> (now, who) -> now.agreements().isAlive(a.of(who)) ? 1 : 0;
            case STATE -> (now, who) -> now.agreements().state(a.of(who)).ordinal();
            case BREACHES -> (now, who) -> now.agreements().breaches(a.of(who), b.of(who));
            case PARTY -> pairs(a, b, roles(Agreement::parties));
            case GUARANTOR -> pairs(a, b, roles(Agreement::guarantors));
            case OUTSIDER -> pairs(a, b, roles(Agreement::nonSignatories));
            case COVERS -> (now, who) -> now.agreements().covers(a.of(who), b.of(who), c.of(who)) ? 1 : 0;
            case OPEN_ISSUES ->
                (_, who) -> scenario.agreements().get(a.of(who)).openIssues().size();
            case MONITORED ->
                (_, who) -> scenario.agreements().get(a.of(who)).monitoring().isBlank() ? 0 : 1;
            case STANDING, ARMED, EXECUTED, SPENT -> {
                LeverState state = LeverState.valueOf(look.block().name());
                yield (now, who) -> now.levers().state(a.of(who)) == state ? 1 : 0;
            }
            case HOLDER -> pairs(a, b, levers(Lever::holder));
            case TARGET -> pairs(a, b, levers(Lever::target));
            case RESTRAINS -> (now, who) -> now.levers().restrains(a.of(who), b.of(who), c.of(who)) ? 1 : 0;
            case IGNORED -> (now, who) -> now.levers().ignored(a.of(who));
            case COVARIATE, UNTIL, AFTER -> throw new IllegalStateException("a named block");
        };
    }

    private Computation felt(Expression.Look look, Position a, Position b) {
        double halfLife = Wants.halfLife(look, scenario);
        if (look.block() == BuildingBlock.COUNT && !look.kinds().isEmpty()) {
            Tally.Key key = Wants.key(look, scenario);
            return (now, who) -> now.tally(key).count(a.of(who), b.of(who));
        }
        if (look.block() == BuildingBlock.COUNT) {
            return (now, who) -> now.memory(halfLife).count(a.of(who) * n + b.of(who));
        }
        return look.block() == BuildingBlock.GOOD
                ? (now, who) -> now.memory(halfLife).positive(a.of(who) * n + b.of(who))
                : (now, who) -> now.memory(halfLife).negative(a.of(who) * n + b.of(who));
    }

    private static Computation pairs(Position a, Position b, boolean[][] holds) {
        return (_, who) -> holds[a.of(who)][b.of(who)] ? 1 : 0;
    }

    private boolean[][] member() {
        var holds = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                holds[a][b] = scenario.roster()
                        .actor(a)
                        .memberOf()
                        .contains(scenario.roster().code(b));
            }
        }
        return holds;
    }

    private boolean[][] roles(java.util.function.Function<Agreement, List<String>> role) {
        var holds = new boolean[scenario.agreements().size()][n];
        for (int g = 0; g < holds.length; g++) {
            for (int a = 0; a < n; a++) {
                holds[g][a] = role.apply(scenario.agreements().get(g))
                        .contains(scenario.roster().code(a));
            }
        }
        return holds;
    }

    private boolean[][] levers(java.util.function.Function<Lever, String> role) {
        var holds = new boolean[scenario.levers().size()][n];
        for (int l = 0; l < holds.length; l++) {
            for (int a = 0; a < n; a++) {
                holds[l][a] = role.apply(scenario.levers().get(l))
                        .equals(scenario.roster().code(a));
            }
        }
        return holds;
    }

    private Computation outside(Expression.Look look) {
        String name = look.names().getFirst();
        List<Position> actors = look.names().stream()
                .skip(1)
                .map(one -> position(one, Kind.ACTOR))
                .toList();
        return look.block() == BuildingBlock.COVARIATE ? covariate(name, actors) : date(look, name, actors);
    }

    private Computation covariate(String name, List<Position> actors) {
        List<String> known = scenario.assumptions().covariates().stream()
                .map(org.tightrope.scenario.Covariate::name)
                .distinct()
                .toList();
        if (!known.contains(name)) {
            throw unknown("covariate %s".formatted(name), name, known);
        }
        if (actors.isEmpty()) {
            Outside.Steps world = Outside.covariate(scenario, name, Optional.empty(), Optional.empty());
            return (now, _) -> world.on(now.day().toEpochDay());
        }
        if (actors.size() == 1) {
            Position a = actors.getFirst();
            var each = IntStream.range(0, n)
                    .mapToObj(i -> Outside.covariate(scenario, name, code(i), Optional.empty()))
                    .toList();
            return (now, who) -> each.get(a.of(who)).on(now.day().toEpochDay());
        }
        Position a = actors.get(0);
        Position b = actors.get(1);
        var each = IntStream.range(0, n * n)
                .mapToObj(pair -> Outside.covariate(scenario, name, code(pair / n), code(pair % n)))
                .toList();
        return (now, who) -> each.get(a.of(who) * n + b.of(who)).on(now.day().toEpochDay());
    }

    private Computation date(Expression.Look look, String name, List<Position> actors) {
        List<String> known = scenario.assumptions().dates().stream()
                .map(org.tightrope.scenario.KeyDate::name)
                .distinct()
                .toList();
        if (!known.contains(name)) {
            throw unknown("date %s in dates.csv".formatted(name), name, known);
        }
        double halfLife = look.halfLifeDays() == 0 ? BuildingBlock.DATE_HALF_LIFE : look.halfLifeDays();
        boolean until = look.block() == BuildingBlock.UNTIL;
        var each = new ArrayList<long[]>();
        if (actors.isEmpty()) {
            each.add(Outside.dates(scenario, name, Optional.empty()));
        } else {
            IntStream.range(0, n).forEach(i -> each.add(Outside.dates(scenario, name, code(i))));
        }
        Position a = actors.isEmpty() ? new Position(-1, 0) : actors.getFirst();
        return (now, who) -> {
            long today = now.day().toEpochDay();
            long[] days = each.get(a.of(who));
            return until ? Outside.until(days, today, halfLife) : Outside.after(days, today, halfLife);
        };
    }

    private Optional<String> code(int i) {
        return Optional.of(scenario.roster().code(i));
    }
}
