package org.tightrope.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tightrope.app.output.Json;
import org.tightrope.estimate.Cholesky;
import org.tightrope.estimate.Estimates;
import org.tightrope.estimate.Prior;
import org.tightrope.fault.Fault;

/// A fitted formula as JSON, to start another fit from: docs/formats/fitted-model.md.
public final class FittedFile {
    private static final String FORMAT = "tightrope fit 1";
    private final List<String> names;
    private final String part;
    private final Prior prior;

    private record Stored(
            String format,
            String formula,
            String likelihood,
            List<String> names,
            List<Double> estimates,
            List<Double> covariance,
            double logLik,
            double nullLogLik,
            int events,
            boolean converged) {}

    private FittedFile(List<String> names, String part, Prior prior) {
        this.names = names;
        this.part = part;
        this.prior = prior;
    }

    /// The robust covariance is stored where there is one.
    public static void write(Path file, String formula, String part, Estimates estimates) throws IOException {
        double[] covariance = estimates.robust().length > 0 ? estimates.robust() : estimates.covariance();
        Writing.write(
                file,
                Json.pretty(new Stored(
                        FORMAT,
                        formula,
                        part,
                        estimates.effects().stream().map(Estimates.Effect::name).toList(),
                        boxed(estimates.coefficients()),
                        boxed(covariance),
                        estimates.logLik(),
                        estimates.nullLogLik(),
                        estimates.events(),
                        estimates.converged())));
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    /// @throws Fault when the file is no saved fit
    public static FittedFile read(Path file) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(file.toFile());
        } catch (JsonProcessingException broken) {
            throw new Fault(
                    """
                    %s is not JSON: line %d, column %d.
                    Maybe it was cut short; make it anew with: tightrope fit EVENTS.csv --formula FORMULA --save FILE""".formatted(
                                    file,
                                    broken.getLocation().getLineNr(),
                                    broken.getLocation().getColumnNr()),
                    broken);
        } catch (IOException missing) {
            throw new Fault("""
                    The saved fit (%s) cannot be read.
                    Maybe make it with: tightrope fit EVENTS.csv --formula FORMULA --save FILE""".formatted(file), missing);
        }
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new Fault("""
                    %s is not a saved fit: its format (%s) is not "%s".
                    Maybe make one with: tightrope fit EVENTS.csv --formula FORMULA --save FILE""".formatted(file, root.path("format").asText(), FORMAT));
        }
        var names = new ArrayList<String>();
        root.path("names").forEach(name -> names.add(name.asText()));
        double[] estimates = numbers(root.path("estimates"), names.size(), file);
        double[] covariance = numbers(root.path("covariance"), names.size() * names.size(), file);
        double[] precision = Cholesky.of(covariance, names.size())
                .orElseThrow(() -> new Fault("""
                        The covariance in %s is not positive definite.
                        Maybe the file was edited by hand, or the fit had not converged.""".formatted(file)))
                .inverse();
        return new FittedFile(names, root.path("likelihood").asText(), new Prior(estimates, precision));
    }

    private static double[] numbers(JsonNode array, int wanted, Path file) {
        double[] numbers = new double[array.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = array.get(at).isNumber() ? array.get(at).asDouble() : Double.NaN;
        }
        if (numbers.length != wanted || java.util.Arrays.stream(numbers).anyMatch(Double::isNaN)) {
            throw new Fault("""
                    %s has %d numbers where %d belong.
                    Maybe it was edited by hand.""".formatted(file, numbers.length, wanted));
        }
        return numbers;
    }

    /// The belief about the effects of another fit; those that only one of them has are noted.
    public Prior prior(List<String> wanted, String wantedPart, List<String> notes) {
        if (!part.equals(wantedPart)) {
            throw new Fault("""
                    The saved fit is of the %s model, this one of the %s model: their coefficients are not the same things.
                    Maybe save one with --%s.""".formatted(part, wantedPart, wantedPart));
        }
        int[] positions = names.stream().mapToInt(wanted::indexOf).toArray();
        List<String> missing =
                wanted.stream().filter(name -> !names.contains(name)).toList();
        List<String> unused =
                names.stream().filter(name -> !wanted.contains(name)).toList();
        if (missing.size() == wanted.size()) {
            throw new Fault("""
                    The saved fit has none of the effects of this formula; it has %s.
                    Maybe write them the same way.""".formatted(String.join(", ", names)));
        }
        if (!missing.isEmpty()) {
            notes.add("The saved fit says nothing about %s.".formatted(String.join(", ", missing)));
        }
        if (!unused.isEmpty()) {
            notes.add("Of the saved fit %s found no use here.".formatted(String.join(", ", unused)));
        }
        return prior.among(positions, wanted.size());
    }
}
