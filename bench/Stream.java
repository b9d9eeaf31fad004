import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Makes up an event file for measuring: `java bench/Stream.java EVENTS ACTORS SEED FILE`.
///
/// Some actors are much busier than others (activity proportional to 1 / (rank + 3)^0.8). 40 % of events repeat one
/// of the last 20,000, 15 % answer one, 15 % go on from one to somebody its target acted toward; the rest is new.
/// 30 % of pairs are foes; one event in ten goes against a pair's habit. A waiting time is 31 seconds on average.
/// Not drawn from a relational event model, so there are no true coefficients.
final class Stream {
    private static final int RECENT = 20_000;
    private static final int REMEMBERED = 50;

    private Stream() {}

    public static void main(String[] args) throws IOException {
        int events = Integer.parseInt(args[0]);
        int actors = Integer.parseInt(args[1]);
        var random = new SplittableRandom(Long.parseLong(args[2]));
        double[] cumulated = new double[actors];
        double sum = 0;
        for (int i = 0; i < actors; i++) {
            sum += Math.pow(i + 3, -0.8);
            cumulated[i] = sum;
        }
        int[] other = new int[actors];
        Arrays.setAll(other, i -> i);
        for (int i = actors - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = other[i];
            other[i] = other[j];
            other[j] = swap;
        }
        int[] source = new int[events];
        int[] target = new int[events];
        int[][] turnedTo = new int[actors][REMEMBERED];
        int[] count = new int[actors];
        long time = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[3]), StandardCharsets.UTF_8)) {
            out.write("time,source,target,type\n");
            for (int e = 0; e < events; e++) {
                time += 1 + (long) (-30 * Math.log(1 - random.nextDouble()));
                double kind = e == 0 ? 1 : random.nextDouble();
                int before = e == 0 ? 0 : e - 1 - random.nextInt(Math.min(RECENT, e));
                int i = kind < 0.40 ? source[before] : kind < 0.55 ? target[before] : source[before];
                int j = kind < 0.40 ? target[before] : source[before];
                if (kind >= 0.55 && kind < 0.70) {
                    int through = target[before];
                    int known = Math.min(REMEMBERED, count[through]);
                    j = known == 0 ? pick(cumulated, random) : turnedTo[through][random.nextInt(known)];
                } else if (kind >= 0.70) {
                    i = pick(cumulated, random);
                    j = other[pick(cumulated, random)];
                }
                while (i == j) {
                    j = random.nextInt(actors);
                }
                long pair = Math.min(i, j) * 1_000_003L + Math.max(i, j);
                boolean friends = new SplittableRandom(pair).nextDouble() < 0.7;
                boolean cooperation = friends ^ random.nextDouble() < 0.1;
                source[e] = i;
                target[e] = j;
                turnedTo[i][count[i]++ % REMEMBERED] = j;
                out.write(time + ",a" + i + ",a" + j + (cooperation ? ",cooperation\n" : ",conflict\n"));
            }
        }
    }

    private static int pick(double[] cumulated, SplittableRandom random) {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, at);
        return Math.min(cumulated.length - 1, found < 0 ? -found - 1 : found);
    }
}
