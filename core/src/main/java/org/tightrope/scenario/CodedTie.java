package org.tightrope.scenario;

/// A standing relation as the analyst codes it, undirected.
///
/// @param sign +1 or -1
/// @param basis why, in a few words
public record CodedTie(String from, String to, int sign, String basis, String source) {
    public CodedTie {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("The sign (%s) of a tie must be 1 or -1.".formatted(sign));
        }
    }
}
