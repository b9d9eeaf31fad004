package org.tightrope.app.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tightrope.app.reading.Batch;
import org.tightrope.app.run.Writing;

/// A chat model behind an OpenAI-compatible address: what is asked, what it answered, what it cost.
/// Answers are kept in a folder, so that the same question is paid for once. Any number of threads may
/// ask.
public final class Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 3;
    private static final int TOO_MANY = 429;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;
    private final String model;
    private final Optional<String> key;
    private final Path cache;
    private final Duration pause;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong remembered = new AtomicLong();
    private final AtomicLong tokensIn = new AtomicLong();
    private final AtomicLong tokensOut = new AtomicLong();

    /// @param base the address before `/chat/completions`, for example `http://localhost:11434/v1`
    /// @param key sent as bearer token when present
    /// @param cache folder for answers
    public Endpoint(URI base, String model, Optional<String> key, Path cache) {
        this(base, model, key, cache, Duration.ofSeconds(2));
    }

    Endpoint(URI base, String model, Optional<String> key, Path cache, Duration pause) {
        this.address = URI.create(base.toString().replaceAll("/+$", "") + "/chat/completions");
        this.model = model;
        this.key = key;
        this.cache = cache;
        this.pause = pause;
    }

    String model() {
        return model;
    }

    /// What was spent so far.
    ///
    /// @param asked questions sent
    /// @param remembered questions answered from the folder
    public record Spent(long asked, long remembered, long tokensIn, long tokensOut) {
        /// In words, with the price where prices are known.
        ///
        /// @param priceIn per million tokens sent
        /// @param priceOut per million tokens received
        public String words(double priceIn, double priceOut) {
            var text = "%s questions asked, %s answered from the cache; %s tokens sent, %s received"
                    .formatted(asked, remembered, tokensIn, tokensOut);
            double price = (tokensIn * priceIn + tokensOut * priceOut) / 1e6;
            return price > 0 ? text + String.format(Locale.ROOT, "; cost %.4f.", price) : text + ".";
        }
    }

    public Spent spent() {
        return new Spent(asked.get(), remembered.get(), tokensIn.get(), tokensOut.get());
    }

    /// The answer to a question.
    ///
    /// @param fresh whether to ask again although an answer is kept
    /// @throws Batch.Unavailable when there is none to be had
    String answer(String instructions, String question, boolean fresh) {
        var body = body(instructions, question);
        var kept = cache.resolve(hash(address + "\n" + body) + ".json");
        if (!fresh && Files.isRegularFile(kept)) {
            try {
                var content = JSON.readTree(Files.readString(kept)).path("content");
                if (content.isTextual()) {
                    remembered.incrementAndGet();
                    return content.asText();
                }
            } catch (IOException e) {
                // A damaged answer is asked for again.
            }
        }
        var response = sent(body);
        tokensIn.addAndGet(response.path("usage").path("prompt_tokens").asLong(0));
        tokensOut.addAndGet(response.path("usage").path("completion_tokens").asLong(0));
        var content =
                response.path("choices").path(0).path("message").path("content").asText("");
        try {
            Writing.write(kept, JSON.createObjectNode().put("content", content).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    private String body(String instructions, String question) {
        var body = JSON.createObjectNode()
                .put("model", model)
                .put("temperature", 0)
                .put("seed", 1);
        body.putObject("response_format").put("type", "json_object");
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", instructions);
        messages.addObject().put("role", "user").put("content", question);
        return body.toString();
    }

    private JsonNode sent(String body) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(3))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        String problem = "";
        try {
            for (int i = 0; i < TRIES; i++) {
                if (i > 0) {
                    Thread.sleep(pause.multipliedBy(i));
                }
                asked.incrementAndGet();
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return JSON.readTree(response.body());
                }
                problem = "status %s".formatted(response.statusCode());
                if (response.statusCode() != TOO_MANY && response.statusCode() < 500) {
                    break;
                }
            }
        } catch (JsonProcessingException e) {
            problem = "its answer is no JSON";
        } catch (IOException e) {
            problem = e.getMessage() == null ? "it cannot be reached" : String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = "interrupted";
        }
        throw new Batch.Unavailable("The endpoint %s gave no answer (%s).".formatted(address, problem));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
