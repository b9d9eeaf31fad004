package org.tightrope.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThoroughTest {
    private static final Syntax SYNTAX = Syntax.thorough();
    private static final String LONG =
            "The ministers of Turkey and Russia, who had met in Ankara on Tuesday, said that "
                    + "the delivery of the missiles, which the Pentagon has criticised, would be completed by the end of the year.";

    private static Syntax.Parsed parse(String sentence) {
        return SYNTAX.parse(Tokens.of(sentence).stream().map(Tokens.Word::text).toList());
    }

    /// `word <- relation - head`
    private static String arc(Syntax.Parsed parsed, String word) {
        int at = parsed.words().indexOf(word);
        int head = parsed.tree().head(at);
        return parsed.tree().relation(at) + " of "
                + (head < 0 ? "nothing" : parsed.words().get(head));
    }

    @Test
    void clausesWithinClausesKeepTheirSubjects() {
        var parsed = parse(LONG);

        assertThat(arc(parsed, "said")).isEqualTo("root of nothing");
        assertThat(arc(parsed, "ministers")).isEqualTo("nsubj of said");
        assertThat(arc(parsed, "Russia")).isEqualTo("conj of Turkey");
        assertThat(arc(parsed, "met")).isEqualTo("acl:relcl of ministers");
        assertThat(arc(parsed, "completed")).isEqualTo("ccomp of said");
        assertThat(arc(parsed, "delivery")).isEqualTo("nsubj:pass of completed");
        assertThat(arc(parsed, "missiles")).isEqualTo("nmod of delivery");
        assertThat(arc(parsed, "criticised")).isEqualTo("acl:relcl of missiles");
        assertThat(arc(parsed, "Pentagon")).isEqualTo("nsubj of criticised");
    }

    @Test
    void aPassiveClauseIsTakenForOne() {
        var parsed = parse("The depot was destroyed by Israeli jets.");

        assertThat(arc(parsed, "depot")).isEqualTo("nsubj:pass of destroyed");
        assertThat(arc(parsed, "was")).isEqualTo("aux:pass of destroyed");
        assertThat(arc(parsed, "jets")).startsWith("obl").endsWith("of destroyed");
        assertThat(parsed.lemmas()).startsWith("the", "depot", "be", "destroy", "by", "israeli", "jet");
        assertThat(parsed.tags()).startsWith("DET", "NOUN", "AUX", "VERB", "ADP", "ADJ", "NOUN");
        assertThat(parsed.fineTags().get(3)).isEqualTo("VBN");
    }

    @Test
    void anUnknownWordIsJudgedByItsEndingAndPlace() {
        var parsed = parse("Zorvia's plimmers were quizzically flarnished.");

        assertThat(parsed.tags()).startsWith("PROPN", "PART", "NOUN", "AUX", "ADV", "VERB");
        assertThat(arc(parsed, "plimmers")).isEqualTo("nsubj:pass of flarnished");
    }

    @Test
    void whateverTheWordsTheTreeHasOneRootAndNoCircle() {
        var random = new Random(4);
        var stock =
                List.of("Russia", ",", "said", "that", "(", "the", "and", "\"", "3", "ran", "to", "of", "", "ﷺ", "who");
        for (int round = 0; round < 200; round++) {
            var words = new ArrayList<String>();
            int size = 1 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                words.add(stock.get(random.nextInt(stock.size())));
            }
            var tree = SYNTAX.parse(words).tree();
            for (int i = 0; i < size; i++) {
                assertThat(i == tree.root() || tree.governs(tree.root(), i)).isTrue();
                assertThat(tree.relation(i).equals("root")).isEqualTo(i == tree.root());
            }
        }
        assertThat(SYNTAX.parse(List.of()).tree().root()).isEqualTo(-1);
    }

    @Test
    void eitherModelParsesWhatTheOtherTagged() {
        var words = parse(LONG).words();
        var tree = SYNTAX.parse(Syntax.builtIn().tag(words)).tree();

        assertThat(tree.root()).isEqualTo(words.indexOf("said"));
        for (int i = 0; i < words.size(); i++) {
            assertThat(tree.head(i)).isEqualTo(SYNTAX.parse(words).tree().head(i));
        }
        assertThat(Syntax.builtIn().parse(SYNTAX.tag(words)).tree().root()).isEqualTo(words.indexOf("said"));
    }

    @Test
    void manyThreadsFindTheSame() {
        var arcs = IntStream.range(0, 64)
                .parallel()
                .mapToObj(run -> {
                    var parsed = parse(LONG);
                    return parsed.words().stream()
                                    .map(word -> arc(parsed, word))
                                    .toList() + " " + parsed.tags();
                })
                .distinct()
                .toList();

        assertThat(arcs).hasSize(1);
    }
}
