package org.tightrope.statistic;

import java.util.Locale;
import java.util.Optional;

/// What may be done to a statistic's value.
enum Transform {
    /// log(1 + x)
    LOG1P,
    /// sign(x) log(1 + |x|)
    SIGNEDLOG1P,
    SQRT,
    /// 1 if x > 0, else 0
    DICHOTOMISE,
    SQUARE,
    ABS;

    double of(double x) {
        return switch (this) {
            case LOG1P -> Math.log1p(x);
            case SIGNEDLOG1P -> Math.copySign(Math.log1p(Math.abs(x)), x);
            case SQRT -> Math.sqrt(x);
            case DICHOTOMISE -> x > 0 ? 1 : 0;
            case SQUARE -> x * x;
            case ABS -> Math.abs(x);
        };
    }

    static Optional<Transform> of(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replace("ize", "ise");
        for (Transform transform : values()) {
            if (transform.name().equalsIgnoreCase(bare)) {
                return Optional.of(transform);
            }
        }
        return Optional.empty();
    }
}
