package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Status;

class FindingTest {
    private static Finding found(Action action, Status status) {
        return new Finding(
                2,
                "TUR",
                "SDF",
                action,
                "",
                status,
                Optional.empty(),
                0.9,
                Finding.Ground.RULE,
                List.of("trigger: threaten"));
    }

    @Test
    void whatIsThreatenedOrPromisedHasNotHappened() {
        assertThat(found(Action.THREATEN, Status.REPORTED).and(Action.ASSAULT, 0.5))
                .extracting(Finding::status)
                .containsExactly(Status.REPORTED, Status.HYPOTHETICAL);
        assertThat(found(Action.AGREE, Status.REPORTED).and(Action.AID, 0.5))
                .extracting(Finding::status)
                .containsExactly(Status.REPORTED, Status.HYPOTHETICAL);
        // Also when the deed was seen first.
        assertThat(found(Action.ASSAULT, Status.REPORTED).and(Action.THREATEN, 0.5))
                .extracting(Finding::status)
                .containsExactly(Status.HYPOTHETICAL, Status.REPORTED);
        assertThat(found(Action.ASSAULT, Status.HYPOTHETICAL).and(Action.THREATEN, 0.5))
                .extracting(Finding::status)
                .containsExactly(Status.HYPOTHETICAL, Status.REPORTED);
    }

    @Test
    void whatIsSaidBesideAThreatWasSaid() {
        assertThat(found(Action.THREATEN, Status.REPORTED).and(Action.ACCUSE, 0.5))
                .extracting(Finding::status)
                .containsOnly(Status.REPORTED);
    }

    @Test
    void whatElseIsDoneIsKnownTheSameWay() {
        var condemned =
                found(Action.SANCTION, Status.CLAIMED).and(Action.ACCUSE, 0.5).getLast();

        assertThat(condemned.status()).isEqualTo(Status.CLAIMED);
        assertThat(condemned.key()).isEqualTo("TUR>SDF");
        assertThat(condemned.confidence()).isEqualTo(0.5);
        assertThat(condemned.because()).last().isEqualTo("learned: ACCUSE beside SANCTION");
    }
}
