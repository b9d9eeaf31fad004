package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;

class MisreadTest {
    private static boolean isMisread(String text, Action action, boolean listed, String target) {
        return Misread.is(text, action, listed, text.indexOf(target));
    }

    @Test
    void whoCondemnsTogetherDoesNotCondemnEachOther() {
        var text = "Washington and Jerusalem condemned the sale.";

        assertThat(isMisread(text, Action.ACCUSE, true, "Washington")).isTrue();
        assertThat(isMisread(text, Action.CONSULT, true, "Washington")).isFalse();
        assertThat(isMisread(text, Action.ACCUSE, false, "Washington")).isFalse();
    }

    @Test
    void whoFightDoItToEachOther() {
        assertThat(isMisread("Iran and Iraq fought for eight years.", Action.ASSAULT, true, "Iraq"))
                .isFalse();
        assertThat(isMisread("Iran and Iraq shelled each other.", Action.ASSAULT, true, "Iraq"))
                .isFalse();
    }

    @Test
    void condemnedIsWhoDidItNotWhoSufferedIt() {
        assertThat(isMisread("Tehran condemned the occupation of Kuwait.", Action.ACCUSE, false, "Kuwait"))
                .isTrue();
        assertThat(isMisread("Tehran condemned Iraq for the raid.", Action.ACCUSE, false, "Iraq"))
                .isFalse();
        assertThat(isMisread("Tehran condemned the raid on the Syrian base.", Action.ACCUSE, false, "Syrian"))
                .isTrue();
        assertThat(isMisread("Tehran condemned the attacks of the Syrian rebels.", Action.ACCUSE, false, "Syrian"))
                .isFalse();
    }
}
