package org.tightrope.app.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.reader.Extraction.Skipped;

/// A file to read, with the name its events carry.
///
/// @param name the file's name; where several files share it, the path as the user gave it
public record Source(String name, Path path) {

    private static final Pattern DOCUMENT = Pattern.compile(
            "[^.]+|.*\\.(?:txt|text|md|markdown|html?|xhtml|xml|rss|atom|rdf|pdf|docx|eml|mbox)",
            Pattern.CASE_INSENSITIVE);

    /// The files meant by the arguments, and what among them cannot be read.
    ///
    /// @param sources in order of their names, each file once
    public record Found(List<Source> sources, List<Skipped> skipped) {
        public Found {
            sources = List.copyOf(sources);
            skipped = List.copyOf(skipped);
        }
    }

    /// Looks into folders, and folders within them; links to folders are not followed, so that no circle
    /// can catch the walk, and hidden files are passed over. The order of the arguments does not matter.
    /// From folders only files with the ending of a document are taken.
    public static Found in(Collection<Path> arguments) {
        return in(arguments, Set.of());
    }

    /// @param own files and folders the run itself writes: no documents, though they may lie in a folder
    public static Found in(Collection<Path> arguments, Set<Path> own) {
        var ours = own.stream().map(Source::real).collect(Collectors.toUnmodifiableSet());
        var paths = new TreeSet<Path>();
        var skipped = new ArrayList<Skipped>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                walk(argument, ours, paths, skipped);
            } else {
                paths.add(argument.normalize());
            }
        }
        return new Found(named(once(paths)), skipped);
    }

    private static void walk(Path folder, Set<Path> own, Collection<Path> paths, List<Skipped> skipped) {
        var visitor = new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                boolean hidden = !inner.equals(folder) && (isHidden(inner) || own.contains(real(inner)));
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file) || own.contains(real(file))) {
                    return FileVisitResult.CONTINUE;
                }
                if (Files.isRegularFile(file)) {
                    if (DOCUMENT.matcher(fileName(file)).matches()) {
                        paths.add(file.normalize());
                    } else {
                        skipped.add(new Skipped(
                                file.toString(), "Its ending is not that of a document; name it to read it anyway."));
                    }
                } else if (Files.isSymbolicLink(file)) {
                    skipped.add(new Skipped(file.toString(), "It is a link to a folder, or leads nowhere."));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                skipped.add(new Skipped(file.toString(), "It cannot be read (%s).".formatted(failure.getMessage())));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            skipped.add(new Skipped(folder.toString(), "It cannot be read (%s).".formatted(e.getMessage())));
        }
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /// Two ways of writing a path, or two links, may lead to one file: the first in order stands for it.
    private static List<Path> once(Collection<Path> paths) {
        Map<Path, Path> byFile = new TreeMap<>();
        paths.forEach(path -> byFile.putIfAbsent(real(path), path));
        return byFile.values().stream().sorted().toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static List<Source> named(List<Path> paths) {
        var bearers = paths.stream().collect(Collectors.groupingBy(Source::fileName, Collectors.counting()));
        Stream<Source> sources = paths.stream().map(path -> {
            boolean alone = bearers.getOrDefault(fileName(path), 0L) == 1;
            return new Source(alone ? fileName(path) : path.toString().replace('\\', '/'), path);
        });
        return sources.sorted(Comparator.comparing(Source::name)).toList();
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
