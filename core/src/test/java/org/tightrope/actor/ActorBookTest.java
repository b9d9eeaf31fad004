package org.tightrope.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorBookTest {
    private final ActorBook book = ActorBook.builtIn();

    private String whom(String mention, String date) {
        return book.resolve(mention, LocalDate.parse(date)).map(Actor::code).orElse("nobody");
    }

    private List<String> codes(String text) {
        return codes(text, "2020-03-05");
    }

    private List<String> codes(String text, String date) {
        return book.scan(text, LocalDate.parse(date)).stream()
                .map(mention -> mention.actor().code())
                .toList();
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "Kremlin, 2020-03-05, RUS",
        "Moscow, 2020-03-05, RUS",
        "Putin, 2020-03-05, RUS",
        "Vladimir Putin, 2009-06-01, RUS",
        "Medvedev, 2009-06-01, RUS",
        "Medvedev, 2021-06-01, nobody",
        "Obama, 2016-12-01, USA",
        "Obama, 2017-02-01, nobody",
        "Trump, 2016-12-01, nobody",
        "Trump, 2017-02-01, USA",
        "Erdogan, 2020-03-05, TUR",
        "Recep Tayyip Erdoğan, 2010-03-05, TUR",
        "Tillerson, 2017-01-15, nobody",
        "Tillerson, 2017-06-30, USA",
        "Tillerson, 2018-06-30, nobody",
        "George Bush, 1991-02-01, USA",
        "George Bush, 1996-02-01, nobody",
        "George Bush, 2003-03-20, USA",
        "Prime Minister May, 2018-03-12, GBR",
        "Hafez al-Assad, 1999-01-01, SYR",
        "Bashar al-Assad, 2020-01-01, SYR",
        "Assad, 2025-01-20, nobody",
        "Ankara, 2020-03-05, TUR",
        "Damascus regime, 2020-03-05, SYR",
        "the White House, 2020-03-05, USA",
        "Hizballah, 2020-03-05, HEZ",
        "Syrian rebels, 2016-03-05, OPP",
        "Islamic State of Iraq and the Levant, 2016-03-05, ISIS",
        "Stoltenberg, 2020-03-05, NATO",
        "UN Security Council, 2020-03-05, UNSC",
        "Türkiye, 2023-03-05, TUR",
        "Côte d’Ivoire, 2020-03-05, CIV",
        "KAZ, 2020-03-05, KAZ",
        "Michael Jordan, 2020-03-05, nobody",
        "the Washington Post, 2020-03-05, nobody",
    })
    void resolvesNamesAtADate(String mention, String date, String code) {
        assertThat(whom(mention, date)).isEqualTo(code);
    }

    @Test
    void caseDecidesBetweenTurkeyAndTurkey() {
        assertThat(codes("Turkey ate the turkey that was given to us by the US"))
                .containsExactly("TUR", "USA");
    }

    @Test
    void theLongestPhraseWins() {
        assertThat(codes("The Syrian Democratic Forces fought the Syrian army in South Sudan"))
                .containsExactly("SDF", "SYR", "SSD");
    }

    @Test
    void aCompoundNamesBothAndABackerIsNotNamed() {
        assertThat(codes("Russian-Turkish patrols met Iranian-backed militias near pro-Russian posts"))
                .containsExactly("RUS", "TUR");
    }

    @Test
    void possessivesStayOutsideTheSpan() {
        var mention =
                book.scan("Erdoğan’s reply", LocalDate.parse("2020-03-05")).getFirst();

        assertThat(mention.text()).isEqualTo("Erdoğan");
        assertThat(mention.role()).isEqualTo(Mention.Role.LEADER);
        assertThat(mention.start()).isZero();
        assertThat(mention.end()).isEqualTo(7);
    }

    @Test
    void neighboursDecideAmbiguousNames() {
        assertThat(codes("A runoff in Georgia kept Atlanta busy")).isEmpty();
        assertThat(codes("Russian tanks rolled into Georgia")).containsExactly("RUS", "GEO");
        assertThat(codes("Ivanka Trump met Chad Wolf")).isEmpty();
        assertThat(codes("When Trump called, Jordan and Chad agreed")).containsExactly("USA", "JOR", "TCD");
        assertThat(codes("former President Medvedev", "2020-06-01")).isEmpty();
        assertThat(codes("The RSF shelled Khartoum", "2023-06-01")).containsExactly("RSF", "SDN");
        assertThat(codes("RSF, which defends journalists, reproached Turkey")).containsExactly("TUR");
    }

    @Test
    void aLeaderMayStandAfterAPlaceOrAnotherActor() {
        var day = "2019-09-16";
        assertThat(codes("In Tehran Putin met Rouhani.", day)).containsExactly("IRN", "RUS", "IRN");
        assertThat(codes("To Ankara Trump had nothing to say.", day)).containsExactly("TUR", "USA");
        assertThat(codes("In Davos Erdogan spoke of Syria.", day)).containsExactly("TUR", "SYR");
        assertThat(codes("Yesterday Ivanka Trump visited Morocco.", day)).containsExactly("MAR");
    }

    @Test
    void somebodyWhoChangesOfficeChangesTheActor() {
        // Solana led NATO until 6 October 1999 and the EU's diplomacy from the 18th.
        assertThat(whom("Solana", "1999-06-01")).isEqualTo("NATO");
        assertThat(whom("Solana", "2001-06-01")).isEqualTo("EU");
    }

    @Test
    void commonNounsNeedAContext() {
        var date = LocalDate.parse("2020-03-05");

        assertThat(book.scan("The rebels left the town", date)).isEmpty();
        assertThat(book.scan("The rebels left the town", date, Set.of("SYR"))
                        .getFirst()
                        .actor()
                        .code())
                .isEqualTo("OPP");
        assertThat(book.scan("The Iranian regime left the town", date, Set.of("SYR")))
                .extracting(mention -> mention.actor().code())
                .containsExactly("IRN");
    }

    @Test
    void theUsersOwnActorsWin() {
        var arnor = new Actor("ARN", "Arnor", Kind.STATE, List.of("Arnorian"), Optional.empty(), List.of(), "");
        var rebels = new Actor(
                "FSA",
                "Free Syrian Army",
                Kind.ARMED_GROUP,
                List.of("rebel brigades"),
                Optional.empty(),
                List.of(),
                "");
        var own = book.with(List.of(arnor, rebels));
        var date = LocalDate.parse("2014-03-05");

        assertThat(own.resolve("Arnorian", date)).contains(arnor);
        assertThat(own.resolve("Free Syrian Army", date)).contains(rebels);
        assertThat(own.resolve("Rebel brigades", date)).contains(rebels);
        assertThat(own.resolve("Syrian rebels", date).orElseThrow().code()).isEqualTo("OPP");
        assertThat(own.byCode("TUR")).isEqualTo(book.byCode("TUR"));
    }

    @Test
    void aRepeatedKnownNameKeepsItsRole() {
        var own = book.with(List.of(
                new Actor("RUS", "Russia", Kind.STATE, List.of("Moscow"), Optional.empty(), List.of(), "balancer")));

        assertThat(own.scan("Moscow", LocalDate.parse("2020-03-05")).getFirst().role())
                .isEqualTo(Mention.Role.CAPITAL);
        assertThat(own.resolve("Putin", LocalDate.parse("2020-03-05"))
                        .orElseThrow()
                        .role())
                .isEqualTo("balancer");
    }

    @Test
    void everyStateIsKnownByItsNameAndCapital() {
        int capitals = 0;
        for (var row : Table.rows("states.csv")) {
            assertThat(book.byCode(row[0])).as(row[0]).isPresent();
            assertThat(whom(row[1], "2020-03-05")).as(row[1]).isEqualTo(row[0]);
            for (String capital : Table.list(row[4])) {
                assertThat(whom(capital, "2020-03-05")).as(capital).isEqualTo(row[0]);
                capitals++;
            }
            for (String demonym : Table.list(row[3])) {
                assertThat(whom(demonym, "2020-03-05")).as(demonym).isEqualTo(row[0]);
            }
        }
        assertThat(capitals).isGreaterThan(200);
    }

    @Test
    void everyLeaderHeldOfficeForAPositiveTimeForAKnownActor() {
        for (var row : Table.rows("leaders.csv")) {
            assertThat(book.byCode(row[0])).as(row[0]).isPresent();
            var from = Almanac.firstDay(row[2]);
            assertThat(whom(row[4], from.plusDays(10).toString())).as(row[4]).isEqualTo(row[0]);
            if (!row[3].isEmpty()) {
                assertThat(Almanac.lastDay(row[3])).as(row[4]).isAfter(from);
            }
        }
    }

    private List<String> asides(String text, String date) {
        return book.asides(text, LocalDate.parse(date), Set.of()).stream()
                .map(mention -> mention.actor().code() + " " + mention.role() + " " + mention.text())
                .toList();
    }

    @Test
    void partsOfCompoundsThatSayWhatIsDoneAreAsides() {
        assertThat(asides("The EU kept its anti-Russian sanctions.", "2020-03-05"))
                .containsExactly("RUS COMPOUND Russian");
        assertThat(asides("Iranian-backed gunmen attacked US troops.", "2020-03-05"))
                .containsExactly("IRN COMPOUND Iranian");
        assertThat(asides("A Russian-speaking, US-based, pro-Turkish writer.", "2020-03-05"))
                .isEmpty();
    }

    @Test
    void aPlaceIsAnAsideWhileItWasHeld() {
        assertThat(asides("Jets bombed Idlib.", "2019-06-01")).containsExactly("OPP HELD Idlib");
        assertThat(asides("Jets bombed Idlib.", "2012-06-01")).isEmpty();
        assertThat(asides("Jets bombed Mosul.", "2018-06-01")).isEmpty();
        assertThat(codes("Jets bombed Idlib.", "2019-06-01")).isEmpty();
    }

    @Test
    void everyPlaceThatWasHeldIsKnownFromItsFirstDay() {
        assertThat(Table.rows("held.csv")).allSatisfy(row -> {
            var day = Almanac.firstDay(row[2]).toString();
            for (String place : Table.list(row[0])) {
                assertThat(asides("Jets bombed " + place + ".", day)).containsExactly(row[1] + " HELD " + place);
            }
        });
    }

    @Test
    void theUsersOwnNameForAPlaceWins() {
        var own = book.with(List.of(new Actor(
                "IDL", "Idlib council", Kind.ARMED_GROUP, List.of("Idlib"), Optional.empty(), List.of(), "")));

        assertThat(own.scan("Jets bombed Idlib.", LocalDate.parse("2019-06-01")))
                .singleElement()
                .matches(mention -> mention.actor().code().equals("IDL"));
    }
}
