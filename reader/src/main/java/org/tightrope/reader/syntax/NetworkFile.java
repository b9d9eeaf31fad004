package org.tightrope.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A network as a file: sizes, names of relations, vectors of words in eight bits, weights in sixteen,
/// all deflated.
final class NetworkFile {
    private static final List<String> HEADS = List.of(
            "tag",
            "tagBias",
            "dependent",
            "dependentBias",
            "head",
            "headBias",
            "arc",
            "arcBias",
            "rootArc",
            "labelDependent",
            "labelBias",
            "labelHead",
            "rootLabel",
            "relation",
            "relationBias");

    private NetworkFile() {}

    private static List<String> names(int layers) {
        var names = new java.util.ArrayList<String>();
        IntStream.range(0, 2 * layers)
                .forEach(memory -> names.addAll(List.of("input" + memory, "before" + memory, "gates" + memory)));
        names.addAll(HEADS);
        return names;
    }

    static void write(
            OutputStream stream,
            Network.Sizes sizes,
            List<String> relations,
            Lexicon lexicon,
            Function<String, float[]> weights)
            throws IOException {
        try (var out = new DataOutputStream(new DeflaterOutputStream(stream, new Deflater(9), 1 << 16))) {
            for (int size : new int[] {
                sizes.input(),
                sizes.layers(),
                sizes.units(),
                sizes.arc(),
                sizes.label(),
                sizes.relations(),
                sizes.tags()
            }) {
                out.writeShort(size);
            }
            for (String relation : relations) {
                out.writeUTF(relation);
            }
            lexicon.write(out);
            for (String name : names(sizes.layers())) {
                float[] values = weights.apply(name);
                out.writeInt(values.length);
                for (float value : values) {
                    out.writeShort(Float.floatToFloat16(value));
                }
            }
        }
    }

    static Network read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        var sizes = new Network.Sizes(
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort(),
                in.readShort());
        var relations = new String[sizes.relations()];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = in.readUTF();
        }
        var lexicon = Lexicon.read(in);
        var weights = new HashMap<String, float[]>();
        for (String name : names(sizes.layers())) {
            var values = new float[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.float16ToFloat(in.readShort());
            }
            weights.put(name, values);
        }
        return new Network(sizes, List.of(relations), lexicon, name -> Objects.requireNonNull(weights.get(name), name));
    }
}
