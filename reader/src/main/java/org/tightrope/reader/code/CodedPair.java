package org.tightrope.reader.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.event.Action;

/// What was found out about a pair.
///
/// @param action the likeliest PLOVER type of the likeliest quad
/// @param confidence how likely that type is
/// @param also what else happens between them, where that is likely too
/// @param quads how likely each quad is, in their order
/// @param probabilities of the fifteen roots of the labelled pairs, likeliest first; they sum to 1
/// @param words how likely it is, by words and syntax, that the sentence reports an event from source
/// to target at all
/// @param encoder the same by the encoder; NaN when it was not asked
/// @param types how likely the encoder finds each PLOVER type; empty when it was not asked
/// @param together whether both stand in one list and do together what they do
/// @param statuses what the encoder thinks of how it is known ([Statuses#CLASSES]); empty when it was
/// not asked
/// @param trigger first character of the word that carries the event; -1 when there is none
/// @param because words and ways of the tree that spoke for the likeliest root
public record CodedPair(
        Action action,
        double confidence,
        Optional<Second> also,
        List<Double> quads,
        Map<String, Double> probabilities,
        double words,
        double encoder,
        List<Double> types,
        boolean together,
        List<Double> statuses,
        int trigger,
        List<String> because) {
    /// A second action and how likely it is.
    public record Second(Action action, double confidence) {}

    public CodedPair {
        because = List.copyOf(because);
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
        quads = List.copyOf(quads);
    }

    /// The likeliest root.
    public String root() {
        return probabilities.keySet().iterator().next();
    }

    /// How likely it is that the sentence reports an event from source to target at all.
    public double event() {
        return Double.isNaN(encoder) ? words : (encoder + words) / 2;
    }

    /// How likely that root is.
    public double rootConfidence() {
        return probabilities.values().iterator().next();
    }

    /// The likeliest quad, by the sums over its roots, as the labelled pairs write it: `V-Coop`,
    /// `M-Conf`.
    public String quad() {
        var sums = new LinkedHashMap<String, Double>();
        probabilities.forEach((root, p) -> sums.merge(quad(root), p, Double::sum));
        return likeliest(sums);
    }

    /// 1 when conflict is likelier than cooperation.
    public int binary() {
        double conflict = 0;
        for (var entry : probabilities.entrySet()) {
            conflict += quad(entry.getKey()).endsWith("Conf") ? entry.getValue() : 0;
        }
        return conflict > 0.5 ? 1 : 0;
    }

    private static String quad(String root) {
        var quad = Action.parse(root).orElseThrow().quad();
        return (quad.isMaterial() ? "M-" : "V-") + (quad.isConflict() ? "Conf" : "Coop");
    }

    private static String likeliest(Map<String, Double> sums) {
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
