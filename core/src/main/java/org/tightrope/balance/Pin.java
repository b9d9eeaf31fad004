package org.tightrope.balance;

/// Two nodes that must stand in the same bloc, or must not.
///
/// @param a position of a node
/// @param b position of another
public record Pin(int a, int b, boolean together) {
    public static Pin together(int a, int b) {
        return new Pin(a, b, true);
    }

    public static Pin apart(int a, int b) {
        return new Pin(a, b, false);
    }
}
