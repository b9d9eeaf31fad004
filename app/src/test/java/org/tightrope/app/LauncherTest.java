package org.tightrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher with a pretended JDK, which prints its arguments, and a pretended Maven, which counts its calls.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "tightrope");

    private static final String CACHE = "-XX:AOTCache=";

    @TempDir
    Path temporary;

    private Path house;
    private Path jdk;
    private Path tools;

    record Ran(int code, List<String> out, String err) {}

    record Started(Process process, Path errors) {}

    @BeforeEach
    void furnish() throws IOException {
        house = Files.createDirectories(temporary.resolve("a house"));
        Files.copy(SCRIPT, house.resolve("tightrope"), StandardCopyOption.COPY_ATTRIBUTES);
        write("pom.xml", "<project/>");
        write("core/pom.xml", "<project/>");
        write("core/src/main/java/A.java", "class A {}");
        write("core/src/test/java/ATest.java", "class ATest {}");
        jdk = jdk("jdk", "25.0.3");
        tools = Files.createDirectories(temporary.resolve("tools"));
        maven("""
                mkdir -p app/target/lib
                echo library > app/target/lib/library.jar
                echo jar > app/target/tightrope.jar
                echo '[INFO] Building Tightrope core 0.1.0-SNAPSHOT                          [2/4]'
                """);
    }

    @Test
    void theFirstUseBuildsAndLaterOnesDoNot() throws Exception {
        var first = run("check", "my case");
        assertThat(first.code()).isZero();
        assertThat(first.err())
                .contains("tightrope: building Tightrope core (2 of 4)")
                .endsWith("tightrope: built\n");
        assertThat(first.out()).endsWith("-jar", house + "/.tightrope/app/tightrope.jar", "check", "my case");
        assertThat(first.out()).contains("-Dtightrope.home=" + house, "-XX:TieredStopAtLevel=1");
        var second = run("check", "my case");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void longCommandsRunWithBothCompilers() throws Exception {
        assertThat(run("demo").out()).contains("-XX:+UseParallelGC").doesNotContain("-XX:TieredStopAtLevel=1");
    }

    /// Java leaves a cache aside, without a word, when it was made with other rights of access or another collector.
    @ParameterizedTest
    @ValueSource(strings = {"check", "fit", "read"})
    void aCacheIsUsedAsItWasMade(String command) throws Exception {
        executable(jdk.resolve("bin/java"), """
                for a in "$@"; do
                  case $a in -XX:AOTCacheOutput=*) printf '%s\\n' "$@" >"${a#*=}" ;; esac
                done
                printf '%s\\n' "$@\"""");
        var used = run(command).out();
        var cache = used.stream()
                .filter(flag -> flag.startsWith(CACHE))
                .map(flag -> Path.of(flag.substring(CACHE.length())))
                .toList();
        assertThat(cache).hasSize(1);
        assertThat(Files.readAllLines(cache.getFirst()).stream().filter(LauncherTest::mustBeTheSame))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        used.stream().filter(LauncherTest::mustBeTheSame).toList());
    }

    private static boolean mustBeTheSame(String flag) {
        return flag.startsWith("--enable")
                || flag.startsWith("--sun-misc")
                || flag.startsWith("-Xmx")
                || flag.endsWith("GC");
    }

    @Test
    void aChangedSourceIsBuiltAgainAndAChangedTestIsNot() throws Exception {
        run("check");
        write("core/src/test/java/ATest.java", "class ATest { int changed; }");
        run("check");
        assertThat(builds()).isEqualTo(1);
        write("core/src/main/java/A.java", "class A { int changed; }");
        run("check");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        var link = Files.createSymbolicLink(temporary.resolve("tt"), Path.of("a house", "tightrope"));
        assertThat(run(link, List.of("check")).out()).contains("-Dtightrope.home=" + house);
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        var old = jdk("old", "17.0.15");
        assertThat(run(house.resolve("tightrope"), List.of("java-home"), old, jdk)
                        .out())
                .containsExactly(jdk.toString());
        assertThat(run(house.resolve("tightrope"), List.of("java-home"), jdk, old)
                        .out())
                .containsExactly(jdk.toString());
    }

    @Test
    void aFailedBuildSaysWhyAndLeavesNothingBehind() throws Exception {
        maven("echo '[ERROR] no such thing'; exit 1");
        var ran = run("check");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("the build failed")
                .contains("[ERROR] no such thing")
                .contains("Maybe");
        assertThat(house.resolve(".tightrope/app")).doesNotExist();
        assertThat(house.resolve(".tightrope/lock")).doesNotExist();
    }

    @Test
    void aLockWhoseOwnerIsGoneIsCleared() throws Exception {
        write(".tightrope/lock/pid", "99999999\n");
        assertThat(run("check").code()).isZero();
        assertThat(house.resolve(".tightrope/lock")).doesNotExist();
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        maven("""
                sleep 1
                mkdir -p app/target/lib
                echo jar > app/target/tightrope.jar
                """);
        var both = List.of(
                start(house.resolve("tightrope"), List.of("check")),
                start(house.resolve("tightrope"), List.of("check")));
        for (Started started : both) {
            assertThat(started.process().waitFor()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void testRunsMavenAndHandsItsVerdictOn() throws Exception {
        maven("echo \"$@\"; echo \"$JAVA_HOME\"; exit 3");
        var ran = run("test", "-pl", "core");
        assertThat(ran.out()).containsExactly("-B verify -pl core", jdk.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(house.resolve(".tightrope/lock")).doesNotExist();
    }

    private Ran run(String... arguments) throws Exception {
        return run(house.resolve("tightrope"), List.of(arguments));
    }

    private Ran run(Path script, List<String> arguments, Path... jdks) throws Exception {
        var started = start(script, arguments, jdks);
        var out = new String(started.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = started.process().waitFor();
        return new Ran(code, out.lines().toList(), Files.readString(started.errors()));
    }

    private Started start(Path script, List<String> arguments, Path... jdks) throws IOException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(temporary.toFile());
        var environment = builder.environment();
        environment.put("PATH", tools + ":" + environment.get("PATH"));
        environment.put("TIGHTROPE_JAVA_HOME", (jdks.length > 0 ? jdks[0] : jdk).toString());
        environment.put("JAVA_HOME", (jdks.length > 1 ? jdks[1] : jdk).toString());
        environment.remove("TIGHTROPE_JAVA_OPTS");
        var errors = Files.createTempFile(temporary, "errors", ".txt");
        return new Started(builder.redirectError(errors.toFile()).start(), errors);
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(house.resolve("calls"))) {
            return lines.count();
        }
    }

    private Path jdk(String name, String version) throws IOException {
        var home = temporary.resolve(name);
        executable(home.resolve("bin/java"), "printf '%s\\n' \"$@\"");
        executable(home.resolve("bin/javac"), "exit 0");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private void maven(String body) throws IOException {
        executable(tools.resolve("mvn"), "echo call >> \"%s\"\n%s".formatted(house.resolve("calls"), body));
    }

    private static void executable(Path path, String body) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(house.resolve(file).getParent());
        Files.writeString(house.resolve(file), text);
    }
}
