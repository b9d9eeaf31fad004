package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;
import org.tightrope.support.SmallWorld;
import org.tightrope.support.World;

final class WatchTest {
    private static final Scenario SCENARIO = new World().scenario();
    private static final Situation NOW = Situation.after(SCENARIO, SCENARIO.history());

    /// B's strikes at A that X answers with nothing toward either for three days.
    private final Watch watch = Watch.of(
            new Predicate.Unanswered(SmallWorld.pattern(Set.of("BB"), Set.of("AA"), false, Action.ASSAULT), "XX", 3),
            SCENARIO);

    private int at(String code) {
        return SCENARIO.roster().indexOf(code);
    }

    @Test
    void silenceAfterAnEventCountsOnceItHasLastedLongEnough() {
        watch.reset();
        watch.see(2, at("BB"), Action.ASSAULT, at("AA"));
        for (int day = 2; day <= 4; day++) {
            assertThat(watch.holds(day, NOW)).as("day %s", day).isFalse();
        }
        assertThat(watch.holds(5, NOW)).isTrue();
    }

    @Test
    void anActTowardEitherSideIsAnAnswerAndAnActTowardOthersIsNone() {
        watch.reset();
        watch.see(2, at("BB"), Action.ASSAULT, at("AA"));
        watch.see(3, at("XX"), Action.CONSULT, at("UU"));
        watch.see(4, at("XX"), Action.ACCUSE, at("BB"));
        assertThat(watch.holds(5, NOW)).isFalse();
        watch.see(6, at("BB"), Action.ASSAULT, at("AA"));
        watch.see(7, at("XX"), Action.CONSULT, at("UU"));
        assertThat(watch.holds(9, NOW)).isTrue();
    }

    @Test
    void whatDoesNotMatchNeedsNoAnswer() {
        watch.reset();
        watch.see(1, at("AA"), Action.ASSAULT, at("BB"));
        watch.see(1, at("BB"), Action.ACCUSE, at("AA"));
        assertThat(watch.holds(30, NOW)).isFalse();
    }
}
