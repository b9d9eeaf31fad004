package org.tightrope.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyntaxTest {
    private static final Syntax SYNTAX = Syntax.builtIn();

    private static List<String> words(String sentence) {
        return Tokens.of(sentence).stream().map(Tokens.Word::text).toList();
    }

    @Test
    void wordsAreCutAsInTheTreebank() {
        assertThat(words("Russia's envoy didn't say why."))
                .containsExactly("Russia", "'s", "envoy", "did", "n't", "say", "why", ".");
        assertThat(words("U.S. state-owned firms paid $3.5 (or less)."))
                .containsExactly(
                        "U.S.", "state", "-", "owned", "firms", "paid", "$", "3.5", "(", "or", "less", ")", ".");
        assertThat(words("“Moscow cannot sell S-400s,” he’d said"))
                .containsExactly("\"", "Moscow", "can", "not", "sell", "S-400s", ",", "\"", "he", "'d", "said");
    }

    @Test
    void everyWordStandsWhereItsPlaceSays() {
        var text = "  Mr. Lavrov’s “last” offer – 1,200 tons...  ";
        for (Tokens.Word word : Tokens.of(text)) {
            assertThat(text.substring(word.start(), word.end())).hasSameSizeAs(word.text());
        }
        assertThat(Tokens.of(text).getFirst().start()).isEqualTo(2);
    }

    @Test
    void anActiveClauseHasSubjectAndObject() {
        var parsed = SYNTAX.parse(words("Turkey bombed Syrian barracks on Monday."));
        var tree = parsed.tree();

        assertThat(tree.root()).isEqualTo(1);
        assertThat(tree.relation(0)).isEqualTo("nsubj");
        assertThat(tree.head(0)).isEqualTo(1);
        assertThat(tree.relation(3)).isEqualTo("obj");
        assertThat(tree.relation(2)).isEqualTo("amod");
        assertThat(tree.is(5, "obl")).isTrue();
        assertThat(parsed.lemmas()).startsWith("turkey", "bomb");
        assertThat(parsed.tags()).startsWith("PROPN", "VERB", "ADJ", "NOUN", "ADP");
        assertThat(parsed.fineTags().get(1)).isEqualTo("VBD");
    }

    @Test
    void aPassiveClauseIsTakenForOne() {
        var tree =
                SYNTAX.parse(words("The depot was destroyed by Israeli jets.")).tree();

        assertThat(tree.root()).isEqualTo(3);
        assertThat(tree.relation(1)).isEqualTo("nsubj:pass");
        assertThat(tree.relation(2)).isEqualTo("aux:pass");
        assertThat(tree.is(6, "obl")).isTrue();
        assertThat(tree.governs(3, 5)).isTrue();
        assertThat(tree.children(6)).containsExactly(4, 5);
    }

    @Test
    void whateverTheWordsTheTreeHasOneRootAndNoCircle() {
        var random = new Random(4);
        var stock = List.of("Russia", ",", "said", "that", "(", "the", "and", "\"", "3", "ran", "to", "of", "!", "who");
        for (int round = 0; round < 300; round++) {
            var words = new ArrayList<String>();
            int size = 1 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                words.add(stock.get(random.nextInt(stock.size())));
            }
            var tree = SYNTAX.parse(words).tree();
            int roots = 0;
            for (int i = 0; i < size; i++) {
                roots += tree.head(i) < 0 ? 1 : 0;
                int at = i;
                for (int step = 0; step <= size && at >= 0; step++) {
                    at = tree.head(at);
                }
                assertThat(at).as("way up from %s in %s", i, words).isNegative();
            }
            assertThat(roots).as("roots of %s", words).isEqualTo(1);
        }
    }

    @Test
    void noWordsHaveNoRoot() {
        assertThat(SYNTAX.parse(List.of()).tree().root()).isEqualTo(-1);
        assertThat(Tokens.of(" \n ")).isEmpty();
    }

    @Test
    void editsMakeLemmas() {
        assertThat(Lemmas.edit("applied", "apply")).isEqualTo("3 y");
        assertThat(Lemmas.apply("3 y", "Applied")).isEqualTo("apply");
        assertThat(Lemmas.apply("9 x", "go")).isEqualTo("go");
    }
}
