package org.tightrope.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Parts of speech, dictionary forms and dependency trees of English sentences.
///
///     var parsed = Syntax.builtIn().parse(List.of("Turkey", "was", "hit", "."));
///     parsed.tree().relation(0) // nsubj:pass
///
/// Words are cut as in Universal Dependencies: `do n't`, `Russia 's`. One instance serves all threads.
public final class Syntax {
    /// Lemmas kept from sentence to sentence; past this many the rest are made anew each time.
    private static final int KEPT = 200_000;

    private final Words clusters;
    private final Tagger tagger;
    private final Lemmas lemmas;
    private final Parser parser;
    private final @Nullable Network network;
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    Syntax(Words clusters, Tagger tagger, Lemmas lemmas, Parser parser) {
        this(clusters, tagger, lemmas, parser, null);
    }

    private Syntax(Words clusters, Tagger tagger, Lemmas lemmas, Parser parser, @Nullable Network network) {
        this.network = network;
        this.clusters = clusters;
        this.tagger = tagger;
        this.lemmas = lemmas;
        this.parser = parser;
    }

    private static final class BuiltIn {
        static final Syntax SYNTAX = load();

        private static Syntax load() {
            try (var in = Objects.requireNonNull(Syntax.class.getResourceAsStream("syntax.bin"), "syntax.bin")) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Parser parser() {
        return parser;
    }

    Tagger tagger() {
        return tagger;
    }

    /// The model that comes with Tightrope, trained on Universal Dependencies English EWT. Loaded once.
    public static Syntax builtIn() {
        return BuiltIn.SYNTAX;
    }

    private static final class Thorough {
        static final Syntax SYNTAX = load();

        private static Syntax load() {
            try (var in = Objects.requireNonNull(Syntax.class.getResourceAsStream("network.bin"), "network.bin")) {
                return builtIn().with(NetworkFile.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The more accurate model that comes with Tightrope: tags and trees by a network, dictionary forms
    /// as the other's. Trained on the same sentences, helped by word vectors made from news and
    /// Wikipedia. Loaded once.
    public static Syntax thorough() {
        return Thorough.SYNTAX;
    }

    /// The same with another finder of tags and trees.
    Syntax with(Network other) {
        return new Syntax(clusters, tagger, lemmas, parser, other);
    }

    /// A sentence with what was found out about it. All lists are as long as `words`.
    ///
    /// @param tags universal parts of speech, `VERB`
    /// @param fineTags Penn Treebank tags, `VBD`
    /// @param lemmas dictionary forms, lower case
    public record Parsed(List<String> words, List<String> tags, List<String> fineTags, List<String> lemmas, Tree tree) {
        public Parsed {
            words = List.copyOf(words);
            tags = List.copyOf(tags);
            fineTags = List.copyOf(fineTags);
            lemmas = List.copyOf(lemmas);
        }
    }

    /// Tags, lemmas and tree of a sentence given as words.
    public Parsed parse(List<String> words) {
        if (network != null) {
            var found = network.parse(words);
            return parsed(words, found.tags(), found.tree());
        }
        int[] classes = tagger.tag(words);
        return parsed(words, classes, parser.parse(new ParseContext(words, classes, clusters)));
    }

    private Parsed parsed(List<String> words, int[] classes, Tree tree) {
        var tags = new ArrayList<String>(words.size());
        var fine = new ArrayList<String>(words.size());
        var forms = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) {
            var both = tagger.tags().get(classes[i]);
            int space = both.indexOf(' ');
            tags.add(both.substring(0, space));
            fine.add(both.substring(space + 1));
            forms.add(lemma(words.get(i), classes[i]));
        }
        return new Parsed(words, tags, fine, forms, tree);
    }

    private String lemma(String word, int tag) {
        var key = tag + word;
        var kept = known.get(key);
        if (kept != null) {
            return kept;
        }
        var lemma = lemmas.lemma(word, tag);
        if (known.size() < KEPT) {
            known.put(key, lemma);
        }
        return lemma;
    }

    static Syntax read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        var clusters = Words.read(in);
        var tags = names(in);
        var tagger = new Tagger(tags, Weights.read(in), clusters);
        var edits = names(in);
        var lemmas = new Lemmas(edits, Weights.read(in));
        var relations = names(in);
        return new Syntax(clusters, tagger, lemmas, new Parser(relations, Weights.read(in)));
    }

    private static List<String> names(DataInputStream in) throws IOException {
        int size = in.readShort();
        var names = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            names.add(in.readUTF());
        }
        return names;
    }

    /// The parts of a model as trained.
    record Parts(
            Words clusters,
            List<String> tags,
            Weights tagger,
            List<String> edits,
            Weights lemmas,
            List<String> relations,
            Weights parser) {
        Syntax syntax() {
            return new Syntax(
                    clusters,
                    new Tagger(tags, tagger, clusters),
                    new Lemmas(edits, lemmas),
                    new Parser(relations, parser));
        }

        void write(OutputStream stream) throws IOException {
            var deflater = new java.util.zip.Deflater(9);
            try (var out = new DataOutputStream(new java.util.zip.DeflaterOutputStream(stream, deflater, 1 << 16))) {
                clusters.write(out);
                names(out, tags);
                tagger.write(out);
                names(out, edits);
                lemmas.write(out);
                names(out, relations);
                parser.write(out);
            }
        }

        private static void names(DataOutputStream out, List<String> names) throws IOException {
            out.writeShort(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
        }
    }
}
