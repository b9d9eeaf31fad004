package org.tightrope.scenario;

import org.tightrope.event.Quad;

/// Deniability: acts of one kind reported of `seen` are, with a probability, those of `behind`.
///
/// @param seen who is reported to have acted
/// @param behind who may in fact have
/// @param quad which acts
/// @param share probability that `behind` did it, above 0 and at most 1
public record Attribution(String seen, String behind, Quad quad, double share) {
    public Attribution {
        if (!(share > 0 && share <= 1) || seen.equals(behind)) {
            throw new IllegalArgumentException("""
                    Acts of %s cannot be those of %s with probability %s.
                    Maybe give a share above 0 and at most 1, of another actor.""".formatted(seen, behind, share));
        }
    }
}
