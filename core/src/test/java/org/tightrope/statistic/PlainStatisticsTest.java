package org.tightrope.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.stream.EventStream;

/// The engine keeps sums and touches what changes; the definitions start over at every event. They must
/// agree: for any lens, dense or sparse, with all pairs kept up to date or asked one by one.
class PlainStatisticsTest {
    private static final int ACTORS = 7;
    private static final double CLOSE = 1e-9;

    /// What a statistic should be.
    private interface Definition {
        double value(PlainStatistics plain, int i, int j);
    }

    private record Case(Statistic statistic, Definition definition) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theEngineAgreesWithTheDefinitions(long seed) {
        var random = new SplittableRandom(seed);
        EventStream stream = Streams.random(random, ACTORS, 60);
        List<Case> cases = cases(lens(random), lens(random));
        List<Statistic> statistics = cases.stream().map(Case::statistic).toList();
        for (int mostDense : new int[] {ACTORS, 0}) {
            for (boolean everyone : new boolean[] {true, false}) {
                compare(stream, cases, new Past(stream, statistics, mostDense), everyone);
            }
        }
    }

    private static void compare(EventStream stream, List<Case> cases, Past past, boolean everyone) {
        List<Statistic.Reading> readings =
                cases.stream().map(one -> one.statistic().read(past, everyone)).toList();
        double[] all = new double[ACTORS * ACTORS];
        for (int event = 0; event < stream.size(); event++) {
            past.moveTo(stream.time()[event]);
            var plain = new PlainStatistics(stream, event, stream.time()[event]);
            for (int c = 0; c < cases.size(); c++) {
                readings.get(c).fill(all, ACTORS);
                for (int i = 0; i < ACTORS; i++) {
                    for (int j = 0; j < ACTORS; j++) {
                        if (i != j) {
                            double expected = cases.get(c).definition().value(plain, i, j);
                            assertThat(readings.get(c).value(i, j))
                                    .as("%s from %d to %d before event %d", cases.get(c), i, j, event)
                                    .isCloseTo(expected, within(CLOSE))
                                    .isEqualTo(all[i * ACTORS + j]);
                        }
                    }
                }
            }
            past.add(event);
        }
    }

    private static Lens lens(SplittableRandom random) {
        double[] halfLives = {Double.POSITIVE_INFINITY, 3, 40};
        double[] windows = {Double.POSITIVE_INFINITY, 10, 35};
        List<Set<String>> types = List.of(Set.of(), Set.of("cooperation"), Set.of("conflict"));
        return new Lens(
                types.get(random.nextInt(3)),
                halfLives[random.nextInt(3)],
                windows[random.nextInt(3)],
                random.nextBoolean());
    }

    private static List<Case> cases(Lens lens, Lens other) {
        var cases = new ArrayList<Case>();
        var term = Small.term("x");
        cases.add(new Case(new Inertia(term, lens), (plain, i, j) -> plain.tie(lens, i, j)));
        cases.add(new Case(new Reciprocity(term, lens), (plain, i, j) -> plain.tie(lens, j, i)));
        for (Direction direction : Direction.values()) {
            cases.add(new Case(
                    new Degree(term, lens, true, direction), (plain, i, _) -> plain.degree(lens, direction, i)));
            cases.add(new Case(
                    new Degree(term, lens, false, direction), (plain, _, j) -> plain.degree(lens, direction, j)));
        }
        // Both lenses of a closure forget alike: that is what formulas can say.
        Lens enemies = new Lens(other.types(), lens.halfLife(), lens.window(), lens.weighted());
        for (Combine combine : Combine.values()) {
            for (Direction mine : Direction.values()) {
                for (Direction theirs : Direction.values()) {
                    cases.add(new Case(
                            new Closure(term, lens, mine, enemies, theirs, combine),
                            (plain, i, j) -> plain.closure(lens, mine, enemies, theirs, combine, i, j)));
                }
            }
        }
        cases.add(new Case(new FourCycle(term, lens), (plain, i, j) -> plain.fourCycle(lens, i, j)));
        Lens all = Lens.everything();
        cases.add(new Case(new RecencyRank(term, all, false), (plain, i, j) -> plain.sendRank(i, j)));
        cases.add(new Case(new RecencyRank(term, all, true), (plain, i, j) -> plain.receiveRank(i, j)));
        cases.add(new Case(new Recency(term, all, false, 2), (plain, i, j) -> {
            double time = plain.latest(i, j);
            return Double.isNaN(time) ? 0 : 1 / (1 + (plain.now() - time) / 2);
        }));
        return cases;
    }
}
