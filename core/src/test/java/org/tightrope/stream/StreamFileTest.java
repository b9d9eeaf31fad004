package org.tightrope.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.fault.Fault;

class StreamFileTest {
    @TempDir
    private Path folder = Path.of("");

    private StreamFile.Read read(String text) throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(file, text);
        return StreamFile.read(file, Optional.empty());
    }

    @Test
    void columnsMayStandInAnyOrderAndGoByOtherNames() throws IOException {
        var stream = read("\ufeffaction,TO,from,Date,weight,id\nCONSULT,B,A,2020-01-02,2.5,x\n").stream();
        assertThat(stream.actors()).containsExactly("A", "B");
        assertThat(stream.types()).containsExactly("CONSULT");
        assertThat(stream.clock()).isEqualTo(Clock.DAYS);
        assertThat(stream.when(0)).isEqualTo("2020-01-02");
        assertThat(stream.weight()).containsExactly(2.5);
        assertThat(stream.id()).containsExactly("x");
    }

    @Test
    void timesOfDayMakeItSeconds() throws IOException {
        var stream = read("time,source,target\n2020-01-02 12:30:00,A,B\n2020-01-02T14:30:00+02:00,B,A\n").stream();
        assertThat(stream.clock()).isEqualTo(Clock.SECONDS);
        assertThat(stream.time()[1]).isEqualTo(stream.time()[0]);
        assertThat(stream.when(0)).isEqualTo("2020-01-02T12:30");
    }

    @Test
    void eventsAreSortedAndThoseOfOneTimeKeepTheirOrder() throws IOException {
        var read = read("time,source,target,id\n5,A,B,1\n3,B,C,2\n5,C,A,3\n3,A,C,4\n");
        assertThat(read.stream().id()).containsExactly("2", "4", "1", "3");
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("have been sorted"));
    }

    @Test
    void datesAndNumbersDoNotMix() throws IOException {
        var read = read("time,source,target\n5,A,B\n2020-01-01,B,A\n");
        assertThat(read.stream().size()).isEqualTo(1);
        assertThat(read.rejected().getFirst().why()).contains("is a date, unlike the rows before");
    }

    @Test
    void quotedNamesAndUnicodeAndCompressionAreRead() throws IOException {
        Path file = folder.resolve("events.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("time,source,target\n1,\"Kıbrıs, \"\"Kuzey\"\"\",B\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(StreamFile.read(file, Optional.empty()).stream().actors()).containsExactly("Kıbrıs, \"Kuzey\"", "B");
    }

    @Test
    void whatIsNoEventStreamIsRefusedInWords() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Fault.class).hasMessageContaining("The file is empty");
        assertThatThrownBy(() -> read("a,b,c\n1,2,3\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("Line 1 names no column for the source");
        assertThatThrownBy(() -> read("time,source,target\n,A,B\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no usable events")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("time,source,target\n1,A,\"B\n2,B,A\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("maybe a quotation mark is not closed");
        assertThatThrownBy(() -> read("\u0000\u0001\u0002PNG\n\u0003")).isInstanceOf(Fault.class);
    }
}
