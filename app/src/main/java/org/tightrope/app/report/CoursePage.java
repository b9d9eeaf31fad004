package org.tightrope.app.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.tightrope.app.output.Json;
import org.tightrope.balance.SignedGraph;
import org.tightrope.balance.SignedLayout;
import org.tightrope.stand.ChangePoints;
import org.tightrope.stand.Course;

/// The signed network month by month as one page to scroll through: a slider, the blocs, strained ties,
/// frustration over time with the months in which blocs changed, and the tension of each pair with its
/// changes of level.
///
/// Everything is computed beforehand and lies in the page; it loads nothing, and its policy forbids it
/// to.
public final class CoursePage {
    /// Rounds of layout from one month to the next: enough to follow, few enough to be quick.
    private static final int ROUNDS = 60;

    /// Half the room between the blocs, in lengths of a friendly tie.
    private static final double APART = 0.3;

    private CoursePage() {}

    /// What the script reads; short names keep decades of months small.
    ///
    /// @param x place of every node, thousandths of the length of a friendly tie
    /// @param t ties: three numbers each (from, to, weight)
    /// @param s positions of strained ties
    /// @param b bloc of every node, -1 without ties
    /// @param g choice gap and both costs; empty when nobody is asked
    record Month(
            String d,
            int[] x,
            int[] y,
            double[] t,
            List<Integer> s,
            double l,
            double f,
            boolean o,
            int[] b,
            List<Integer> m,
            String w,
            double[] g) {}

    /// @param x tension per month in percent
    record Pair(String n, int[] x, List<Integer> c) {}

    record Data(List<String> nodes, List<Month> months, List<Pair> pairs, String choice) {}

    /// @param title in plain text
    /// @param about how ties were made, in a sentence
    /// @param choice `X between A and B`; empty when nobody is asked
    public static String html(
            String title, String about, String choice, Course course, List<ChangePoints.Level> levels) {
        String data = Json.line(data(choice, course, levels)).replace("<", "\\u003c");
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head><body>
                <h1>%s</h1><p class="about">%s</p>
                %s
                <script type="application/json" id="data">%s</script>
                <script>%s</script></body></html>
                """.formatted(
                        hash(CourseScript.TEXT),
                        escaped(title),
                        CourseScript.CSS,
                        escaped(title),
                        escaped(about),
                        CourseScript.BODY,
                        data,
                        CourseScript.TEXT);
    }

    private static Data data(String choice, Course course, List<ChangePoints.Level> levels) {
        List<Course.Step> steps = course.steps();
        List<String> nodes =
                steps.isEmpty() ? List.of() : steps.getFirst().graph().names();
        var months = new ArrayList<Month>();
        SignedLayout layout = null;
        for (Course.Step step : steps) {
            int[] bloc = blocs(step);
            boolean[] side = new boolean[bloc.length];
            for (int v = 0; v < side.length; v++) {
                side[v] = bloc[v] == 1;
            }
            layout = layout == null ? SignedLayout.of(step.graph(), side, 1) : layout.after(step.graph(), side, ROUNDS);
            layout = new SignedLayout(apart(layout.x(), bloc), layout.y());
            months.add(month(step, bloc, layout));
        }
        var pairs = levels.stream()
                .map(level -> new Pair(
                        level.a() + "-" + level.b(),
                        level.tension().stream()
                                .mapToInt(value -> (int) Math.round(value * 100))
                                .toArray(),
                        level.changes()))
                .toList();
        return new Data(nodes, months, pairs, choice);
    }

    private static Month month(Course.Step step, int[] bloc, SignedLayout layout) {
        SignedGraph graph = step.graph();
        double[] ties = new double[graph.ties() * 3];
        for (int e = 0; e < graph.ties(); e++) {
            ties[3 * e] = graph.from(e);
            ties[3 * e + 1] = graph.to(e);
            ties[3 * e + 2] = Math.rint(graph.weight(e) * 100) / 100;
        }
        return new Month(
                step.asOf().toString(),
                thousandths(layout.x()),
                thousandths(layout.y()),
                ties,
                step.strained(),
                step.frustration(),
                Math.rint(step.normalised() * 10000) / 10000,
                step.optimal(),
                bloc,
                step.moved().stream().map(graph::indexOf).toList(),
                step.straddler()
                        .map(most -> most.actor() + " "
                                + (most.load() == Math.rint(most.load())
                                        ? String.valueOf((long) most.load())
                                        : String.valueOf(Math.rint(most.load() * 100) / 100)))
                        .orElse(""),
                step.choice()
                        .map(asked -> new double[] {asked.gap(), asked.costOfFirst(), asked.costOfSecond()})
                        .orElse(new double[0]));
    }

    private static int[] blocs(Course.Step step) {
        int[] bloc = new int[step.graph().nodes()];
        Arrays.fill(bloc, -1);
        for (int b = 0; b < step.blocs().size(); b++) {
            for (String name : step.blocs().get(b)) {
                bloc[step.graph().indexOf(name)] = b;
            }
        }
        return bloc;
    }

    /// The first bloc to the left of nought, the second to the right, so that who changes sides is seen
    /// to cross.
    private static double[] apart(double[] x, int[] bloc) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (int v = 0; v < x.length; v++) {
            left = bloc[v] == 0 ? Math.max(left, x[v]) : left;
            right = bloc[v] == 1 ? Math.min(right, x[v]) : right;
        }
        double[] moved = x.clone();
        for (int v = 0; v < x.length; v++) {
            moved[v] += bloc[v] == 0 ? -left - APART : bloc[v] == 1 ? APART - right : 0;
        }
        return moved;
    }

    private static int[] thousandths(double[] places) {
        return IntStream.range(0, places.length)
                .map(v -> (int) Math.round(places[v] * 1000))
                .toArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
