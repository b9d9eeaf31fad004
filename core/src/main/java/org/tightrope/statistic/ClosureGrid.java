package org.tightrope.statistic;

/// Two-paths of all pairs kept up to date: a tie that changes touches one row and one column of pairs,
/// O(n) instead of O(n^2) pairs of O(n) third parties. Kept in the networks' scale, whose factor comes
/// out of every sum.
final class ClosureGrid implements Statistic.Reading {
    private final Past past;
    private final int n;
    private final Network first;
    private final Direction mine;
    private final Network second;
    private final Direction theirs;
    private final Combine combine;
    private final double[] kept;

    ClosureGrid(Past past, Network first, Direction mine, Network second, Direction theirs, Combine combine) {
        this.past = past;
        this.n = first.n;
        this.first = first;
        this.mine = mine;
        this.second = second;
        this.theirs = theirs;
        this.combine = combine;
        this.kept = new double[n * n];
        first.listen(this::firstChanged);
        second.listen(this::secondChanged);
        first.scale().follow(this::multiply);
    }

    @Override
    public double value(int i, int j) {
        return kept[i * n + j] * factor();
    }

    @Override
    public void fill(double[] all, int size) {
        double factor = factor();
        for (int pair = 0; pair < kept.length; pair++) {
            all[pair] = kept[pair] * factor;
        }
    }

    private double factor() {
        double felt = first.scale().felt(past.now());
        return combine.degree() == 2 ? felt * felt : felt;
    }

    private void multiply(double factor) {
        double all = combine.degree() == 2 ? factor * factor : factor;
        for (int pair = 0; pair < kept.length; pair++) {
            kept[pair] *= all;
        }
    }

    private void firstChanged(int from, int to, double before, double after) {
        switch (mine) {
            case OUT -> mySide(from, to, before, after);
            case IN -> mySide(to, from, before, after);
            case SYM -> {
                double back = first.get(to, from);
                mySide(from, to, before + back, after + back);
                mySide(to, from, before + back, after + back);
            }
        }
    }

    private void secondChanged(int from, int to, double before, double after) {
        switch (theirs) {
            case OUT -> theirSide(from, to, before, after);
            case IN -> theirSide(to, from, before, after);
            case SYM -> {
                double back = second.get(to, from);
                theirSide(from, to, before + back, after + back);
                theirSide(to, from, before + back, after + back);
            }
        }
    }

    /// The tie of i with third party k changed: every j that k leads to sees it.
    private void mySide(int i, int k, double before, double after) {
        for (int j = 0; j < n; j++) {
            if (j != i && j != k) {
                double other = second.get(theirs, j, k);
                if (other != 0) {
                    kept[i * n + j] += combine.of(after, other) - combine.of(before, other);
                }
            }
        }
    }

    /// The tie of j with third party k changed: every i that leads to k sees it.
    private void theirSide(int j, int k, double before, double after) {
        for (int i = 0; i < n; i++) {
            if (i != j && i != k) {
                double other = first.get(mine, i, k);
                if (other != 0) {
                    kept[i * n + j] += combine.of(other, after) - combine.of(other, before);
                }
            }
        }
    }
}
