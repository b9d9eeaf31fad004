package org.tightrope.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tightrope.app.endpoint.Endpoint;
import org.tightrope.fault.Fault;
import picocli.CommandLine.Option;

/// A language model somewhere else, if the user names one: `@Mixin EndpointOptions endpoint;`.
public final class EndpointOptions {
    private static final String KEY = "TIGHTROPE_API_KEY";

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = {
                "Code by a language model at this OpenAI-compatible address (http://localhost:11434/v1) instead of the",
                "built-in reader. Off unless named: the documents leave this machine. The key is taken from the",
                "environment (" + KEY + ")."
            })
    private @Nullable URI address;

    @Option(names = "--model", paramLabel = "NAME", description = "With --endpoint: the model to ask.")
    private String model = "";

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "With --endpoint: where answers are kept (default: .tightrope-answers).")
    private Path cache = Path.of(".tightrope-answers");

    @Option(
            names = "--price-in",
            paramLabel = "P",
            description = "With --endpoint: price of a million tokens sent, to show the cost.")
    private double priceIn;

    @Option(
            names = "--price-out",
            paramLabel = "P",
            description = "With --endpoint: price of a million tokens received.")
    private double priceOut;

    /// The endpoint the user named; empty when none.
    Optional<Endpoint> endpoint() {
        if (address == null) {
            return Optional.empty();
        }
        var scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Fault("The endpoint (%s) must begin with http:// or https://.%nMaybe write http://%s."
                    .formatted(address, address));
        }
        if (model.isBlank()) {
            throw new Fault("The endpoint %s needs the name of a model.%nMaybe add --model.".formatted(address));
        }
        return Optional.of(new Endpoint(address, model, Optional.ofNullable(System.getenv(KEY)), cache));
    }

    String settings() {
        return address == null ? "" : "%s %s".formatted(address, model);
    }

    String words(Endpoint.Spent spent) {
        return spent.words(priceIn, priceOut);
    }
}
