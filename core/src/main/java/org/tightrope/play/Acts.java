package org.tightrope.play;

import java.util.Arrays;
import org.tightrope.event.Action;

/// The acts of one day, in columns that are used again the next day.
final class Acts {
    private int[] source = new int[64];
    private int[] target = new int[64];
    private Action[] action = new Action[64];
    private double[] goldstein = new double[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(int from, Action does, int to, double points) {
        if (size == source.length) {
            int more = size * 2;
            source = Arrays.copyOf(source, more);
            target = Arrays.copyOf(target, more);
            action = Arrays.copyOf(action, more);
            goldstein = Arrays.copyOf(goldstein, more);
        }
        source[size] = from;
        target[size] = to;
        action[size] = does;
        goldstein[size] = points;
        size++;
    }

    int source(int act) {
        return source[act];
    }

    int target(int act) {
        return target[act];
    }

    Action action(int act) {
        return action[act];
    }

    double goldstein(int act) {
        return goldstein[act];
    }
}
