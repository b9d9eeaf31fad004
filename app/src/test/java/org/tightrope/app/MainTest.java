package org.tightrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tightrope.app.command.Console;
import org.tightrope.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

final class MainTest {
    @Command(name = "weigh", description = "Weighs.")
    static final class Weigh implements Callable<Integer> {
        @Mixin
        Console console = new Console();

        @Option(names = "--fail", description = "How to fail.")
        String fail = "";

        @Option(names = "--futures", description = "How many.")
        int futures;

        @Override
        public Integer call() throws Exception {
            console.note("weighing");
            switch (fail) {
                case "fault" -> throw new Fault("The scale (broken) must be level.\nMaybe tilt it.");
                case "file" -> throw new NoSuchFileException("scale.txt");
                case "bug" -> throw new IllegalStateException("a bug");
                default -> console.print(List.of(1, 2), "one and two");
            }
            return 0;
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.commandLine(List.of(Weigh.class))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    @Test
    void aResultIsTextOrJsonOnStandardOutputAndNotesGoElsewhere() {
        assertThat(run("weigh")).isZero();
        assertThat(out).hasToString("one and two" + System.lineSeparator());
        assertThat(err).hasToString("weighing" + System.lineSeparator());
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(run("weigh", "--json", "--quiet")).isZero();
        assertThat(out).hasToString("[ 1, 2 ]\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void dataAtFaultEndsWithOneAndOneParagraph() {
        assertThat(run("weigh", "-q", "--fail", "fault")).isEqualTo(1);
        assertThat(err).hasToString("The scale (broken) must be level.\nMaybe tilt it." + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingFileIsNoBug() {
        assertThat(run("weigh", "-q", "--fail", "file")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("The file (scale.txt) cannot be used: it does not exist.\nMaybe check")
                .doesNotContain("\tat ");
    }

    @Test
    void aBugEndsWithSeventyAndItsTrace() {
        assertThat(run("weigh", "--fail", "bug")).isEqualTo(70);
        assertThat(err.toString()).contains("a bug in Tightrope").contains("\tat org.tightrope.app.MainTest");
    }

    @Test
    void anUnknownCommandNamesTheNearest() {
        assertThat(run("wiegh")).isEqualTo(2);
        assertThat(err).hasToString("Unknown command (wiegh).\nMaybe you meant weigh." + System.lineSeparator());
    }

    @Test
    void anUnknownOptionNamesTheNearest() {
        assertThat(run("weigh", "--futurs=3")).isEqualTo(2);
        assertThat(err)
                .hasToString("Unknown option (--futurs=3).\nMaybe you meant --futures." + System.lineSeparator());
    }

    @Test
    void aSurplusArgumentIsUsage() {
        assertThat(run("weigh", "apples")).isEqualTo(2);
        assertThat(err)
                .hasToString("The argument (apples) is one too many.\nMaybe see: tightrope weigh --help"
                        + System.lineSeparator());
    }

    @Test
    void anOptionThatIsNoNumberIsUsage() {
        assertThat(run("weigh", "--futures", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("--futures").contains("many").contains("Maybe see: tightrope weigh --help");
    }

    @Test
    void everyRealCommandAndOptionHasAHelpText() {
        var line = Main.commandLine();
        for (var command : line.getSubcommands().values()) {
            var spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description()).as(spec.name()).isNotEmpty();
            spec.args()
                    .forEach(arg -> assertThat(arg.description())
                            .as("%s %s", spec.name(), arg.paramLabel())
                            .isNotEmpty());
        }
    }

    @Test
    void theListOfCommandsShowsWholeThoughts() {
        assertThat(CommandList.beginning("Checks a scenario: says for each mistake the file."))
                .isEqualTo("Checks a scenario.");
        assertThat(CommandList.beginning("Reads documents (.txt, .md) into events. More."))
                .isEqualTo("Reads documents (.txt, .md) into events.");
        Main.run(new PrintWriter(out), new PrintWriter(err), "--help");
        assertThat(out.toString().lines().map(String::strip)).contains("check    Checks a scenario.");
    }

    @Test
    void versionAndHelpAreResults() {
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), "--version"))
                .isZero();
        assertThat(out.toString()).startsWith("tightrope ");
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), "--help"))
                .isZero();
        assertThat(out.toString()).contains("How long can a power keep its balance between rivals");
        assertThat(err.toString()).isEmpty();
    }
}
