package org.tightrope.reader.syntax;

import java.util.List;

/// What the parser sees of a sentence and of its state (templates after Zhang and Nivre 2011, with word classes).
final class ParseContext {
    private static final long NOTHING = -7;

    private final int count;
    private final long[] word;
    private final long[] tag;
    private final long[] cluster;
    private final long[] other;
    private final long[] ending;

    /// @param tags class of each word's part of speech; then of the second guess at each
    ParseContext(List<String> words, int[] tags, Words clusters) {
        count = words.size();
        word = new long[count + 1];
        tag = new long[count + 1];
        cluster = new long[count + 1];
        other = new long[count + 1];
        ending = new long[count + 1];
        for (int i = 0; i < count; i++) {
            var normal = Words.normal(words.get(i));
            word[i] = Features.hash(normal);
            tag[i] = tags[i];
            cluster[i] = clusters.cluster(normal);
            other[i] = tags[count + i];
            ending[i] = Features.hash(normal, Math.max(0, normal.length() - 3), normal.length())
                    + (Character.isUpperCase(words.get(i).charAt(0)) ? 1 : 0);
        }
        word[count] = -3;
        tag[count] = -3;
        cluster[count] = -3;
        other[count] = -3;
        ending[count] = -3;
    }

    int words() {
        return count;
    }

    private long w(int i) {
        return i < 0 || i > count ? NOTHING : word[i];
    }

    private long t(int i) {
        return i < 0 || i > count ? NOTHING : tag[i];
    }

    private long c(int i) {
        return i < 0 || i > count ? NOTHING : cluster[i];
    }

    private long o(int i) {
        return i < 0 || i > count ? NOTHING : other[i];
    }

    private long e(int i) {
        return i < 0 || i > count ? NOTHING : ending[i];
    }

    private static int at(int[] array, int i) {
        return i < 0 || i >= array.length ? -1 : array[i];
    }

