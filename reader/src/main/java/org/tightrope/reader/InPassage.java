package org.tightrope.reader;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tightrope.actor.Mention;
import org.tightrope.reader.code.Context;
import org.tightrope.reader.code.PairCoder;

/// Weighs the claims of a sentence again that are neither plain nor out of the question: the encoder that reads
/// passages reads them in theirs ([Context]).
final class InPassage implements Page.Weighing {
    private static final double LEAST = 0.2;
    private static final double MOST = 0.8;

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

    /// What the encoder thinks of those that are doubted, by `source>target`.
    static Map<String, Double> heard(
            PairCoder coder,
            Sentence sentence,
            List<Mention> parties,
            Discourse discourse,
            Map<String, Asked> asked,
            Predicate<Asked> doubted) {
        var keys = new LinkedHashSet<String>();
        asked.forEach((key, one) -> {
            if (doubted.test(one)) {
                keys.add(key);
            }
        });
        if (keys.isEmpty()) {
            return Map.of();
        }
        var passages = discourse.passages(sentence, parties, keys);
        double[] events = coder.inPassage(List.copyOf(passages.values()));
        var heard = new LinkedHashMap<String, Double>();
        int at = 0;
        for (String key : passages.keySet()) {
            heard.put(key, events[at++]);
        }
        return heard;
    }
}
