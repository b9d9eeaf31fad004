package org.tightrope.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tightrope.actor.Mention;
import org.tightrope.reader.code.Context;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;

/// Weighs the claims of a sentence again that are neither plain nor out of the question: the encoder that reads
/// passages reads them in theirs ([Context]).
final class InPassage implements Page.Weighing {
    private static final double LEAST = 0.1;
    private static final double MOST = 0.9;

    private final PairCoder coder;

    InPassage(PairCoder coder) {
        this.coder = coder;
    }

    @Override
    public Map<String, Asked> of(
            Sentence sentence, List<Mention> parties, Discourse discourse, Map<String, Asked> asked) {
        if (coder.isFast() || discourse.isEmpty()) {
            return asked;
        }
        var heard =
                heard(coder, sentence, parties, discourse, asked, one -> one.event() >= LEAST && one.event() <= MOST);
        var weighed = new LinkedHashMap<>(asked);
        heard.forEach((key, passage) -> weighed.computeIfPresent(
                key, (same, one) -> one.likely(Context.builtIn().judge(one.event(), passage))));
        return weighed;
    }

    /// What the encoder thinks of those that are doubted, by `source>target`: the mean of reading with the source and
    /// with
    /// the target between marks.
    static Map<String, Double> heard(
            PairCoder coder,
            Sentence sentence,
            List<Mention> parties,
            Discourse discourse,
            Map<String, Asked> asked,
            Predicate<Asked> doubted) {
        var keys = asked.entrySet().stream()
                .filter(entry -> doubted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (keys.isEmpty()) {
            return Map.of();
        }
        var passages = discourse.passages(sentence, parties, keys);
        var whole = new ArrayList<Pair>();
        passages.values().forEach(whole::addAll);
        double[] events = coder.inPassage(whole);
        var heard = new LinkedHashMap<String, Double>();
        int at = 0;
        for (var entry : passages.entrySet()) {
            double sum = 0;
            for (int i = 0; i < entry.getValue().size(); i++) {
                sum += events[at++];
            }
            heard.put(entry.getKey(), sum / entry.getValue().size());
        }
        return heard;
    }
}
