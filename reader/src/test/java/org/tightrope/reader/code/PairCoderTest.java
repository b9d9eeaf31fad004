package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;

class PairCoderTest {
    private static final PairCoder CODER = PairCoder.builtIn(false);

    /// A pair of a sentence with marks: `[S Turkey] warned [T Greece]`.
    private static Pair pair(String marked) {
        var text = new StringBuilder();
        var spans = new Pair.Span[2];
        int at = 0;
        while (at < marked.length()) {
            if (marked.charAt(at) == '[') {
                int end = marked.indexOf(']', at);
                int which = marked.charAt(at + 1) == 'S' ? 0 : 1;
                int from = text.length();
                text.append(marked, at + 3, end);
                spans[which] = new Pair.Span(from, text.length());
                at = end + 1;
            } else {
                text.append(marked.charAt(at++));
            }
        }
        return new Pair(text.toString(), Optional.ofNullable(spans[0]), Optional.ofNullable(spans[1]));
    }

    @Test
    void plainSentencesGetTheirAction() {
        var coded = CODER.code(List.of(
                pair("[S Turkish jets] bombed [T Kurdish villages], killing nine people."),
                pair("[S The Kremlin] condemned [T Washington] for the raid."),
                pair("[S Japan] suspended aid to [T Burma] over the coup."),
                pair("[T Police] were sued by [S the reporters] over the beatings."),
                pair("[S Germany] sent blankets and medicine to [T the refugees].")));

        assertThat(coded)
                .extracting(CodedPair::action)
                .containsExactly(Action.ASSAULT, Action.ACCUSE, Action.SANCTION, Action.ACCUSE, Action.AID);
        assertThat(coded.getFirst().quad()).isEqualTo("M-Conf");
        assertThat(coded.getLast().binary()).isZero();
    }

    @Test
    void probabilitiesOfAllFifteenRootsSumToOneLikeliestFirst() {
        var coded = CODER.code(List.of(pair("[S The rebels] released [T two pilots] on Sunday.")))
                .getFirst();

        assertThat(coded.probabilities()).hasSize(15);
        assertThat(coded.probabilities().values().stream().mapToDouble(p -> p).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(coded.root()).isEqualTo("YIELD");
        assertThat(coded.rootConfidence())
                .isEqualTo(coded.probabilities().values().stream()
                        .mapToDouble(p -> p)
                        .max()
                        .orElseThrow());
        assertThat(coded.because()).isNotEmpty();
    }

    @Test
    void aPairAloneAndInCompanyIsCodedAlike() {
        var one = pair("[S Peru] rejected an offer by [T Chile].");
        var longer = pair("[S The Ethiopian foreign minister], who had come by train through the snow of the "
                + "highlands, met [T his counterpart] for three hours and twenty minutes.");
        double alone = CODER.code(List.of(one)).getFirst().rootConfidence();
        double company = CODER.code(List.of(longer, one)).getLast().rootConfidence();

        assertThat(company).isCloseTo(alone, within(0.02));
    }

    @Test
    void fastDoesWithoutTheEncoder() {
        var coded = PairCoder.builtIn(true)
                .code(List.of(pair("[S Rebels] attacked [T an army post]."), pair("[S He] met [T the king].")));

        assertThat(coded).extracting(CodedPair::root).containsExactly("ASSAULT", "CONSULT");
    }

    @Test
    void namesAreHiddenAndMissingOnesMissed() {
        var pair = pair("[T Iran] was hit by [S Israel].");
        var hidden = pair.masked("AA", "B");

        assertThat(hidden.text()).isEqualTo("B was hit by AA.");
        assertThat(hidden.source()).contains(new Pair.Span(13, 15));
        assertThat(hidden.target()).contains(new Pair.Span(0, 1));
        assertThat(pair("[S Iran] fell.").masked("A", "B").target()).isEmpty();
        assertThat(CODER.code(List.of(new Pair("It rained.", Optional.empty(), Optional.empty()))))
                .hasSize(1);
        assertThat(CODER.code(List.of())).isEmpty();
    }

    @Test
    void aSpanMustNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Pair.Span(5, 2))
                .hasMessageContaining("The span (5 to 2)")
                .hasMessageContaining("Maybe its ends are swapped");
    }
}
