package org.tightrope.reader.syntax;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Sorts the words of the sentence encoder's vocabulary into classes by their input vectors (spherical
/// k-means, Dhillon and Modha 2001): words the treebank lacks then share a class with words it has.
///
///     WordClasses CLASSES.txt [classes]
public final class WordClasses {
    private static final String MODEL = "/bge-small-en-v1.5-q";
    private static final String TENSOR = "embeddings.word_embeddings.weight_quantized";
    private static final int WIDTH = 384;
    private static final int ROUNDS = 25;

    private WordClasses() {}

    private static InputStream open(String suffix) {
        return Objects.requireNonNull(WordClasses.class.getResourceAsStream(MODEL + suffix), suffix);
    }

    public static void main(String[] args) throws IOException {
        int classes = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        var words = new ArrayList<String>();
        var rows = new ArrayList<Integer>();
        try (var json = open("-tokenizer.json")) {
            new ObjectMapper()
                    .readTree(json)
                    .path("model")
                    .path("vocab")
                    .properties()
                    .forEach(entry -> {
                        if (!entry.getKey().startsWith("##") && !entry.getKey().startsWith("[")) {
                            words.add(entry.getKey());
                            rows.add(entry.getValue().asInt());
                        }
                    });
        }
        byte[] model;
        try (var onnx = open(".onnx")) {
            model = onnx.readAllBytes();
        }
        int start = tensor(model);
        var vectors = new float[words.size()][WIDTH];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < WIDTH; d++) {
                vectors[i][d] = model[start + rows.get(i) * WIDTH + d] & 0xFF;
            }
        }
        normalise(vectors);
        int[] found = cluster(vectors, classes);
        var lines = new ArrayList<String>();
        for (int i = 0; i < found.length; i++) {
            lines.add(words.get(i) + " " + (found[i] + 1));
        }
        Files.write(Path.of(args[0]), lines);
    }

    /// Where the bytes of the tensor begin: the model is a protocol buffer; after the tensor's name
    /// (field 8) come its bytes (field 9).
    private static int tensor(byte[] model) {
        byte[] name = TENSOR.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < model.length - name.length; at++) {
            int i = 0;
            while (i < name.length && model[at + i] == name[i]) {
                i++;
            }
            int after = at + name.length;
            if (i == name.length && model[at - 2] == (8 << 3 | 2) && model[after] == (9 << 3 | 2)) {
                int data = after + 1;
                while (model[data] < 0) {
                    data++;
                }
                return data + 1;
            }
        }
        throw new IllegalStateException("The model has no tensor (%s).".formatted(TENSOR));
    }

    private static void normalise(float[][] vectors) {
        var mean = new double[WIDTH];
        for (float[] vector : vectors) {
            for (int d = 0; d < WIDTH; d++) {
                mean[d] += vector[d] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            for (int d = 0; d < WIDTH; d++) {
                vector[d] -= (float) mean[d];
            }
            unit(vector);
        }
    }

    private static void unit(float[] vector) {
        double square = 1e-12;
        for (float value : vector) {
            square += value * value;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
    }

    private static int[] cluster(float[][] vectors, int classes) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < vectors.length; i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, new Random(1));
        var centres = new ArrayList<float[]>(
                order.subList(0, classes).stream().map(i -> vectors[i].clone()).toList());
        var found = new int[vectors.length];
        for (int round = 0; round < ROUNDS; round++) {
            var columns = columns(centres);
            for (int i = 0; i < vectors.length; i++) {
                found[i] = nearest(vectors[i], columns, classes);
            }
            for (int k = 0; k < classes; k++) {
                var centre = new float[WIDTH];
                for (int i = 0; i < vectors.length; i++) {
                    for (int d = 0; found[i] == k && d < WIDTH; d++) {
                        centre[d] += vectors[i][d];
                    }
                }
                unit(centre);
                centres.set(k, centre);
            }
        }
        return found;
    }

    private static float[][] columns(List<float[]> centres) {
        var columns = new float[WIDTH][centres.size()];
        for (int k = 0; k < centres.size(); k++) {
            for (int d = 0; d < WIDTH; d++) {
                columns[d][k] = centres.get(k)[d];
            }
        }
        return columns;
    }

    private static int nearest(float[] vector, float[][] columns, int classes) {
        var scores = new float[classes];
        for (int d = 0; d < WIDTH; d++) {
            float value = vector[d];
            float[] column = columns[d];
            for (int k = 0; k < classes; k++) {
                scores[k] += value * column[k];
            }
        }
        return Tagger.best(scores, classes);
    }
}
