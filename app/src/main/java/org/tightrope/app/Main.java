package org.tightrope.app;

/// The door.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        IO.println("tightrope");
    }
}
