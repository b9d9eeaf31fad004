package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.List;

/// The common factor of everything that decays with one half-life (forward decay: Cormode, Shkapenyuk,
/// Srivastava and Xu 2009). Weights are stored as they would have been at an origin in the past, so that
/// nothing has to be touched as time goes by:
///
///     stored = w 2^((t_event - origin) / h),   felt now = stored 2^(-(now - origin) / h)
///
/// Before the stored numbers grow too large the origin moves and everything is multiplied once.
final class Scale {
    private static final double LARGEST_EXPONENT = 200;
    private final double rate;
    private final List<Rescaled> followers = new ArrayList<>();
    private double origin;
    private boolean started;
    private double readAt = Double.NaN;
    private double readFactor = 1;

    /// Something stored in this scale.
    @FunctionalInterface
    interface Rescaled {
        void multiply(double factor);
    }

    /// @param halfLife infinite for none
    Scale(double halfLife) {
        this.rate = Double.isInfinite(halfLife) ? 0 : Math.log(2) / halfLife;
    }

    void follow(Rescaled follower) {
        followers.add(follower);
    }

    boolean isConstant() {
        return rate == 0;
    }

    /// What a weight of 1 at `time` is stored as.
    double stored(double time) {
        if (rate == 0) {
            return 1;
        }
        if (!started) {
            origin = time;
            started = true;
        }
        double exponent = rate * (time - origin);
        if (exponent > LARGEST_EXPONENT) {
            double factor = Math.exp(-exponent);
            for (Rescaled follower : followers) {
                follower.multiply(factor);
            }
            origin = time;
            readAt = Double.NaN;
            return 1;
        }
        return Math.exp(exponent);
    }

    /// What a stored weight of 1 is felt as at `now`.
    double felt(double now) {
        if (rate == 0) {
            return 1;
        }
        if (now != readAt) {
            readFactor = started ? Math.exp(-rate * (now - origin)) : 1;
            readAt = now;
        }
        return readFactor;
    }
}
