package org.tightrope.reader.code;

import java.util.List;

/// Features in words a reader understands: `top sanction <nsubj` is `sanction, of which the source is
/// nsubj`.
final class Reasons {
    private Reasons() {}

    /// The first `most` different ones, in their order.
    static List<String> plain(List<String> features, int most) {
        return features.stream().map(Reasons::plain).distinct().limit(most).toList();
    }

    static String plain(String feature) {
        var parts = feature.split(" ", 3);
        var second = parts.length > 1 ? parts[1] : "";
        var rest = parts.length > 2 ? parts[2] : "";
        return switch (parts[0]) {
            case "w" -> second;
            case "a", "a'" -> second + " before the two";
            case "b", "b'" -> second + " between the two";
            case "c", "c'" -> second + " after the two";
            case "x", "x'" -> second + " beside the two";
            case "2" -> named(second) + " " + rest;
            case "in" -> rest + " in the name of the " + side(second);
            case "p" -> second + " on the way between the two";
            case "ps" -> second + " above the source";
            case "pt" -> second + " above the target";
            case "top" -> top(second, rest);
            case "topt" -> "the two meet at a " + second;
            case "route" -> "way from source to target " + second;
            case "rel" -> side(second) + " is " + rest;
            case "case" -> rest + " before the " + side(second);
            case "hint" -> "listed for " + (rest.isEmpty() ? second : rest).replaceFirst("^n(?=[A-Z])", "");
            case "order" -> second.equals("st") ? "source first" : "target first";
            default -> below(parts[0], feature, second);
        };
    }

    private static String top(String word, String rest) {
        if (rest.isEmpty()) {
            return word + " joins the two";
        }
        return rest.equals("actor")
                ? "one stands under the other"
                : "%s, of which the %s is %s"
                        .formatted(word, rest.startsWith("<") ? "source" : "target", rest.substring(1));
    }

    /// `top.obj force`: what hangs on a word of the way.
    private static String below(String place, String feature, String word) {
        int dot = place.indexOf('.');
        return dot < 0 ? feature : word + " as " + place.substring(dot + 1);
    }

    private static String named(String word) {
        return word.equals("S") ? "source" : word.equals("T") ? "target" : word;
    }

    private static String side(String letter) {
        return letter.equals("s") ? "source" : "target";
    }
}
