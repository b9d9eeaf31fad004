package org.tightrope.reader.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The main text of a web page: its article or main element, else the whole without menus, forms and
/// footers. Scripts are dropped, never run.
final class Html {
    private static final String FURNITURE = "script,style,noscript,template,nav,aside,footer,form,button,iframe,svg,"
            + "figure,figcaption,header nav,menu,select,[hidden],[aria-hidden=true],[role=navigation],[role=banner],"
            + "[role=complementary],[role=contentinfo]";
    private static final Set<String> BLOCKS = Set.of(
            "address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul"
                    .split(" "));
    private static final List<String> DATES = List.of(
            "article:published_time",
            "datepublished",
            "og:published_time",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date");
    private static final Pattern LINKED_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final Pattern LINKED_OUTLET =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^}]{0,400}?\"name\"\\s*:\\s*\"([^\"]{1,120})\"");
    private static final Pattern LINKED_TITLE = Pattern.compile("\"headline\"\\s*:\\s*\"([^\"]{3,300})\"");

    private Html() {}

    static Article read(String raw) {
        Document page = Jsoup.parse(raw);
        // Schema.org statements are data inside a script element; they are read as text, nothing is run.
        var linked = page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList();
        var published = published(page, linked);
        var title =
                first(meta(page, "og:title"), page.title(), found(LINKED_TITLE, linked), text(page.selectFirst("h1")));
        var outlet = first(meta(page, "og:site_name"), found(LINKED_OUTLET, linked), meta(page, "publisher"));
        page.select(FURNITURE).remove();
        return Article.whole(title, published, outlet, paragraphs(main(page)));
    }

    /// The text of a fragment, as feeds and mails carry it.
    static String text(String fragment) {
        var page = Jsoup.parseBodyFragment(fragment);
        page.select(FURNITURE).remove();
        return paragraphs(page.body());
    }

    private static Element main(Document page) {
        Element best = null;
        int most = 0;
        for (Element article : page.select("article,[itemprop=articleBody],main,[role=main]")) {
            int length = article.select("p").text().length();
            if (length > most) {
                most = length;
                best = article;
            }
        }
        return best == null ? page.body() : best;
    }

    /// Text of every block, blocks apart by a blank line, blanks within them collapsed. Walks without
    /// recursion, so depth does not matter.
    private static String paragraphs(Element main) {
        var blocks = new ArrayList<String>();
        var current = new StringBuilder();
        main.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    current.append(words.getWholeText());
                } else if (isBlock(node)) {
                    close();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBlock(node)) {
                    close();
                }
            }

            private void close() {
                var text = current.toString()
                        .replace('\u00a0', ' ')
                        .replaceAll("[\\s\\u200b]+", " ")
                        .strip();
                current.setLength(0);
                if (!text.isEmpty()) {
                    blocks.add(text);
                }
            }
        });
        var rest = current.toString().replaceAll("\\s+", " ").strip();
        if (!rest.isEmpty()) {
            blocks.add(rest);
        }
        return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n\n";
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    private static Optional<LocalDate> published(Document page, List<String> linked) {
        for (String name : DATES) {
            var day = Days.of(meta(page, name));
            if (day.isPresent()) {
                return day;
            }
        }
        var stated = Days.of(found(LINKED_DATE, linked));
        if (stated.isPresent()) {
            return stated;
        }
        for (Element time : page.select("time[datetime]")) {
            var day = Days.of(time.attr("datetime"));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static String meta(Document page, String name) {
        for (String attribute : List.of("property", "name", "itemprop")) {
            var element = page.selectFirst("meta[%s=%s]".formatted(attribute, name));
            if (element != null && !element.attr("content").isBlank()) {
                return element.attr("content").strip();
            }
        }
        return "";
    }

    private static String found(Pattern pattern, List<String> texts) {
        for (String text : texts) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group(1).strip();
            }
        }
        return "";
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static String first(String... choices) {
        for (String choice : choices) {
            if (!choice.isBlank()) {
                return choice.strip();
            }
        }
        return "";
    }
}
