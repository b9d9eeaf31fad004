package org.tightrope.statistic;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.tightrope.fault.Fault;
import org.tightrope.stream.Clock;

/// Snapshots as compressed binary files, big-endian, in the order of the records' components.
public final class SnapshotFile {
    private static final String FORMAT = "tightrope state 1";
    private static final int LONGEST = 1 << 28;

    private SnapshotFile() {}

    /// Writes and finishes; the stream is left open.
    public static void write(Snapshot state, OutputStream to) throws IOException {
        var zip = new GZIPOutputStream(to, 1 << 16);
        var out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
        out.writeUTF(FORMAT);
        texts(out, state.actors());
        texts(out, state.types());
        out.writeUTF(state.clock().name());
        out.writeBoolean(state.dated());
        out.writeInt(state.strata());
        out.writeInt(state.carried().size());
        for (Snapshot.Carried event : state.carried()) {
            out.writeDouble(event.time());
            out.writeInt(event.source());
            out.writeInt(event.target());
            out.writeInt(event.type());
            out.writeDouble(event.weight());
            out.writeUTF(event.id());
        }
        out.writeInt(state.origins().size());
        for (Snapshot.Origin origin : state.origins()) {
            out.writeDouble(origin.halfLife());
            out.writeDouble(origin.origin());
        }
        out.writeInt(state.ties().size());
        for (Snapshot.Ties ties : state.ties()) {
            lens(out, ties.lens());
            out.writeInt(ties.oldest());
            whole(out, ties.source());
            whole(out, ties.target());
            real(out, ties.weight());
            whole(out, ties.count());
            real(out, ties.out());
            real(out, ties.in());
        }
        out.writeInt(state.met().size());
        for (Snapshot.Met met : state.met()) {
            lens(out, met.lens());
            whole(out, met.source());
            whole(out, met.target());
            real(out, met.time());
        }
        out.flush();
        zip.finish();
    }

    /// @throws Fault when it is no saved state, or a damaged one
    public static Snapshot read(InputStream from) throws IOException {
        try {
            var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16));
            if (!in.readUTF().equals(FORMAT)) {
                throw damaged();
            }
            List<String> actors = texts(in);
            List<String> types = texts(in);
            Clock clock = Clock.valueOf(in.readUTF());
            boolean dated = in.readBoolean();
            int strata = in.readInt();
            var carried = new ArrayList<Snapshot.Carried>();
            for (int left = length(in); left > 0; left--) {
                carried.add(new Snapshot.Carried(
                        in.readDouble(), in.readInt(), in.readInt(), in.readInt(), in.readDouble(), in.readUTF()));
            }
            var origins = new ArrayList<Snapshot.Origin>();
            for (int left = length(in); left > 0; left--) {
                origins.add(new Snapshot.Origin(in.readDouble(), in.readDouble()));
            }
            var ties = new ArrayList<Snapshot.Ties>();
            for (int left = length(in); left > 0; left--) {
                ties.add(new Snapshot.Ties(
                        lens(in), in.readInt(), whole(in), whole(in), real(in), whole(in), real(in), real(in)));
            }
            var met = new ArrayList<Snapshot.Met>();
            for (int left = length(in); left > 0; left--) {
                met.add(new Snapshot.Met(lens(in), whole(in), whole(in), real(in)));
            }
            if (carried.isEmpty()) {
                throw damaged();
            }
            return new Snapshot(actors, types, clock, dated, strata, carried, origins, ties, met);
        } catch (EOFException | ZipException | UTFDataFormatException | IllegalArgumentException broken) {
            throw new Fault(damaged().getMessage(), broken);
        }
    }

    private static Fault damaged() {
        return new Fault("""
                It is not a saved state, or it was cut short.
                Maybe save it again with --save-state.""");
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw damaged();
        }
        return length;
    }

    private static void lens(DataOutputStream out, Lens lens) throws IOException {
        texts(out, List.copyOf(new TreeSet<>(lens.types())));
        out.writeDouble(lens.halfLife());
        out.writeDouble(lens.window());
        out.writeBoolean(lens.weighted());
    }

    private static Lens lens(DataInputStream in) throws IOException {
        return new Lens(new TreeSet<>(texts(in)), in.readDouble(), in.readDouble(), in.readBoolean());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (int left = length(in); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void whole(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static int[] whole(DataInputStream in) throws IOException {
        int[] values = new int[length(in)];
        for (int at = 0; at < values.length; at++) {
            values[at] = in.readInt();
        }
        return values;
    }

    private static void real(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] real(DataInputStream in) throws IOException {
        double[] values = new double[length(in)];
        for (int at = 0; at < values.length; at++) {
            values[at] = in.readDouble();
        }
        return values;
    }
}
