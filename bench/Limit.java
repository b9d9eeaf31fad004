import java.util.Arrays;

/// What the arithmetic of a full risk set must cost at least: `java bench/Limit.java EVENTS ACTORS EFFECTS
/// EVALUATIONS`. An event changes at most the 4 (n - 1) pairs with its sender or receiver; for each of them, at each
/// evaluation, a weight is taken out of and a new one put into the sums of 1, x and x x' ((p + 1)(p + 2) / 2 multiply-
/// adds each), and one exponential is taken. This program does just that with numbers that need no computing.
final class Limit {
    private Limit() {}

    public static void main(String[] args) {
        int events = Integer.parseInt(args[0]);
        int actors = Integer.parseInt(args[1]);
        int p = Integer.parseInt(args[2]);
        int evaluations = Integer.parseInt(args[3]);
        long changes = (long) events * 4 * (actors - 1) * evaluations;
        double[] x = new double[actors * p];
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.sin(k);
        }
        double[] sums = new double[(p + 1) * (p + 2) / 2];
        run(x, sums, p, changes / 20); // lets the compiler see it
        long start = System.nanoTime();
        run(x, sums, p, changes);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%.2f s for %,d changed pairs (%.2g)%n", seconds, changes, Arrays.stream(sums).sum());
    }

    private static void run(double[] x, double[] sums, int p, long changes) {
        int rows = x.length / p;
        for (long change = 0; change < changes; change++) {
            int at = (int) (change % rows) * p;
            double weight = Math.exp(-x[at] * x[at]);
            add(x, at, p, weight, sums);
            add(x, at, p, -0.5 * weight, sums);
        }
    }

    private static void add(double[] x, int at, int p, double weight, double[] sums) {
        int s = 0;
        sums[s++] += weight;
        for (int k = 0; k < p; k++) {
            double wx = weight * x[at + k];
            sums[s++] += wx;
            for (int l = 0; l <= k; l++) {
                sums[s++] += wx * x[at + l];
            }
        }
    }
}
