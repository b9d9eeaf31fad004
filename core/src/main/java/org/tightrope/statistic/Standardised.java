package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// Another statistic less its mean over all pairs of the moment, divided by its standard deviation over
/// them (remstats' `std`); 0 when all pairs are alike. Asks for all pairs, whatever the sampling.
record Standardised(Term term, Statistic inner) implements Statistic {
    @Override
    public List<Lens> lenses() {
        return inner.lenses();
    }

    @Override
    public List<Lens> latest() {
        return inner.latest();
    }

    @Override
    public Reach reach() {
        return Reach.EVERYBODY;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Reading reading = inner.read(past, true);
        int n = past.actors();
        double[] all = new double[n * n];
        return new Reading() {
            private int seen = -2;
            private double at = Double.NaN;
            private double mean;
            private double deviation;

            @Override
            public double value(int i, int j) {
                refresh();
                return deviation == 0 ? 0 : (all[i * n + j] - mean) / deviation;
            }

            private void refresh() {
                if (seen == past.last() && at == past.now()) {
                    return;
                }
                seen = past.last();
                at = past.now();
                reading.fill(all, n);
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < n; i++) {
                    all[i * n + i] = 0;
                }
                for (double value : all) {
                    sum += value;
                    squares += value * value;
                }
                double pairs = (double) n * (n - 1);
                mean = sum / pairs;
                double variance = pairs > 1 ? (squares - sum * mean) / (pairs - 1) : 0;
                deviation = variance > 1e-12 * (1 + mean * mean) ? Math.sqrt(variance) : 0;
            }
        };
    }
}
