package org.tightrope.stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.balance.SignedGraph;
import org.tightrope.event.Quad;
import org.tightrope.explain.Explanation;
import org.tightrope.scenario.CodedTie;

/// What is still felt between actors on a day, and the signed ties that follow.
///
///     P_ij  = sum over cooperative acts i -> j before the day of share * w * 2^(-dt / halfLife)
///     N_ij  = the same over hostile acts, with |w|
///     tension_ij = (N_ij + N_ji) / (kappa + P_ij + P_ji + N_ij + N_ji)                            0..1
///     net_ij     = (P_ij + P_ji) - (N_ij + N_ji)                                          Goldstein points
///     s_ij       = (net_ij + kappa c_ij) / (kappa + P_ij + P_ji + N_ij + N_ji)                    -1..1
///
/// w: Goldstein weight (Goldstein 1992), share: 1 for reported, 1/2 for claimed acts, c_ij: the analyst's coded
/// tie (-1, 0, 1), kappa: the points it weighs. Only acts strictly before the day count, so the state as of a
/// date is that of the next day. A shelling (-10) on day 0 with a half-life of 30 days is felt with 10, 5 and
/// 2.5 points on days 0, 30 and 60 (dt = 0, 30, 60). Sums of points hide their kind: words and deeds are kept
/// apart in `quads`.
public final class Tension {
    private final LocalDate day;
    private final double halfLifeDays;
    private final double kappa;
    private final List<String> codes;
    private final Map<String, Integer> index = new HashMap<>();
    private final int n;
    private final double[] positive;
    private final double[] negative;
    private final double[][] quads;
    private final byte[] coded;
    private int next;
    private long now;

    private Tension(List<String> codes, LocalDate day, double halfLifeDays, double kappa, List<CodedTie> ties) {
        if (!(halfLifeDays > 0) || !(kappa >= 0)) {
            throw new IllegalArgumentException("""
                    The half-life (%s) must be a positive number of days and the prior (%s) not negative.
                    Maybe use 90 and 10.""".formatted(halfLifeDays, kappa));
        }
        this.codes = List.copyOf(codes);
        this.n = codes.size();
        this.day = day;
        this.halfLifeDays = halfLifeDays;
        this.kappa = kappa;
        this.positive = new double[n * n];
        this.negative = new double[n * n];
        this.quads = new double[Quad.COUNT][n * n];
        this.coded = new byte[n * n];
        for (String code : codes) {
            index.put(code, index.size());
        }
        for (CodedTie tie : ties) {
            int i = index.getOrDefault(tie.from(), -1);
            int j = index.getOrDefault(tie.to(), -1);
            if (i >= 0 && j >= 0) {
                coded[i * n + j] = (byte) tie.sign();
                coded[j * n + i] = (byte) tie.sign();
            }
        }
    }

    /// @param codes whom to look at, in the order of every matrix; acts of others are left out
    /// @param day acts before it count
    /// @param kappa Goldstein points a coded tie weighs, and what silence weighs against few acts
    /// @param ties the analyst's coding; may be empty
    public static Tension on(
            LocalDate day, Acts acts, List<String> codes, double halfLifeDays, double kappa, List<CodedTie> ties) {
        return series(List.of(day), acts, codes, halfLifeDays, kappa, ties).getFirst();
    }

    /// The same on several days, oldest first; each act is read once.
    public static List<Tension> series(
            List<LocalDate> days,
            Acts acts,
            List<String> codes,
            double halfLifeDays,
            double kappa,
            List<CodedTie> ties) {
        var series = new ArrayList<Tension>();
        var state = new Tension(codes, LocalDate.EPOCH, halfLifeDays, kappa, ties);
        int[] position = acts.names().stream()
                .mapToInt(name -> state.index.getOrDefault(name, -1))
                .toArray();
        for (LocalDate day : days) {
            state.advance(day.toEpochDay(), acts, position);
            series.add(state.snapshot(day));
        }
        return series;
    }

