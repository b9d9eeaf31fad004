package org.tightrope.reader.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The entries of an RSS or Atom feed, each an article. Read leniently: real feeds are often not
/// well-formed. No entity but those of XML itself is expanded.
final class Feed {
    private static final Pattern ROOT = Pattern.compile("(?is)<(?:rss|feed|rdf:RDF)[\\s>]");
    private static final Pattern DOCTYPE = Pattern.compile("(?is)<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>");

    private Feed() {}

    /// Whether a text is a feed, by its root element.
    static boolean isFeed(String raw) {
        return ROOT.matcher(raw.substring(0, Math.min(raw.length(), 4000))).find();
    }

    static List<Article> read(String raw) throws Refused {
        var feed = Jsoup.parse(DOCTYPE.matcher(raw).replaceFirst(""), "", Parser.xmlParser());
        var outlet = child(feed.selectFirst("channel, feed"), "title");
        var articles = new ArrayList<Article>();
        for (Element entry : feed.select("item, entry")) {
            if (articles.size() >= Limits.MOST_ENTRIES) {
                break;
            }
            var title = Html.text(child(entry, "title")).strip();
            var text = Html.text(child(entry, "content:encoded", "content", "description", "summary"));
            var body = text.startsWith(title) || title.isEmpty() ? text : title + "\n\n" + text;
            articles.add(new Article(Integer.toString(articles.size() + 1), title, day(entry), outlet, body));
        }
        if (articles.isEmpty()) {
            throw new Refused("It is a feed without entries.");
        }
        return articles;
    }

    private static Optional<LocalDate> day(Element entry) {
        for (String name : List.of("pubDate", "published", "dc:date", "updated")) {
            var day = Days.of(child(entry, name));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// The text of the first child element with one of these names that has any.
    private static String child(@org.jspecify.annotations.Nullable Element parent, String... names) {
        if (parent == null) {
            return "";
        }
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    // XHTML content keeps its elements; escaped or quoted content is text already.
                    var content = child.childrenSize() > 0 ? child.html() : child.wholeText();
                    if (!content.isBlank()) {
                        return content.strip();
                    }
                }
            }
        }
        return "";
    }
}
