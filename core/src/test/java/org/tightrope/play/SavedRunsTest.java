package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.MadeUp;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;

class SavedRunsTest {
    private static final Scenario WORLD = MadeUp.scenario(6, 30, 2, 3);
    private static final Fit FIT = fit(WORLD);
    private static final List<List<Move>> MOVES = List.of(
            List.of(WORLD.move("W1").orElseThrow()), List.of(WORLD.move("W4").orElseThrow()));

    @TempDir
    private Path folder;

    private static Fit fit(Scenario world) {
        if (Fitter.fit(world, world.history(), Model.standard()) instanceof FitResult.Fitted(var fit)) {
            return fit;
        }
        throw new AssertionError("not fitted");
    }

    private SavedRuns saved(long seed) {
        return SavedRuns.in(folder.resolve("runs"), WORLD, WORLD.history(), FIT, seed);
    }

    private static Player player(int futures, List<Long> advanced) {
        return new Player(WORLD, WORLD.history(), FIT, futures, 4, 1, advanced::add);
    }

    @Test
    void threeStepsAreOneLongRun() {
        player(50, new ArrayList<>()).keepingIn(saved(4)).play(MOVES);
        player(120, new ArrayList<>()).keepingIn(saved(4)).play(MOVES.subList(0, 1));
        assertThat(saved(4).futures()).isEqualTo(50);
        var advanced = new ArrayList<Long>();
        var gone = player(200, advanced).keepingIn(saved(4)).play(MOVES);
        assertThat(gone).isEqualTo(player(200, new ArrayList<>()).play(MOVES));
        // of the three runs of 200, 120, 120 and 50 futures were taken over
        assertThat(advanced.stream().filter(step -> step == 1).count()).isEqualTo(80 + 80 + 150);
        assertThat(saved(4).futures()).isEqualTo(200);
    }

    @Test
    void whatIsThereIsNotPlayedAgain() {
        var first = player(50, new ArrayList<>()).keepingIn(saved(4)).play(MOVES);
        var advanced = new ArrayList<Long>();
        assertThat(player(50, advanced).keepingIn(saved(4)).play(MOVES)).isEqualTo(first);
        assertThat(advanced).containsOnly(50L);
    }

    @Test
    void runsOfOtherDataAreRefused() {
        player(10, new ArrayList<>()).keepingIn(saved(4)).play(List.of());
        assertThatThrownBy(() -> saved(5)).isInstanceOf(Fault.class).hasMessageContaining("belong to other events");
        var later = MadeUp.scenario(6, 31, 2, 3);
        assertThatThrownBy(() -> SavedRuns.in(folder.resolve("runs"), later, later.history(), FIT, 4))
                .isInstanceOf(Fault.class);
    }

    @Test
    void brokenFilesAreNamed() throws IOException {
        player(10, new ArrayList<>()).keepingIn(saved(4)).play(List.of());
        byte[] whole = Files.readAllBytes(folder.resolve("runs"));
        Files.write(folder.resolve("runs"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> saved(4)).isInstanceOf(Fault.class).hasMessageContaining("is broken");
        Files.writeString(folder.resolve("runs"), "nothing of the kind");
        assertThatThrownBy(() -> saved(4)).isInstanceOf(Fault.class).hasMessageContaining("holds no runs");
    }
}
