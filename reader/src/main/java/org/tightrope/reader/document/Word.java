package org.tightrope.reader.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The text of a Word document (.docx): paragraphs of its main part, deleted passages left out, and title
/// and dates of its core properties. The archive is read as a stream, what it unpacks to is counted,
/// document types are refused.
final class Word {
    private static final long MOST_UNPACKED = 5L * Limits.MOST_CHARACTERS;
    private static final XMLInputFactory XML = factory();

    private Word() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Article read(byte[] bytes) throws Refused {
        @Nullable String body = null;
        var title = "";
        Optional<LocalDate> published = Optional.empty();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var counted = new Counted(archive);
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                switch (entry.getName()) {
                    case "word/document.xml" -> body = body(counted);
                    case "docProps/core.xml" -> {
                        var core = core(counted);
                        title = core.title();
                        published = core.published();
                    }
                    default -> counted.skipRest();
                }
            }
        } catch (Counted.TooMuch e) {
            throw new Refused("It unpacks to more than the reader takes (%s bytes).".formatted(MOST_UNPACKED));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("It is a ZIP archive that cannot be unpacked; it seems damaged.");
        } catch (XMLStreamException e) {
            throw new Refused(
                    e.getNestedException() instanceof Counted.TooMuch
                            ? "It unpacks to more than the reader takes (%s bytes).".formatted(MOST_UNPACKED)
                            : "It is a Word document whose XML is damaged.");
        }
        if (body == null) {
            throw new Refused("It is a ZIP archive without a Word document in it; unpack it first.");
        }
        return Article.whole(title, published, "", body);
    }

    private static String body(InputStream in) throws XMLStreamException {
        var text = new StringBuilder();
        int deleted = 0;
        var xml = XML.createXMLStreamReader(in);
        while (xml.hasNext() && text.length() < Limits.MOST_CHARACTERS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "t" -> {
                            if (deleted == 0) {
                                text.append(xml.getElementText());
                            }
                        }
                        case "tab" -> text.append(' ');
                        case "br", "cr" -> text.append('\n');
                        // Deleted passages, moved ones, and the second spelling of what older programs cannot show.
                        case "del", "moveFrom", "Fallback" -> deleted++;
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "p" -> {
                            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                                text.append("\n\n");
                            }
                        }
                        case "del", "moveFrom", "Fallback" -> deleted--;
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private record Core(String title, Optional<LocalDate> published) {}

    private static Core core(InputStream in) throws XMLStreamException {
        var title = "";
        Optional<LocalDate> created = Optional.empty();
        Optional<LocalDate> modified = Optional.empty();
        var xml = XML.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "title" -> title = text(xml);
                    case "created" -> created = Days.of(text(xml));
                    case "modified" -> modified = Days.of(text(xml));
                    default -> {}
                }
            }
        }
        return new Core(title, created.isPresent() ? created : modified);
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        return xml.getElementText().strip();
    }

    /// Counts what is unpacked, over all entries, and keeps the parser from closing the archive.
    private static final class Counted extends FilterInputStream {
        static final class TooMuch extends IOException {}

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int more) throws TooMuch {
            count += more;
            if (count > MOST_UNPACKED) {
                throw new TooMuch();
            }
        }

        void skipRest() throws IOException {
            var buffer = new byte[8192];
            int got;
            do {
                got = read(buffer, 0, buffer.length);
            } while (got >= 0);
        }

        @Override
        public void close() {
            // The archive goes on after an entry.
        }
    }
}
