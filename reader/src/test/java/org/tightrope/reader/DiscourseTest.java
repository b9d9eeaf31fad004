package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Event;

/// What a sentence means by the sentences before it, and several things in one sentence.
class DiscourseTest {
    private static final Reader READER = Reader.of(ActorBook.builtIn());

    private static List<String> read(String text) {
        return READER.read(List.of(Text.of("doc", LocalDate.of(2020, 6, 1), text))).events().stream()
                .map(CodedEvent::event)
                .map(DiscourseTest::shown)
                .toList();
    }

    private static String shown(Event event) {
        return event.source() + " " + event.action() + " " + event.target();
    }

    @Test
    void whatIsDoneToItIsDoneToTheOther() {
        assertThat(read("Israel bombed Syria. Damascus accused it of aggression."))
                .contains("SYR ACCUSE ISR");
        assertThat(read("Macron called Erdogan. He warned him against further drilling."))
                .contains("FRA THREATEN TUR");
        assertThat(read("Turkey shot down a Russian jet. Putin called it a stab in the back."))
                .containsExactlyInAnyOrder("TUR ASSAULT RUS", "RUS ACCUSE TUR");
    }

    @Test
    void whoSaysHeWillMeansHimself() {
        assertThat(read("Trump praised Xi. Putin said he would bomb Syria.")).contains("RUS ASSAULT SYR");
        assertThat(read("Iran said it would strike Israel.")).contains("IRN ASSAULT ISR");
    }

    @Test
    void aPronounThatIsTheSubjectHandsItOn() {
        assertThat(
                        read(
                                "Serbia is in no hurry. It withdrew from the drill with Belarus. Later it sent aid to Albania."))
                .contains("SRB AID ALB");
    }

    @Test
    void theTwoAreThoseOfWhomSomethingWasFound() {
        assertThat(
                        read(
                                "Egypt, together with Bahrain and the Emirates, broke off relations with Doha. In January the two governments agreed to restore ties."))
                .contains("EGY AGREE QAT", "QAT AGREE EGY")
                .doesNotContain("ARE AGREE BHR", "BHR AGREE ARE");
    }

    @Test
    void whoIsListedWithTheDoerDidItToo() {
        assertThat(
                        read(
                                "In May the United States left the nuclear agreement with Iran. Britain, France and Germany condemned the decision."))
                .contains("GBR ACCUSE USA", "FRA ACCUSE USA", "DEU ACCUSE USA")
                .doesNotContain("FRA ACCUSE DEU", "DEU ACCUSE FRA");
    }

    @Test
    void anAnswerGoesToWhoIsMeant() {
        assertThat(read("The United States blamed Iran for the attack on the tankers. Tehran has denied any role."))
                .contains("IRN REJECT USA");
        assertThat(read("Turkey shot down a Russian jet. Moscow condemned the attack."))
                .contains("RUS ACCUSE TUR");
        assertThat(read("Washington asked Ankara to open its airspace. The Turkish government refused."))
                .contains("TUR REJECT USA");
        assertThat(read("Israel bombed Damascus. The Iranian foreign ministry did not condemn the raid."))
                .doesNotContain("IRN ACCUSE ISR");
    }

    @Test
    void whoIsBlamedAndDeniesItRejects() {
        assertThat(read("The United States blamed Iran, which denied any part in the affair."))
                .contains("USA ACCUSE IRN", "IRN REJECT USA");
    }

    @Test
    void theTargetMayBeWhomTheDocumentIsAbout() {
        var about = "Serbia has two seats. Serbia lives well on both. Serbia wants to join, and Serbia wants to wait. "
                + "Serbia would rather not say. Serbia says little.\n\n";
        assertThat(read(about + "Russia donated six used fighters in 2017.")).containsExactly("RUS AID SRB");
        // Nothing is done, or nobody is spoken of.
        assertThat(read(about + "Prices in Russia rose by a tenth in 2017.")).isEmpty();
        assertThat(read("Russia donated six used fighters in 2017.")).isEmpty();
    }

    @Test
    void whoIsLeftOutIsFoundInThePassage() {
        var before = "Relations between Turkey and Germany were at their worst in the spring of 2020. ";
        assertThat(read(before + "In May Ankara recalled its ambassador.")).contains("TUR SANCTION DEU");
        // The same without the passage.
        assertThat(read("In May Ankara recalled its ambassador.")).isEmpty();
    }

    @Test
    void twoMayDoSeveralThingsInASentence() {
        assertThat(
                        read(
                                "In January 2018 the United States suspended the security assistance to Pakistan, after President Trump had blamed it for lies and deceit."))
                .contains("USA SANCTION PAK", "USA ACCUSE PAK");
    }

    @Test
    void whoMeetsTwoHasNotBroughtThemTogether() {
        assertThat(read("Merkel went to see Putin in Moscow on Monday and met Macron in Paris the day after."))
                .contains("DEU CONSULT RUS", "DEU CONSULT FRA")
                .doesNotContain("RUS CONSULT FRA", "FRA CONSULT RUS");
    }

    @Test
    void townsStandForWhoseTheyAre() {
        assertThat(read("Russia annexed Crimea in 2014.")).containsExactly("RUS COERCE UKR");
        assertThat(read("Iran fired missiles at Erbil.")).containsExactly("IRN ASSAULT IRQ");
        assertThat(read("Iran opened a shop at Erbil.")).isEmpty();
    }

    @Test
    void aTimeMayStandBetweenAThreatAndItsDeed() {
        assertThat(read("Erdogan threatened in May to block the accession of Sweden."))
                .contains("TUR THREATEN SWE");
        assertThat(read("In 2002 Russia left the naval base. It asked Vietnam for money."))
                .contains("RUS REQUEST VNM");
    }
}
