package org.tightrope.reader.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// The running text of a PDF, by Apache PDFBox: lines joined into paragraphs, words parted at line ends
/// made whole, heads and feet that return page after page left out.
final class Pdf {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page )?[-–—]?\\s*\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?\\s*[-–—]?");

    static {
        // PDFBox keeps an index of the machine's fonts in the home directory unless it is told otherwise.
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
        }
    }

    private Pdf() {}

    static Article read(byte[] bytes) throws Refused {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var info = document.getDocumentInformation();
            var pages = pages(document);
            var body = Pages.joined(withoutHeadsAndFeet(withoutHeadsAndFeet(pages)));
            if (body.isBlank()) {
                throw new Refused(
                        "It holds no text (%s pages of pictures, perhaps a scan); text recognition is needed first."
                                .formatted(document.getNumberOfPages()));
            }
            return Article.whole(orEmpty(info.getTitle()), date(info), "", body);
        } catch (InvalidPasswordException e) {
            throw new Refused("It is a PDF locked with a password.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused("It is a PDF that cannot be read; it seems damaged.");
        }
    }

    private static List<List<String>> pages(PDDocument document) throws IOException, Refused {
        var stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        var pages = new ArrayList<List<String>>();
        int characters = 0;
        int count = Math.min(document.getNumberOfPages(), Limits.MOST_PAGES);
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var text = new StringWriter();
            stripper.writeText(document, new Limited(text, Limits.MOST_CHARACTERS - characters));
            characters += text.getBuffer().length();
            pages.add(text.toString().lines().map(String::strip).toList());
        }
        return pages;
    }

    /// Lines that stand first or last on at least three pages and a third of all, digits aside, and page
    /// numbers.
    private static List<List<String>> withoutHeadsAndFeet(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            edges(page).stream()
                    .map(i -> shape(page.get(i)))
                    .distinct()
                    .forEach(line -> counts.merge(line, 1, Integer::sum));
        }
        int enough = Math.max(3, pages.size() / 3);
        var kept = new ArrayList<List<String>>();
        for (List<String> page : pages) {
            var edges = edges(page);
            var lines = new ArrayList<String>();
            for (int i = 0; i < page.size(); i++) {
                boolean edge = edges.contains(i);
                boolean returns = edge && counts.getOrDefault(shape(page.get(i)), 0) >= enough;
                boolean number = edge && PAGE_NUMBER.matcher(page.get(i)).matches();
                if (!returns && !number) {
                    lines.add(page.get(i));
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    /// The first and the last line that is not blank; one that ends a sentence is text.
    private static List<Integer> edges(List<String> page) {
        var edges = new ArrayList<Integer>();
        for (int i = 0; i < page.size() && edges.isEmpty(); i++) {
            if (!page.get(i).isEmpty()) {
                edges.add(i);
            }
        }
        for (int i = page.size() - 1; i >= 0 && edges.size() == 1; i--) {
            if (!page.get(i).isEmpty()) {
                edges.add(i);
            }
        }
        edges.removeIf(i -> page.get(i).matches(".*[.!?]"));
        return edges;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("0");
    }

    private static Optional<LocalDate> date(PDDocumentInformation info) {
        Calendar created = info.getCreationDate();
        if (created == null) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(
                created.get(Calendar.YEAR), created.get(Calendar.MONTH) + 1, created.get(Calendar.DAY_OF_MONTH)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Stops once so many characters are written.
    private static final class Limited extends Writer {
        private final Writer to;
        private int left;

        Limited(Writer to, int left) {
            this.to = to;
            this.left = left;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            int taken = Math.min(length, left);
            to.write(characters, from, taken);
            left -= taken;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
