package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;

class MagnitudeTest {
    private static List<String> of(String sentence, Action action) {
        return Magnitude.of(sentence, action).stream().map(Magnitude::toString).toList();
    }

    @Test
    void theDeadAndTheWoundedAreCounted() {
        assertThat(of("The raid killed at least 33 Turkish soldiers and wounded dozens.", Action.ASSAULT))
                .containsExactly("killed 33", "wounded at least 24");
        assertThat(of("Nine soldiers were killed when a drone struck the convoy.", Action.ASSAULT))
                .containsExactly("killed 9");
        assertThat(of("The shelling left 1,200 people dead.", Action.ASSAULT)).containsExactly("killed 1,200");
    }

    @Test
    void moneyHasItsCurrency() {
        assertThat(of("Germany will give Jordan 200 million euros.", Action.AID))
                .containsExactly("money 200,000,000 EUR");
        assertThat(of("Washington released $1.2 billion in aid to Egypt.", Action.AID))
                .containsExactly("money 1,200,000,000 USD");
        assertThat(of("Iran pledged a billion dollars to Syria.", Action.AGREE))
                .containsExactly("money 1,000,000,000 USD");
    }

    @Test
    void crowdsTroopsAndPrisonersAreCounted() {
        assertThat(of("Tens of thousands of Greeks rallied against Germany.", Action.PROTEST))
                .containsExactly("crowd at least 20,000");
        assertThat(of("Russia moved 30,000 troops to the border.", Action.MOBILIZE))
                .containsExactly("troops 30,000");
        assertThat(of("The navy detained fourteen fishermen.", Action.COERCE)).containsExactly("arrested 14");
    }

    @Test
    void aNumberThatSaysNothingOfTheEventIsLeftOut() {
        assertThat(of("The two met on March 5, 2020, for six hours.", Action.CONSULT))
                .isEmpty();
        assertThat(of("Turkey shot down the plane in 2015.", Action.ASSAULT)).isEmpty();
        assertThat(of("The raid killed 33 soldiers.", Action.CONSULT)).isEmpty();
    }
}
