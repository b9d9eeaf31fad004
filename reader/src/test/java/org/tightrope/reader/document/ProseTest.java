package org.tightrope.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static final String NEWS = "The president of Turkey said that his country would not leave the area.";

    @Test
    void spansStayWhereTheyWere() {
        var body = "READ ALSO: Ten photos of the summit\n\n" + NEWS + "\n\nRussia struck Idlib on Monday.";

        var prose = Prose.of(body);

        assertThat(prose.readable()).hasSameSizeAs(body).doesNotContain("photos");
        assertThat(prose.readable().indexOf(NEWS)).isEqualTo(body.indexOf(NEWS));
        assertThat(prose.readable()).endsWith("Russia struck Idlib on Monday.");
        assertThat(prose.furniture()).isEqualTo(1);
    }

    @Test
    void furnitureIsKnownFromNews() {
        for (String furniture : new String[] {
            "Read more: Who is who in Libya",
            "Photo: A convoy near Idlib, Reuters",
            "Tanks near the border (Photo: AFP)",
            "A convoy on the M4 motorway. Anadolu/Getty Images",
            "Subscribe to our newsletter",
            "© 2020 The Brief",
            "4 min read",
            "Advertisement"
        }) {
            assertThat(Prose.of(furniture).furniture()).as(furniture).isEqualTo(1);
        }
        for (String news : new String[] {
            "Photographs show that Russia struck Idlib.",
            "Watch commanders said Turkey attacked.",
            "Iran read more into the deal than Iraq did.",
            "Related to this, Turkey met Russia.",
            "Reuters reported that Russia attacked Ukraine."
        }) {
            assertThat(Prose.of(news).furniture()).as(news).isZero();
        }
    }

    @Test
    void pullQuotesAreReadOnce() {
        var prose = Prose.of(NEWS + "\n\nOther words about the matter.\n\n“" + NEWS + "”");

        assertThat(prose.repeated()).isEqualTo(1);
        assertThat(prose.readable().indexOf(NEWS)).isEqualTo(prose.readable().lastIndexOf(NEWS));
    }

    @Test
    void otherLanguagesAreSkippedAndCounted() {
        var french =
                "Le président a déclaré que les forces russes sont dans la région et que la Turquie ne veut pas de guerre.";
        var russian = "Россия и Турция договорились о прекращении огня.";
        var turkish = "Türkiye ve Rusya bu konuda bir anlaşma için daha sonra görüşecek.";

        var mixed = Prose.of(french + "\n\n" + NEWS + "\n\n" + russian + "\n\n" + turkish);

        assertThat(mixed.foreign())
                .isEqualTo(Map.of("French", 1, "Russian or another Cyrillic language", 1, "Turkish", 1));
        assertThat(mixed.readable().strip()).isEqualTo(NEWS);
        assertThat(mixed.isForeign()).isFalse();
        assertThat(Prose.of("Titre\n\n" + french).isForeign()).isTrue();
    }

    @Test
    void shortEnglishAmongOtherLanguagesIsRead() {
        var german =
                "Die Armee hat am Freitag die Stellungen der Rebellen mit Artillerie beschossen und mehrere getötet.";
        var one = "Turkey shelled Syrian army positions on Friday.";
        var other = "Russia condemned the shelling.";

        var prose = Prose.of(one + "\n\n" + german + "\n\n" + other);

        assertThat(prose.readable()).contains(one).contains(other).doesNotContain("Armee");
        assertThat(prose.foreign()).isEqualTo(Map.of("German", 1));
    }

    @Test
    void shortLinesAndTelegramEnglishAreRead() {
        assertThat(Prose.of("Russia strikes Idlib").english()).isEqualTo(1);
        assertThat(Prose.of(
                                "President of Russia make meeting with Erdogan in Moscow and they sign protocol about Idlib")
                        .english())
                .isEqualTo(1);
        assertThat(Prose.of("1,200 km\n\n7").isForeign()).isFalse();
    }
}
