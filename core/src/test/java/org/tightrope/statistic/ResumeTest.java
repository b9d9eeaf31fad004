package org.tightrope.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.model.Formula;
import org.tightrope.stream.EventStream;

/// Splitting a stream and going on from the saved state changes nothing.
class ResumeTest {
    private static final Formula FORMULA =
            Formula.parse("event ~ inertia + inertia(7d, weighted) + reciprocity(window=15d)"
                    + " + indegree_receiver(30d) + otp(7d) + isp(window=15d, product) + osp + four_cycle(7d) + rrank_send"
                    + " + recency + pshift(ab_ba) + closure(enemy_of_enemy, 7d)");

    private static Design design(EventStream stream) {
        return Catalogue.design(
                FORMULA, stream, List.of(), RiskSet.always(stream.actors().size()), Ties.EVENT);
    }

    private record Row(int stratum, boolean observed, int source, int target, double[] values) {}

    private static RowSink into(List<Row> rows) {
        return (stratum, _, observed, source, target, _, _, values) ->
                rows.add(new Row(stratum, observed, source, target, values.clone()));
    }

    private static EventStream part(EventStream all, int from, int to) {
        return new EventStream(
                all.actors(),
                all.types(),
                Arrays.copyOfRange(all.time(), from, to),
                Arrays.copyOfRange(all.source(), from, to),
                Arrays.copyOfRange(all.target(), from, to),
                Arrays.copyOfRange(all.type(), from, to),
                Arrays.copyOfRange(all.weight(), from, to),
                all.id().subList(from, to),
                all.clock(),
                all.dated());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 80, 119})
    void goingOnFromASavedStateChangesNothing(int split) throws IOException {
        EventStream all = Streams.random(new SplittableRandom(split), 6, 120);
        for (boolean full : new boolean[] {true, false}) {
            var whole = new ArrayList<Row>();
            var parts = new ArrayList<Row>();
            EventStream first = part(all, 0, split);
            Snapshot saved;
            if (full) {
                Replay.full(design(all), into(whole));
                saved = Replay.full(design(first), Optional.empty(), into(parts));
            } else {
                Replay.sampled(design(all), 4, 9, into(whole));
                saved = Replay.sampled(design(first), Optional.empty(), 4, 9, into(parts));
            }
            var bytes = new ByteArrayOutputStream();
            SnapshotFile.write(saved, bytes);
            Snapshot read = SnapshotFile.read(new ByteArrayInputStream(bytes.toByteArray()));
            EventStream rest = part(all, split - read.carried().size(), 120);
            if (full) {
                Replay.full(design(rest), Optional.of(read), into(parts));
            } else {
                Replay.sampled(design(rest), Optional.of(read), 4, 9, into(parts));
            }
            assertThat(parts).hasSameSizeAs(whole);
            for (int r = 0; r < whole.size(); r++) {
                Row one = whole.get(r);
                Row other = parts.get(r);
                assertThat(other)
                        .usingRecursiveComparison()
                        .ignoringFields("values")
                        .isEqualTo(one);
                assertThat(other.values()).containsExactly(one.values(), within(full ? 1e-12 : 0));
            }
        }
    }
}