    void features(Arcs arcs, Features into) {
        into.clear();
        int s0 = arcs.top();
        int s1 = arcs.depth > 1 ? arcs.stack[arcs.depth - 2] : -1;
        int n0 = arcs.next;
        int n1 = n0 + 1 <= count ? n0 + 1 : -1;
        int n2 = n0 + 2 <= count ? n0 + 2 : -1;
        int n3 = n0 + 3 <= count ? n0 + 3 : -1;
        int h = at(arcs.head, s0);
        int hh = at(arcs.head, h);
        int l = at(arcs.left, s0);
        int l2 = at(arcs.left2, s0);
        int r = at(arcs.right, s0);
        int r2 = at(arcs.right2, s0);
        int nl = at(arcs.left, n0);
        int nl2 = at(arcs.left2, n0);
        long s0w = w(s0);
        long s0t = t(s0);
        long s0c = c(s0);
        long n0w = w(n0);
        long n0t = t(n0);
        long n0c = c(n0);
        long headed = h >= 0 ? 1 : 0;
        long distance = s0 < 0 ? -1 : Math.min(n0 - s0, n0 - s0 > 10 ? 7 : n0 - s0 > 5 ? 6 : 5);
        into.add(1, headed, s0t);
        into.add(2, s0w, headed);
        into.add(3, s0w, s0t);
        into.add(4, n0w);
        into.add(5, n0t);
        into.add(6, n0w, n0t);
        into.add(7, w(n1), t(n1));
        into.add(8, t(n1));
        into.add(9, w(n2));
        into.add(10, t(n2));
        into.add(11, Features.mix(s0w) + s0t, n0w, n0t);
        into.add(12, s0w, s0t, n0w);
        into.add(13, s0w, n0w, n0t);
        into.add(14, s0w, s0t, n0t);
        into.add(15, s0t, n0w, n0t);
        into.add(16, s0w, n0w);
        into.add(17, s0t, n0t, headed);
        into.add(18, n0t, t(n1));
        into.add(19, n0t, t(n1), t(n2));
        into.add(20, s0t, n0t, t(n1));
        into.add(21, t(h), s0t, n0t);
        into.add(22, s0t, t(l), n0t);
        into.add(23, s0t, t(r), n0t);
        into.add(24, s0t, n0t, t(nl));
        into.add(25, s0w, distance);
        into.add(26, s0t, distance);
        into.add(27, n0w, distance);
        into.add(28, n0t, distance);
        into.add(29, s0w, n0w, distance);
        into.add(30, s0t, n0t, distance);
        long rights = s0 < 0 ? -1 : Math.min(4, arcs.rights[s0]);
        long lefts = s0 < 0 ? -1 : Math.min(4, arcs.lefts[s0]);
        long nlefts = Math.min(4, arcs.lefts[n0]);
        into.add(31, s0w, rights);
        into.add(32, s0t, rights);
        into.add(33, s0w, lefts);
        into.add(34, s0t, lefts);
        into.add(35, n0w, nlefts);
        into.add(36, n0t, nlefts);
        into.add(37, w(h));
        into.add(38, t(h), s0t);
        long s0l = at(arcs.label, s0);
        into.add(39, s0l, n0t);
        into.add(40, w(l), s0t);
        into.add(41, t(l));
        long ll = at(arcs.label, l);
        long rl = at(arcs.label, r);
        long nll = at(arcs.label, nl);
        into.add(42, ll, s0t);
        into.add(43, w(r), s0t);
        into.add(44, t(r));
        into.add(45, rl, n0t);
        into.add(46, w(nl), n0t);
        into.add(47, t(nl));
        into.add(48, nll, n0t);
        into.add(49, w(hh));
        into.add(50, t(hh), t(h), s0t);
        into.add(51, at(arcs.label, h), s0l);
        into.add(52, t(l2), t(l), s0t);
        into.add(53, t(r2), t(r), s0t);
        into.add(54, t(nl2), t(nl), n0t);
        into.add(55, at(arcs.label, l2), ll, s0t);
        into.add(56, at(arcs.label, r2), rl, s0t);
        into.add(57, at(arcs.label, nl2), nll, n0t);
        into.add(58, s0w, rl, n0t);
        into.add(59, s0w, ll);
        into.add(60, n0w, nll);
        into.add(61, t(s1), s0t, n0t);
        into.add(62, w(s1), n0t);
        into.add(63, t(s1), n0w);
        into.add(64, s0w, t(n1), n0t);
        into.add(65, s0t, n0w, t(n1));
        into.add(66, n0w, w(n1));
        into.add(67, w(n3), t(n3));
        into.add(68, s0t, w(n1), n0t);
        into.add(69, s0c, n0c);
        into.add(70, s0c, n0t);
        into.add(71, s0t, n0c);
        into.add(72, s0c, n0w);
        into.add(73, s0w, n0c);
        into.add(74, n0c);
        into.add(75, s0c, headed);
        into.add(76, c(n1), n0t, s0t);
        into.add(77, w(h), s0w, n0w);
        into.add(78, c(h), s0w, n0c);
        into.add(79, s0w, w(nl), n0w);
        into.add(80, s0c, w(nl), n0c);
        into.add(81, s0w, s0l, n0t);
        into.add(82, w(s1), s0t, n0w);
        into.add(83, c(s1), s0c, n0c);
        into.add(84, s0t, n0c, rights * 8 + (n0 < count && n1 < 0 ? 1 : 0));
        into.add(85, s0w, t(r), n0t);
        into.add(86, s0c, at(arcs.label, r), n0c);
        into.add(87, t(h), s0l, n0t);
        into.add(88, c(n1), n0c);
        into.add(90, e(s0), n0t, headed);
        into.add(91, s0t, e(n0));
        into.add(92, e(s0), e(n0));
        into.add(93, e(n0), e(n1));
        into.add(94, o(s0), n0t, s0t);
        into.add(95, s0t, o(n0), n0t);
        into.add(96, o(s0), o(n0));
        into.add(97, o(n0), t(n1));
        into.add(98, n0t, o(n1), t(n1));
        into.add(99, e(n1), n0t);
        into.add(89, Math.min(arcs.depth, 4), n0t);
    }
}
