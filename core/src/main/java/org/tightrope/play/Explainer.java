package org.tightrope.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tightrope.play.Why.Because;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Scenario;

/// Plays twins and gathers what differs by more than noise, and why.
final class Explainer {
    private static final int CHAINS = 5;

    /// Ties shown besides the watched ones.
    private static final int MORE_TIES = 3;

    private final Scenario scenario;
    private final List<int[]> watched;
    private final Twins twins;
    private final int futures;
    private final List<int[]> pairs = new ArrayList<>();

    // sums by draw of the coefficients, without and with; one row per thing compared
    private final double[][] without;
    private final double[][] with;
    private final Ways[] more;
    private final Ways[] less;
    private final int[] rose;
    private final int[] fell;

    Explainer(Scenario scenario, List<int[]> watched, Twins twins, int futures) {
        this.scenario = scenario;
        this.watched = watched;
        this.twins = twins;
        this.futures = futures;
        int n = scenario.roster().size();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                pairs.add(new int[] {a, b});
            }
        }
        int things = scenario.outcomes().size() + scenario.agreements().size() + pairs.size();
        int draws = futures / Rollout.FUTURES_PER_DRAW;
        this.without = new double[things][draws];
        this.with = new double[things][draws];
        this.more = ways(things);
        this.less = ways(things);
        this.rose = new int[things];
        this.fell = new int[things];
    }

    private static Ways[] ways(int things) {
        var ways = new Ways[things];
        for (int thing = 0; thing < things; thing++) {
            ways[thing] = new Ways();
        }
        return ways;
    }

    List<Because> explain() {
        for (int future = 0; future < futures; future++) {
            twins.play(future);
            compare(future / Rollout.FUTURES_PER_DRAW);
        }
        return gather();
    }

    private void compare(int draw) {
        var concern = new Concern(scenario, twins.endWith().agreements());
        int thing = 0;
        for (int o = 0; o < scenario.outcomes().size(); o++) {
            var when = scenario.outcomes().get(o).when();
            int day = Math.max(twins.dayWithout[o], twins.dayWith[o]);
            var last = twins.found().stream()
                    .filter(one -> one.day() <= day && concern.is(when, one))
                    .toList();
            add(thing++, draw, held(twins.dayWithout[o]), held(twins.dayWith[o]), last, evenly(last.size()));
        }
        for (int g = 0; g < scenario.agreements().size(); g++) {
            String id = scenario.agreements().get(g).id();
            var last = twins.found().stream()
                    .filter(one -> concern.isAgreement(id, one))
                    .toList();
            add(
                    thing++,
                    draw,
                    twins.endWithout().agreements().binds(g) ? 0 : 1,
                    twins.endWith().agreements().binds(g) ? 0 : 1,
                    last,
                    evenly(last.size()));
        }
        for (int[] pair : pairs) {
            double before = twins.endWithout().tie(pair[0], pair[1]);
            double after = twins.endWith().tie(pair[0], pair[1]);
            var last = before == after ? List.<Consequence>of() : between(concern, pair);
            add(thing++, draw, before, after, last, felt(last, Math.signum(after - before)));
        }
    }

    private static double held(int day) {
        return day > 0 ? 1 : 0;
    }

    private List<Consequence> between(Concern concern, int[] pair) {
        String a = scenario.roster().code(pair[0]);
        String b = scenario.roster().code(pair[1]);
        return twins.found().stream().filter(one -> concern.between(a, b, one)).toList();
    }

    private static double[] evenly(int size) {
        double[] weights = new double[size];
        java.util.Arrays.fill(weights, 1);
        return weights;
    }

    /// Goldstein points as they are felt at the horizon, of the acts that moved the tie in its direction.
    private double[] felt(List<Consequence> acts, double direction) {
        double[] weights = new double[acts.size()];
        double halfLife = scenario.settings().tieHalfLife();
        for (int e = 0; e < weights.length; e++) {
            Consequence act = acts.get(e);
            double points = act.action().goldstein() * (act.more() ? 1 : -1) * direction;
            weights[e] = Math.max(0, points) * Math.pow(2, -(scenario.horizon() - act.day()) / halfLife);
        }
        return weights;
    }

    private void add(int thing, int draw, double before, double after, List<Consequence> last, double[] weights) {
        without[thing][draw] += before / Rollout.FUTURES_PER_DRAW;
        with[thing][draw] += after / Rollout.FUTURES_PER_DRAW;
        if (after > before) {
            rose[thing]++;
            more[thing].add(after - before, last, weights);
        } else if (after < before) {
            fell[thing]++;
            less[thing].add(before - after, last, weights);
        }
    }

    private List<Because> gather() {
        var found = new ArrayList<Because>();
        int thing = 0;
        for (Outcome outcome : scenario.outcomes()) {
            addClear("outcome", outcome.id(), outcome.name(), thing++, found);
        }
        for (var agreement : scenario.agreements()) {
            addClear("agreement", agreement.id(), agreement.name(), thing++, found);
        }
        var ties = new ArrayList<Because>();
        var others = new ArrayList<Because>();
        for (int[] pair : pairs) {
            String a = scenario.roster().code(pair[0]);
            String b = scenario.roster().code(pair[1]);
            String name = "tie of %s and %s"
                    .formatted(scenario.roster().name(a), scenario.roster().name(b));
            addClear("tie", a + "-" + b, name, thing++, isWatched(pair) ? ties : others);
        }
        others.sort(Comparator.comparingDouble(one -> -Math.abs(one.difference().value())));
        found.addAll(ties);
        found.addAll(others.subList(0, Math.min(MORE_TIES, others.size())));
        return found;
    }

    private boolean isWatched(int[] pair) {
        return watched.stream()
                .anyMatch(one -> (one[0] == pair[0] && one[1] == pair[1]) || (one[0] == pair[1] && one[1] == pair[0]));
    }

    private void addClear(String kind, String id, String name, int thing, List<Because> to) {
        Difference difference = Futures.difference(without[thing], with[thing]);
        if (!difference.isClear()) {
            return;
        }
        boolean up = difference.value() > 0;
        Ways ways = up ? more[thing] : less[thing];
        int toward = up ? rose[thing] : fell[thing];
        int against = up ? fell[thing] : rose[thing];
        var sentences = new ArrayList<String>();
        sentences.add(String.format(
                Locale.ROOT,
                "%s: %s without the move, %s with it; %d of %d futures differ this way, %d the other.",
                name,
                amount(kind, mean(without[thing])),
                amount(kind, mean(with[thing])),
                toward,
                futures,
                against));
        sentences.addAll(ways.sentences());
        to.add(new Because(
                kind,
                id,
                name,
                mean(without[thing]),
                mean(with[thing]),
                difference,
                toward,
                against,
                ways.carriers(),
                ways.chains(CHAINS),
                sentences));
    }

    private static String amount(String kind, double value) {
        return switch (kind) {
            case "tie" -> String.format(Locale.ROOT, "%+.2f", value);
            case "agreement" -> String.format(Locale.ROOT, "does not bind in %.0f %%", 100 * value);
            default -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
        };
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
