package org.tightrope.app.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tightrope.app.output.Json;
import org.tightrope.app.run.Writing;
import org.tightrope.event.Evidence;
import org.tightrope.fault.Fault;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.TextReading;

/// How far the reader is to be trusted on this analyst's documents, learned from the verdicts given so
/// far.
///
///     logit p(right) = logit(confidence) + bias + sum of weights of the grounds
///
/// Grounds are what the reader says a coding rests on (its trigger, pattern and cues) and the action.
/// Logistic regression with a ridge penalty (Hoerl and Kennard 1970) of 1 on each weight and 0.01 on the
/// bias, so that with nothing to learn the confidence stays as it is, and a cue seen wrong twice is
/// doubted, not damned.
///
/// @param before log loss (nats per verdict) of the reader's own confidence
/// @param after log loss of the trained one, each fifth judged by what was learned on the other four
public record Trust(double bias, Map<String, Double> weights, int examples, double before, double after) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 5;
    private static final int STEPS = 400;
    static final String OWN = "the reader's own confidence: ";
    private static final double RIDGE = 1;
    private static final double BIAS_RIDGE = 0.01;

    public Trust {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /// What came of training.
    public sealed interface Outcome {
        record Trained(Trust trust) implements Outcome {}

        /// There is nothing to learn yet.
        ///
        /// @param reason in a sentence
        record TooLittle(String reason) implements Outcome {}
    }

    private record Example(List<String> features, double confidence, boolean right, String sentence) {}

    /// Learns from verdicts: right ones, and wrong or changed ones, which the reader had wrong.
    public static Outcome learn(Corrections corrections) {
        var examples = new ArrayList<Example>();
        for (Correction correction : corrections.all()) {
            switch (correction) {
                case Correction.Right(var key, var sentence, var grounds) ->
                    examples.add(example(key, sentence, grounds, true));
                case Correction.Wrong(var key, var sentence, var grounds) ->
                    examples.add(example(key, sentence, grounds, false));
                case Correction.Changed(var key, var sentence, var _, var grounds) ->
                    examples.add(example(key, sentence, grounds, false));
                case Correction.Added _, Correction.Named _ -> {}
            }
        }
        long right = examples.stream().filter(Example::right).count();
        long wrong = examples.size() - right;
        if (examples.size() < 20 || right < 3 || wrong < 3) {
            return new Outcome.TooLittle(
                    "There are %s verdicts (%s right, %s wrong or changed); at least 20 are needed, 3 of each kind."
                            .formatted(examples.size(), right, wrong));
        }
        double before = 0;
        double after = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var rest = examples.stream().filter(each -> fold(each) != held).toList();
            var learned = fit(rest);
            for (Example each : examples) {
                if (fold(each) == held) {
                    before -= logLikelihood(each.confidence(), each.right());
                    after -= logLikelihood(learned.trusted(each.confidence(), each.features()), each.right());
                }
            }
        }
        var all = fit(examples);
        return new Outcome.Trained(new Trust(
                all.bias(), all.weights(), examples.size(), before / examples.size(), after / examples.size()));
    }

    private static Example example(String key, String sentence, Correction.Grounds grounds, boolean right) {
        var parts = key.split(":", 3);
        return new Example(
                features(parts.length > 1 ? parts[1] : "", grounds.because()), grounds.confidence(), right, sentence);
    }

    /// All verdicts on one sentence fall into one fold, so that nothing is judged by its own twin.
    private static int fold(Example example) {
        return Math.floorMod(example.sentence().hashCode(), FOLDS);
    }

    private static double logLikelihood(double p, boolean right) {
        double safe = Math.clamp(p, 0.01, 0.99);
        return Math.log(right ? safe : 1 - safe);
    }

    /// Gradient descent with the step the curvature allows: at most a quarter per feature, plus the
    /// ridge.
    private static Trust fit(List<Example> examples) {
        var names = new ArrayList<>(new TreeSet<>(
                examples.stream().flatMap(each -> each.features().stream()).toList()));
        var index = new TreeMap<String, Integer>();
        names.forEach(name -> index.put(name, index.size()));
        int widest = 1;
        int[][] rows = new int[examples.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = examples.get(i).features().stream()
                    .mapToInt(name -> index.getOrDefault(name, 0))
                    .toArray();
            widest = Math.max(widest, rows[i].length + 1);
        }
        double step = 1 / (0.25 * widest * examples.size() + RIDGE);
        var weights = new double[names.size()];
        var gradient = new double[names.size()];
        double bias = 0;
        for (int round = 0; round < STEPS * widest; round++) {
            Arrays.fill(gradient, 0);
            double biasGradient = -BIAS_RIDGE * bias;
            for (int i = 0; i < rows.length; i++) {
                double score = logit(examples.get(i).confidence()) + bias;
                for (int f : rows[i]) {
                    score += weights[f];
                }
                double missing = (examples.get(i).right() ? 1 : 0) - 1 / (1 + Math.exp(-score));
                biasGradient += missing;
                for (int f : rows[i]) {
                    gradient[f] += missing;
                }
            }
            bias += step * biasGradient;
            for (int f = 0; f < weights.length; f++) {
                weights[f] += step * (gradient[f] - RIDGE * weights[f]);
            }
        }
        var named = new TreeMap<String, Double>();
        for (int f = 0; f < weights.length; f++) {
            named.put(names.get(f), Math.round(weights[f] * 1e6) / 1e6);
        }
        return new Trust(Math.round(bias * 1e6) / 1e6, named, examples.size(), 0, 0);
    }

    /// What the reader says a coding rests on, without what is peculiar to one sentence.
    private static List<String> features(String action, List<String> because) {
        var features = new TreeSet<String>();
        features.add("action: " + action);
        for (String word : because) {
            if (word.startsWith("date: ")) {
                features.add(
                        word.startsWith("date: none")
                                ? word
                                : word.startsWith("date: carried") ? "date: carried" : "date: stated");
            } else if (word.length() < 80 && !word.startsWith(OWN)) {
                features.add(word.replaceAll("[\"“”].*[\"“”]", "..."));
            }
        }
        return List.copyOf(features);
    }

    private static double logit(double p) {
        double safe = Math.clamp(p, 0.01, 0.99);
        return Math.log(safe / (1 - safe));
    }

    double trusted(double confidence, List<String> features) {
        double score = logit(confidence) + bias;
        for (String feature : features) {
            score += weights.getOrDefault(feature, 0.0);
        }
        return Math.clamp(1 / (1 + Math.exp(-score)), 0.01, 0.99);
    }

    /// What a text gives with confidences as this analyst's verdicts suggest.
    public TextReading on(TextReading reading) {
        return new TextReading(
                reading.text(),
                reading.events().stream().map(this::on).toList(),
                reading.sentences(),
                reading.repeated(),
                reading.unknown(),
                reading.foreign(),
                reading.furniture(),
                reading.isForeign());
    }

    private CodedEvent on(CodedEvent coded) {
        double trusted =
                trusted(coded.confidence(), features(coded.event().action().name(), coded.because()));
        double rounded = Math.round(trusted * 100) / 100.0;
        var quote = Coding.quote(coded);
        var judged = new Evidence.Quote(
                quote.document(), quote.start(), quote.end(), quote.sentence(), quote.published(), rounded);
        var because = new ArrayList<>(coded.because());
        because.add(OWN + coded.confidence());
        return new CodedEvent(
                coded.event().withEvidence(List.of(judged)), coded.cameo(), coded.dating(), rounded, because);
    }

    public void write(Path file) {
        try {
            Writing.write(file, Json.pretty(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what [#write] wrote.
    public static Trust read(Path file) {
        try {
            var node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            var weights = new TreeMap<String, Double>();
            for (var entry : node.required("weights").properties()) {
                weights.put(entry.getKey(), entry.getValue().asDouble());
            }
            return new Trust(
                    node.required("bias").asDouble(),
                    weights,
                    node.required("examples").asInt(),
                    node.required("before").asDouble(),
                    node.required("after").asDouble());
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault(
                    "The trained model (%s) cannot be read.%nMaybe make it anew: tightrope train.".formatted(file));
        }
    }
}
