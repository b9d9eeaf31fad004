package org.tightrope.play;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/// What is recorded of the futures of one run: per future a few numbers, of the ties' courses only
/// counts.
///
/// Per future and outcome 4 bytes, per future 8, per future and watched pair 4; the grid of ties 16 KB
/// per pair and day. 100,000 futures with 12 outcomes, 3 pairs and 90 days: 11 MB.
final class Tracks {
    /// Number of the first future.
    final int first;

    final int futures;
    final int outcomes;
    final int pairs;
    final int days;

    /// Day each outcome first held, 0 if never; `futures x outcomes`.
    final int[] firstDay;

    /// Number of acts in each future.
    final int[] acts;

    /// Number of acts of conflict in each future.
    final int[] conflicts;

    /// Signed tie of each watched pair at the end of the last day; `futures x pairs`.
    final float[] lastTies;

    final TieGrid ties;

    Tracks(int futures, int outcomes, List<int[]> pairs, int days) {
        this(0, futures, outcomes, pairs, days);
    }

    /// @param first number of the first future recorded
    Tracks(int first, int futures, int outcomes, List<int[]> pairs, int days) {
        this.first = first;
        this.futures = futures;
        this.outcomes = outcomes;
        this.pairs = pairs.size();
        this.days = days;
        this.firstDay = new int[Math.multiplyExact(futures, outcomes)];
        this.acts = new int[futures];
        this.conflicts = new int[futures];
        this.lastTies = new float[Math.multiplyExact(futures, pairs.size())];
        this.ties = new TieGrid(pairs.size(), days);
    }

    private Tracks(Tracks whole, TieGrid ties) {
        this.first = whole.first;
        this.futures = whole.futures;
        this.outcomes = whole.outcomes;
        this.pairs = whole.pairs;
        this.days = whole.days;
        this.firstDay = whole.firstDay;
        this.acts = whole.acts;
        this.conflicts = whole.conflicts;
        this.lastTies = whole.lastTies;
        this.ties = ties;
    }

    /// The part of one worker: records each future in its place, and counts ties by itself.
    Tracks part() {
        return new Tracks(this, new TieGrid(pairs, days));
    }

    /// Takes over what a part counted.
    void join(Tracks part) {
        ties.join(part.ties);
    }

    /// Takes over the futures of an earlier, shorter run.
    void take(Tracks earlier) {
        System.arraycopy(earlier.firstDay, 0, firstDay, 0, earlier.firstDay.length);
        System.arraycopy(earlier.acts, 0, acts, 0, earlier.acts.length);
        System.arraycopy(earlier.conflicts, 0, conflicts, 0, earlier.conflicts.length);
        System.arraycopy(earlier.lastTies, 0, lastTies, 0, earlier.lastTies.length);
        ties.join(earlier.ties);
    }

    void write(DataOutputStream out) throws IOException {
        for (int size : new int[] {futures, outcomes, pairs, days}) {
            out.writeInt(size);
        }
        for (int[] numbers : new int[][] {firstDay, acts, conflicts}) {
            for (int number : numbers) {
                out.writeInt(number);
            }
        }
        for (float tie : lastTies) {
            out.writeFloat(tie);
        }
        ties.write(out);
    }

    /// @throws IllegalArgumentException when the sizes cannot be
    static Tracks read(DataInputStream in, int mostFutures) throws IOException {
        int futures = size(in, mostFutures);
        int outcomes = size(in, 10_000);
        int pairs = size(in, 100);
        int days = size(in, 10_000);
        var tracks = new Tracks(futures, outcomes, Collections.nCopies(pairs, new int[2]), days);
        for (int[] numbers : new int[][] {tracks.firstDay, tracks.acts, tracks.conflicts}) {
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = in.readInt();
            }
        }
        for (int k = 0; k < tracks.lastTies.length; k++) {
            tracks.lastTies[k] = in.readFloat();
        }
        tracks.ties.read(in);
        return tracks;
    }

    private static int size(DataInputStream in, int most) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > most) {
            throw new IllegalArgumentException("size %s".formatted(size));
        }
        return size;
    }

    void count(int future, Acts today) {
        acts[future - first] += today.size();
        for (int e = 0; e < today.size(); e++) {
            if (today.action(e).quad().isConflict()) {
                conflicts[future - first]++;
            }
        }
    }

    void setTie(int future, int pair, int day, double tie) {
        ties.add(pair, day, tie);
        if (day == days) {
            lastTies[(future - first) * pairs + pair] = (float) tie;
        }
    }

    /// An outcome holds at the end of a day.
    void holds(int future, int outcome, int day) {
        int at = (future - first) * outcomes + outcome;
        if (firstDay[at] == 0) {
            firstDay[at] = day;
        }
    }

    float lastTie(int future, int pair) {
        return lastTies[(future - first) * pairs + pair];
    }

    int firstDay(int future, int outcome) {
        return firstDay[(future - first) * outcomes + outcome];
    }
}
