package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadEndpointTest {
    @TempDir
    Path home;

    private Path note() throws IOException {
        return Files.writeString(home.resolve("note.txt"), "On March 5 Turkish jets bombed Syrian barracks.");
    }

    @Test
    void theModelNamedByTheUserCodesAndItsCostIsShown() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            var bytes =
                    ("{\"choices\":[{\"message\":{\"content\":\"{\\\"events\\\":[{\\\"sentence\\\":1,\\\"source\\\":"
                                    + "\\\"TUR\\\",\\\"target\\\":\\\"SYR\\\",\\\"action\\\":\\\"MOBILIZE\\\",\\\"status\\\":\\\"reported\\\","
                                    + "\\\"date\\\":\\\"2020-03-05\\\",\\\"confidence\\\":0.9},{\\\"sentence\\\":9}]}\"}}],"
                                    + "\"usage\":{\"prompt_tokens\":2000,\"completion_tokens\":100}}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var terminal = new Terminal();
            var address = "http://127.0.0.1:%s/v1".formatted(server.getAddress().getPort());
            assertThat(terminal.run(
                            "read",
                            note().toString(),
                            "--date",
                            "2020-03-14",
                            "--json",
                            "--endpoint",
                            address,
                            "--model",
                            "stub",
                            "--price-in",
                            "1",
                            "--cache",
                            home.resolve("cache").toString()))
                    .isZero();
            assertThat(terminal.out()).contains("\"action\":\"MOBILIZE\"");
            assertThat(terminal.err())
                    .contains(
                            "1 questions asked, 0 answered from the cache; 2000 tokens sent, 100 received; cost 0.0020.")
                    .contains("1 answers of the model did not fit the scheme");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEndpointThatIsGoneEndsTheRunWithASentence() throws IOException {
        var terminal = new Terminal();
        assertThat(terminal.run(
                        "read",
                        note().toString(),
                        "--date",
                        "2020-03-14",
                        "--endpoint",
                        "http://127.0.0.1:1/v1",
                        "--model",
                        "stub",
                        "--cache",
                        home.resolve("cache").toString()))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("gave no answer").contains("\nMaybe try again later");
    }

    @Test
    void anEndpointNeedsAModel() throws IOException {
        var terminal = new Terminal();
        assertThat(terminal.run("read", note().toString(), "--endpoint", "http://127.0.0.1:1/v1"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("needs the name of a model");
    }
}