    private void advance(long to, Acts acts, int[] position) {
        if (to < now && next > 0) {
            throw new IllegalArgumentException("The days of a series must be in order.");
        }
        double fade = Math.pow(2, -(to - now) / halfLifeDays);
        scale(positive, fade);
        scale(negative, fade);
        for (double[] quad : quads) {
            scale(quad, fade);
        }
        for (; next < acts.size() && acts.day(next) < to; next++) {
            int i = position[acts.source(next)];
            int j = position[acts.target(next)];
            if (i >= 0 && j >= 0 && i != j) {
                double felt = acts.share(next) * Math.pow(2, -(to - acts.day(next)) / halfLifeDays);
                double points = acts.points(next) * felt;
                if (points > 0) {
                    positive[i * n + j] += points;
                } else {
                    negative[i * n + j] -= points;
                }
                if (acts.quad(next) >= 0) {
                    quads[acts.quad(next)][i * n + j] += felt;
                }
            }
        }
        now = to;
    }

    private static void scale(double[] values, double factor) {
        for (int p = 0; p < values.length; p++) {
            values[p] *= factor;
        }
    }

    private Tension snapshot(LocalDate date) {
        var copy = new Tension(codes, date, halfLifeDays, kappa, List.of());
        System.arraycopy(positive, 0, copy.positive, 0, n * n);
        System.arraycopy(negative, 0, copy.negative, 0, n * n);
        System.arraycopy(coded, 0, copy.coded, 0, n * n);
        for (int q = 0; q < quads.length; q++) {
            System.arraycopy(quads[q], 0, copy.quads[q], 0, n * n);
        }
        return copy;
    }

    /// The day before which acts count.
    public LocalDate day() {
        return day;
    }

    public List<String> codes() {
        return codes;
    }

    public int indexOf(String code) {
        Integer i = index.get(code);
        if (i == null) {
            throw new IllegalArgumentException("Unknown actor (%s); known are %s.".formatted(code, codes));
        }
        return i;
    }

    /// Decayed points of cooperation, both ways.
    public double cooperation(int i, int j) {
        return positive[i * n + j] + positive[j * n + i];
    }

    /// Decayed points of conflict, both ways, >= 0.
    public double conflict(int i, int j) {
        return negative[i * n + j] + negative[j * n + i];
    }

    public double net(int i, int j) {
        return cooperation(i, j) - conflict(i, j);
    }

    public double tension(int i, int j) {
        double all = kappa + cooperation(i, j) + conflict(i, j);
        return all == 0 ? 0 : conflict(i, j) / all;
    }

    /// Signed tie; 0 for an actor with itself.
    public double tie(int i, int j) {
        double all = kappa + cooperation(i, j) + conflict(i, j);
        return i == j || all == 0 ? 0 : (net(i, j) + kappa * coded[i * n + j]) / all;
    }

    /// Decayed number of acts of a quad, both ways; acts whose kind is unknown count in none.
    public double acts(Quad quad, int i, int j) {
        return quads[quad.ordinal()][i * n + j] + quads[quad.ordinal()][j * n + i];
    }

    /// Signed ties, n x n, row-major.
    public double[] ties() {
        double[] ties = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ties[i * n + j] = tie(i, j);
            }
        }
        return ties;
    }

    /// The signed network of ties that reach the threshold, each with weight 1.
    public SignedGraph graph(double threshold) {
        return SignedGraph.ofMatrix(codes, ties(), threshold, false);
    }

    public Explanation explainTie(int i, int j) {
        return Explanation.of(
                tie(i, j),
                "tie %s-%s = (cooperation - conflict + prior x coded) / (cooperation + conflict + prior), half-life %s days"
                        .formatted(codes.get(i), codes.get(j), Explanation.number(halfLifeDays)),
                Explanation.of(cooperation(i, j), "decayed Goldstein points of cooperation, both ways"),
                Explanation.of(conflict(i, j), "decayed Goldstein points of conflict, both ways"),
                Explanation.of(kappa, "prior: points a coded tie weighs"),
                Explanation.of(coded[i * n + j], "coded tie"));
    }
}
