package org.tightrope.app.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.actor.ActorBook;
import org.tightrope.app.reading.Batch;
import org.tightrope.event.Action;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Reader;
import org.tightrope.reader.Text;

/// Against a server of the test's own, which answers what it is told to.
final class EndpointCoderTest {
    private static final Text NOTE = Text.of(
            "note.txt", LocalDate.parse("2020-03-14"), "It rained.\n\nOn March 5 Turkish jets bombed Syrian barracks.");

    private record Reply(int status, String body) {}

    @TempDir
    Path cache;

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var reply = replies.isEmpty() ? new Reply(500, "") : replies.pop();
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Endpoint endpoint() {
        var base = URI.create(
                "http://127.0.0.1:%s/v1/".formatted(server.getAddress().getPort()));
        return new Endpoint(base, "stub", Optional.of("secret"), cache, Duration.ofMillis(1));
    }

    private static EndpointCoder coder(Endpoint endpoint) {
        return EndpointCoder.of(endpoint, Reader.of(ActorBook.builtIn()));
    }

    private void willSay(String content) {
        var json = new ObjectMapper().createObjectNode();
        json.putArray("choices").addObject().putObject("message").put("content", content);
        json.putObject("usage").put("prompt_tokens", 1000).put("completion_tokens", 50);
        replies.add(new Reply(200, json.toString()));
    }

    private static String event(String fields) {
        return "{\"events\":[{\"sentence\":1,\"source\":\"TUR\",\"target\":\"SYR\",\"action\":\"ASSAULT\","
                + "\"status\":\"reported\",\"date\":\"2020-03-05\",\"datePrecision\":\"day\",\"confidence\":0.9"
                + fields + "}]}";
    }

    @Test
    void whatFitsTheSchemeBecomesAnEventWithItsSentence() {
        willSay("```json\n" + event("") + "\n```");
        var coder = coder(endpoint());
        var reading = coder.read(NOTE);
        assertThat(reading.events()).singleElement().satisfies(coded -> {
            var event = coded.event();
            assertThat(List.of(event.source(), event.target())).containsExactly("TUR", "SYR");
            assertThat(event.action()).isEqualTo(Action.ASSAULT);
            assertThat(event.date()).isEqualTo("2020-03-05");
            assertThat(event.description()).isEqualTo("On March 5 Turkish jets bombed Syrian barracks.");
            assertThat(coded.because()).containsExactly("coded by the model stub");
        });
        assertThat(requests)
                .singleElement()
                .asString()
                .contains("SYR (Syria), TUR (")
                .doesNotContain("It rained");
        assertThat(keys).containsExactly("Bearer secret");
    }

    @Test
    void theSameQuestionIsPaidForOnce() {
        willSay(event(""));
        coder(endpoint()).read(NOTE);
        var again = endpoint();
        assertThat(coder(again).read(NOTE).events()).hasSize(1);
        assertThat(requests).hasSize(1);
        assertThat(again.spent()).isEqualTo(new Endpoint.Spent(0, 1, 0, 0));
        assertThat(new Endpoint.Spent(1, 0, 1000, 50).words(2, 10))
                .isEqualTo("1 questions asked, 0 answered from the cache; 1000 tokens sent, 50 received; cost 0.0025.");
    }

    @Test
    void whatDoesNotFitIsDroppedAndCounted() {
        willSay(event("},{\"sentence\":7,\"source\":\"TUR\",\"target\":\"SYR\",\"action\":\"ASSAULT\","
                + "\"status\":\"reported\",\"confidence\":0.9"
                + "},{\"sentence\":1,\"source\":\"XXQ\",\"target\":\"SYR\",\"action\":\"ASSAULT\",\"status\":\"reported\","
                + "\"confidence\":0.9},{\"sentence\":1,\"source\":\"TUR\",\"target\":\"SYR\",\"action\":\"HUG\","
                + "\"status\":\"reported\",\"confidence\":0.9},{\"sentence\":1,\"source\":\"TUR\",\"target\":\"SYR\","
                + "\"action\":\"ASSAULT\",\"status\":\"reported\",\"date\":\"soon\",\"confidence\":0.9"
                + "},{\"sentence\":1,\"source\":\"TUR\",\"target\":\"SYR\",\"action\":\"ASSAULT\",\"status\":\"reported\","
                + "\"confidence\":1.9"));
        var coder = coder(endpoint());
        assertThat(coder.read(NOTE).events()).hasSize(1);
        assertThat(coder.rejected()).isEqualTo(5);
    }

    @Test
    void anEventWithoutADateIsUndatedAndOneAheadIsHypothetical() {
        willSay(event("").replace("\"2020-03-05\"", "null"));
        assertThat(coder(endpoint()).read(NOTE).events()).singleElement().satisfies(coded -> {
            assertThat(coded.dating()).isEqualTo(CodedEvent.Dating.UNKNOWN);
            assertThat(coded.event().precision()).isEqualTo(Precision.YEAR);
        });
        var later = new Text("b", "b", NOTE.published(), "", NOTE.body() + " ");
        willSay(event("").replace("2020-03-05", "2020-04-05"));
        assertThat(coder(new Endpoint(
                                URI.create("http://127.0.0.1:%s/v1"
                                        .formatted(server.getAddress().getPort())),
                                "other",
                                Optional.empty(),
                                cache))
                        .read(later)
                        .events())
                .singleElement()
                .satisfies(coded -> assertThat(coded.event().status()).isEqualTo(Status.HYPOTHETICAL));
    }

    @Test
    void chatterIsAskedAboutOnceMoreAndThenLeft() {
        willSay("I would rather not.");
        willSay("Sorry!");
        var coder = coder(endpoint());
        assertThat(coder.read(NOTE).events()).isEmpty();
        assertThat(requests).hasSize(2);
        assertThat(coder.rejected()).isEqualTo(1);
    }

    @Test
    void aBusyServerIsTriedAgainAndADeadOneIsNamed() {
        replies.add(new Reply(429, ""));
        willSay(event(""));
        assertThat(coder(endpoint()).read(NOTE).events()).hasSize(1);
        var other = Text.of("c.txt", NOTE.published(), "Russia bombed Syria on March 6.");
        replies.add(new Reply(401, "no"));
        assertThatThrownBy(() -> coder(endpoint()).read(other))
                .isInstanceOf(Batch.Unavailable.class)
                .hasMessageContaining("gave no answer (status 401)");
    }
}
