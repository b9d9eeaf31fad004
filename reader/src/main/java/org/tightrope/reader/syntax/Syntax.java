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
    private final List<String> upos;
    private final List<String> xpos;
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
        this.upos = tagger.tags().stream()
                .map(both -> both.substring(0, both.indexOf(' ')))
                .toList();
        this.xpos = tagger.tags().stream()
                .map(both -> both.substring(both.indexOf(' ') + 1))
                .toList();
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

    /// The more accurate model that comes with Tightrope: tags and trees by a network, dictionary forms as
    /// the other's. Trained on the same sentences, helped by word vectors made from news and Wikipedia.
    /// Loaded once.
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

    /// A sentence with parts of speech and dictionary forms, before it is parsed. All lists are as long
    /// as `words`.
    ///
    /// @param tags universal parts of speech, `VERB`
    /// @param fineTags Penn Treebank tags, `VBD`
    /// @param lemmas dictionary forms, lower case
    public static final class Tagged {
        private final List<String> words;
        private final List<String> tags;
        private final List<String> fineTags;
        private final List<String> lemmas;
        private final int[] classes;
        private final Network.@Nullable Reading reading;

        private Tagged(
                List<String> words,
                List<String> tags,
                List<String> fineTags,
                List<String> lemmas,
                int[] classes,
                Network.@Nullable Reading reading) {
            this.reading = reading;
            this.words = words;
            this.tags = tags;
            this.fineTags = fineTags;
            this.lemmas = lemmas;
            this.classes = classes;
        }

        public List<String> words() {
            return words;
        }

        public List<String> tags() {
            return tags;
        }

        public List<String> fineTags() {
            return fineTags;
        }

        public List<String> lemmas() {
            return lemmas;
        }
    }

    /// Parts of speech and lemmas of a sentence given as words: a third of the work of [#parse].
    public Tagged tag(List<String> words) {
        var reading = network == null ? null : network.read(words);
        int[] classes = reading == null ? tagger.tag(words) : reading.tags();
        var tags = new String[words.size()];
        var fine = new String[words.size()];
        var forms = new String[words.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = upos.get(classes[i]);
            fine[i] = xpos.get(classes[i]);
            forms[i] = lemma(words.get(i), classes[i]);
        }
        return new Tagged(List.copyOf(words), List.of(tags), List.of(fine), List.of(forms), classes, reading);
    }

    /// Tags, lemmas and tree of a sentence given as words.
    public Parsed parse(List<String> words) {
        return parse(tag(words));
    }

    /// The same of a sentence that has its tags, which are kept even if another model found them.
    public Parsed parse(Tagged tagged) {
        var tree = network == null
                ? parser.parse(new ParseContext(tagged.words, tagged.classes, clusters))
                : network.tree(tagged.reading == null ? network.read(tagged.words) : tagged.reading);
        return new Parsed(tagged.words, tagged.tags, tagged.fineTags, tagged.lemmas, tree);
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
