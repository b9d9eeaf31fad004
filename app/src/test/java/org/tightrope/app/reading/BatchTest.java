package org.tightrope.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.actor.ActorBook;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Extraction.Skipped;
import org.tightrope.reader.ReadResult;
import org.tightrope.reader.Reader;
import org.tightrope.reader.Text;
import org.tightrope.reader.TextReading;

final class BatchTest {
    private static final LocalDate DAY = LocalDate.parse("2020-03-14");

    @TempDir
    Path home;

    private final Reader reader = Reader.of(ActorBook.builtIn());

    private List<Path> library(int count) throws IOException {
        var actors = List.of("Turkish", "Russian", "Israeli", "Iranian");
        var targets = List.of("Syrian", "Ukrainian", "Lebanese");
        var files = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            var text = "On March %s %s jets bombed %s barracks.\n\nThe story went on for a while."
                    .formatted(1 + i % 9, actors.get(i % 4), targets.get(i % 3));
            files.add(Files.writeString(home.resolve("doc%03d.txt".formatted(i)), text));
        }
        files.add(Files.writeString(home.resolve("empty.txt"), ""));
        files.add(Files.write(home.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7}));
        return files;
    }

    private ReadResult together(List<Shelf.Entry> entries) {
        return reader.together(
                entries.stream().flatMap(entry -> entry.readings().stream()).toList(),
                entries.stream().flatMap(entry -> entry.skipped().stream()).toList());
    }

    private ReadResult run(List<Path> files, Shelf shelf, int threads) {
        try (shelf) {
            return together(Batch.of(Batch.Coder.of(reader), DAY)
                    .withThreads(threads)
                    .read(Source.in(files).sources(), shelf, () -> {}));
        }
    }

    @Test
    void orderOfFilesThreadsAndInterruptionsChangeNothing() throws IOException {
        var files = library(40);
        var plain = run(files, Shelf.none(), 1);
        assertThat(plain.events()).isNotEmpty();
        assertThat(plain.skipped())
                .containsExactly(
                        new Skipped("binary.txt", "It is not text."), new Skipped("empty.txt", "It is empty."));
        var shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(run(shuffled, Shelf.none(), 2)).isEqualTo(plain);

        var state = home.resolve("out/events.state");
        run(files.subList(0, 20), Shelf.at(state, "s", true), 1);
        var bytes = Files.readAllBytes(state);
        Files.write(state, Arrays.copyOf(bytes, bytes.length - 300)); // cut off amid a line
        try (var shelf = Shelf.at(state, "s", true)) {
            assertThat(shelf.size()).isEqualTo(19);
        }
        assertThat(run(shuffled, Shelf.at(state, "s", true), 2)).isEqualTo(plain);
        assertThat(run(files, Shelf.at(state, "s", true), 1)).isEqualTo(plain);
    }

    @Test
    void whatIsOnTheShelfIsNotReadAgain() throws IOException {
        var files = library(5);
        var state = home.resolve("events.state");
        run(files, Shelf.at(state, "s", true), 1);
        Files.writeString(files.get(2), "Iranian jets bombed Turkish barracks.");
        var reads = new AtomicInteger();
        Batch.Coder counting = new Batch.Coder() {
            @Override
            public TextReading read(Text text) {
                reads.incrementAndGet();
                return reader.readAlone(text);
            }

            @Override
            public Batch.Coder twin() {
                return this;
            }
        };
        try (var shelf = Shelf.at(state, "s", true)) {
            Batch.of(counting, DAY).read(Source.in(files).sources(), shelf, () -> {});
        }
        assertThat(reads).hasValue(1);
        try (var shelf = Shelf.at(state, "other settings", true)) {
            assertThat(shelf.size()).isZero();
        }
    }

    @Test
    void aFileTheReaderStumblesOnIsNamedAndTheOthersAreRead() throws IOException {
        var files = library(3);
        Batch.Coder stumbling = new Batch.Coder() {
            @Override
            public TextReading read(Text text) {
                if (text.name().equals("doc001.txt")) {
                    throw new IllegalStateException("stumbled");
                }
                return reader.readAlone(text);
            }

            @Override
            public Batch.Coder twin() {
                return this;
            }
        };
        var entries = Batch.of(stumbling, DAY).read(Source.in(files).sources(), Shelf.none(), () -> {});
        assertThat(together(entries).texts()).extracting(Text::name).containsExactly("doc000.txt", "doc002.txt");
        assertThat(together(entries).skipped())
                .extracting(Skipped::name)
                .containsExactly("binary.txt", "doc001.txt", "empty.txt");
    }

    @Test
    void aReadingComesBackFromItsLineAsItWas() {
        var text = new Text(
                "a#1",
                "Titel \"ä\"",
                DAY,
                "The Gazette",
                "On March 5 Turkish jets bombed Syrian barracks, Ankara said.\n\nKerkut Umbabarauma was there.");
        var reading = reader.readAlone(text);
        assertThat(reading.events()).isNotEmpty();
        var shelf = Shelf.at(home.resolve("state"), "s", false);
        shelf.keep(new Shelf.Entry("a", List.of(reading), Optional.empty()), "hash");
        shelf.close();
        try (var again = Shelf.at(home.resolve("state"), "s", true)) {
            var back = again.find("a", "hash").orElseThrow().readings().getFirst();
            assertThat(back).isEqualTo(reading);
            assertThat(back.events()).extracting(CodedEvent::because).isNotEmpty();
            assertThat(again.find("a", "other")).isEmpty();
        }
    }

    @Test
    void foldersAreSearchedAndLinksInCirclesDoNotCatchTheWalk() throws IOException {
        var inner = Files.createDirectories(home.resolve("a/b"));
        Files.createDirectories(home.resolve("a/.git"));
        Files.write(home.resolve("a/.git/x.txt"), "x".getBytes(StandardCharsets.UTF_8));
        Files.writeString(home.resolve("a/one.txt"), "One.");
        Files.writeString(inner.resolve("two.txt"), "Two.");
        Files.writeString(inner.resolve("one.txt"), "Another one.");
        Files.createSymbolicLink(inner.resolve("up"), home.resolve("a"));
        Files.createSymbolicLink(inner.resolve("self"), inner.resolve("self"));

        var found = Source.in(List.of(home.resolve("a"), home.resolve("a/b/../b/two.txt")));
        assertThat(found.sources())
                .extracting(Source::name)
                .containsExactlyInAnyOrder(
                        home.resolve("a/one.txt").toString(),
                        home.resolve("a/b/one.txt").toString(),
                        "two.txt");
        assertThat(found.skipped()).hasSize(2);
    }
}
