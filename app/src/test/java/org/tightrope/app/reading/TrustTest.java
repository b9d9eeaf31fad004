package org.tightrope.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;
import org.tightrope.reader.Reader;
import org.tightrope.reader.Text;

final class TrustTest {
    @TempDir
    Path home;

    /// Forty verdicts: what rests on the trigger `bomb` is right, what rests on `slam` mostly wrong.
    private static Corrections verdicts() {
        var all = new ArrayList<Correction>();
        for (int i = 0; i < 40; i++) {
            boolean bomb = i % 2 == 0;
            var sentence = "Sentence %s.".formatted(i);
            var key = Coding.key("TUR", bomb ? Action.ASSAULT : Action.ACCUSE, "SYR", sentence);
            var grounds =
                    new Correction.Grounds(0.7, List.of(bomb ? "trigger: bomb" : "trigger: slam", "date: March " + i));
            all.add(
                    bomb || i % 10 == 1
                            ? new Correction.Right(key, sentence, grounds)
                            : new Correction.Wrong(key, sentence, grounds));
        }
        return Corrections.none().with(all);
    }

    @Test
    void cuesFoundWrongAreDoubtedAndOthersTrusted() {
        assertThat(Trust.learn(verdicts())).isInstanceOfSatisfying(Trust.Outcome.Trained.class, outcome -> {
            var trust = outcome.trust();
            assertThat(trust.after()).isLessThan(trust.before());
            double bomb = trust.trusted(0.7, List.of("action: ASSAULT", "date: stated", "trigger: bomb"));
            double slam = trust.trusted(0.7, List.of("action: ACCUSE", "date: stated", "trigger: slam"));
            assertThat(bomb).isGreaterThan(0.85);
            assertThat(slam).isBetween(0.15, 0.4);
        });
    }

    @Test
    void atTheOptimumTheRidgePullsEachWeightAsHardAsTheVerdicts() {
        var trust = ((Trust.Outcome.Trained) Trust.learn(verdicts())).trust();
        // Every slam sentence has the same score s: 4 of 20 are right, so 4 - 20 p(s) = weight (ridge 1).
        double p = trust.trusted(0.7, List.of("action: ACCUSE", "date: stated", "trigger: slam"));
        assertThat(4 - 20 * p).isCloseTo(trust.weights().get("trigger: slam"), within(1e-3));
    }

    @Test
    void fewVerdictsTeachNothing() {
        var few = Corrections.none().with(verdicts().all().subList(0, 10));
        assertThat(Trust.learn(few))
                .isEqualTo(new Trust.Outcome.TooLittle("There are 10 verdicts (6 right, 4 wrong or changed);"
                        + " at least 20 are needed, 3 of each kind."));
    }

    @Test
    void whatWasLearnedSurvivesItsFileAndChangesConfidences() {
        var trust = ((Trust.Outcome.Trained) Trust.learn(verdicts())).trust();
        trust.write(home.resolve("trained.json"));
        assertThat(Trust.read(home.resolve("trained.json"))).isEqualTo(trust);
        var day = LocalDate.parse("2020-03-14");
        var reading = Reader.of(ActorBook.builtIn())
                .readAlone(Text.of("a.txt", day, "On March 5 Turkish jets bombed Syrian barracks."));
        var before = reading.events().getFirst().confidence();
        assertThat(trust.on(reading).events().getFirst().confidence()).isGreaterThan(before);
    }
}
