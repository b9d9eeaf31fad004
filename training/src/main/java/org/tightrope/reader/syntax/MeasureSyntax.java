package org.tightrope.reader.syntax;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures the built-in parsers, the linear one and the network, on sentences it was not trained on,
/// with the tags it finds itself.
///
///     MeasureSyntax DEV.conllu.gz
public final class MeasureSyntax {
    private static final int ROUNDS = 4;

    private MeasureSyntax() {}

    public static void main(String[] args) throws IOException {
        var dev = Treebank.read(Path.of(args[0]));
        measure(Syntax.builtIn(), dev);
        measure(Syntax.thorough(), dev);
    }

    static void measure(Syntax syntax, List<Treebank.Sentence> dev) {
        int[] right = new int[5];
        int all = 0;
        for (Treebank.Sentence sentence : dev) {
            var parsed = syntax.parse(sentence.words());
            for (int i = 0; i < sentence.size(); i++) {
                all++;
                var gold = sentence.relations().get(i);
                boolean head = parsed.tree().head(i) == sentence.heads()[i];
                right[0] += parsed.tags().get(i).equals(sentence.tags().get(i).replaceAll(" .*", "")) ? 1 : 0;
                right[4] +=
                        parsed.fineTags().get(i).equals(sentence.tags().get(i).replaceAll(".* ", "")) ? 1 : 0;
                right[1] += head ? 1 : 0;
                right[2] += head && parsed.tree().is(i, gold.replaceAll(":.*", "")) ? 1 : 0;
                right[3] += head && parsed.tree().relation(i).equals(gold) ? 1 : 0;
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%d sentences, %d words: UPOS %.4f, XPOS %.4f, UAS %.4f, LAS %.4f, LAS with subtypes %.4f",
                dev.size(),
                all,
                right[0] / (double) all,
                right[4] / (double) all,
                right[1] / (double) all,
                right[2] / (double) all,
                right[3] / (double) all));
        var thread = ManagementFactory.getThreadMXBean();
        var rates = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = thread.getCurrentThreadCpuTime();
            dev.forEach(sentence -> syntax.parse(sentence.words()));
            rates.add(String.format(
                    Locale.ROOT, "%.0f", dev.size() / ((thread.getCurrentThreadCpuTime() - start) / 1e9)));
        }
        System.out.println("sentences per CPU second, round by round: " + String.join(", ", rates));
    }
}
