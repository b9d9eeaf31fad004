package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.reader.Candidates.Candidate;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.code.PairCoder.Glance;
import org.tightrope.reader.code.Rivals.Claim;

/// Glances at every pair of a sentence, looks closer at the promising ones, and weighs all against each other.
final class CloserLook {
    private static final int MOST_PAIRS = 10;

    private final PairCoder coder;

    CloserLook(PairCoder coder) {
        this.coder = coder;
    }

    /// The pairs worth a closer look, by `source>target`, each by its likeliest two mentions.
    Map<String, Asked> at(Sentence sentence, List<Candidate> all, List<Finding> ruled) {
        var keys = ruled.stream().map(Finding::key).collect(Collectors.toSet());
        var glances = coder.glance(
                sentence.statement(), all.stream().map(Candidate::pair).toList());
        double[] promise = glances.stream().mapToDouble(Glance::event).toArray();
        var best = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < promise.length; i++) {
            best.merge(all.get(i).key(), i, (a, b) -> promise[b] > promise[a] ? b : a);
        }
        var closer = best.values().stream()
                .filter(i -> promise[i] >= coder.promising()
                        || keys.contains(all.get(i).key()))
                .sorted(Comparator.comparingDouble(i -> -promise[i]))
                .limit(MOST_PAIRS)
                .sorted()
                .toList();
        var coded = coder.code(
                sentence.statement(),
                closer.stream().map(i -> all.get(i).pair()).toList());
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < closer.size(); i++) {
            var one = coded.get(i);
            claims.add(claim(all.get(closer.get(i)), one.words(), one.encoder(), one.types(), one.together(), keys));
        }
        best.values().stream()
                .filter(i -> !closer.contains(i))
                .forEach(i -> claims.add(claim(all.get(i), glances.get(i), keys)));
        long actors = claims.stream().map(Claim::source).distinct().count();
        double[] events = coder.rivals().judge(claims, (int) actors);
        var asked = new LinkedHashMap<String, Asked>();
        for (int i = 0; i < closer.size(); i++) {
            var candidate = all.get(closer.get(i));
            asked.put(candidate.key(), new Asked(candidate, coded.get(i), events[i]));
        }
        return asked;
    }

    private static Claim claim(Candidate candidate, Glance glance, Set<String> ruled) {
        return claim(candidate, glance.event(), Double.NaN, List.of(), glance.together(), ruled);
    }

    private static Claim claim(
            Candidate candidate,
            double words,
            double encoder,
            List<Double> types,
            boolean together,
            Set<String> ruled) {
        return new Claim(
                candidate.source(),
                candidate.target(),
                words,
                encoder,
                types,
                together,
                ruled.contains(candidate.key()));
    }
}
