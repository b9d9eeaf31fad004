package org.tightrope.reader.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/// Classes of words that are used alike, so that a word never seen in the treebank is not wholly strange.
final class Words {
    static final Words NONE = new Words(new int[0], new short[0]);

    private final int[] keys;
    private final short[] clusters;

    /// @param keys of the words' hashes, ascending
    /// @param clusters class of each
    Words(int[] keys, short[] clusters) {
        this.keys = keys;
        this.clusters = clusters;
    }

    /// The word as features see it: small letters, every digit a 0.
    static String normal(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (Character.isDigit(small.charAt(i))) {
                return small.replaceAll("\\d", "0");
            }
        }
        return small;
    }

    /// Class of a word in normal form; 0 when it has none.
    int cluster(String normal) {
        int at = Arrays.binarySearch(keys, Weights.key(Features.hash(normal)));
        return at < 0 ? 0 : clusters[at];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        for (int i = 0; i < keys.length; i++) {
            out.writeInt(keys[i]);
            out.writeShort(clusters[i]);
        }
    }

    static Words read(DataInputStream in) throws IOException {
        int size = in.readInt();
        var keys = new int[size];
        var clusters = new short[size];
        for (int i = 0; i < size; i++) {
            keys[i] = in.readInt();
            clusters[i] = in.readShort();
        }
        return new Words(keys, clusters);
    }
}
