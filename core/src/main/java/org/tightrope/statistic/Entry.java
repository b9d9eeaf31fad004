package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the catalogue knows of one effect, for help and for whoever looks for a name.
///
/// @param name as formulas write it
/// @param aliases what other software calls it
/// @param arguments it takes besides the common ones
/// @param formula in plain text
/// @param meaning in a few words
/// @param source who proposed it
public record Entry(
        String name, List<String> aliases, String arguments, String formula, String meaning, String source) {
    public Entry {
        aliases = List.copyOf(aliases);
    }

    /// Arguments every effect of past events takes.
    public static final String COMMON =
            "HALF_LIFE (30d, 12h, 2w, 6mo, 1y), window=LENGTH, type=TYPE|TYPE (or same, other,"
                    + " cooperation, conflict, a quad), weighted, log1p, sqrt, dichotomise, standardise, sender=ACTOR|.., receiver=..";

    private static final List<Entry> ALL = all(
            of("inertia", "repetition", "", "a(i,j)", "what i has done to j", "Butts 2008"),
            of("reciprocity", "recip reciprocation", "", "a(j,i)", "what j has done to i", "Butts 2008"),
            of("outdegree_sender", "outdegreeSender activity", "", "sum_k a(i,k)", "how active i is", "Butts 2008"),
            of("indegree_sender", "indegreeSender", "", "sum_k a(k,i)", "how sought i is", "Butts 2008"),
            of("totaldegree_sender", "totaldegreeSender", "", "both", "how involved i is", "Butts 2008"),
            of("outdegree_receiver", "outdegreeReceiver", "", "sum_k a(j,k)", "how active j is", "Butts 2008"),
            of("indegree_receiver", "indegreeReceiver popularity", "", "sum_k a(k,j)", "how sought j is", "Butts 2008"),
            of("totaldegree_receiver", "totaldegreeReceiver", "", "both", "how involved j is", "Butts 2008"),
            of(
                    "otp",
                    "transitivity",
                    "min, product, max",
                    "sum_k g(a(i,k), a(k,j))",
                    "outgoing two-paths i > k > j",
                    "Butts 2008"),
            of(
                    "itp",
                    "cyclicity",
                    "min, product, max",
                    "sum_k g(a(k,i), a(j,k))",
                    "incoming two-paths j > k > i",
                    "Butts 2008"),
            of(
                    "osp",
                    "shared_target",
                    "min, product, max",
                    "sum_k g(a(i,k), a(j,k))",
                    "outgoing shared partners i > k < j",
                    "Butts 2008"),
            of(
                    "isp",
                    "shared_source",
                    "min, product, max",
                    "sum_k g(a(k,i), a(k,j))",
                    "incoming shared partners i < k > j",
                    "Butts 2008"),
            of(
                    "closure",
                    "",
                    "friend_of_friend, friend_of_enemy, enemy_of_friend or enemy_of_enemy; sym, out, in; min, product, max",
                    "sum_k g(r(i,k), s(j,k)), r and s cooperation or conflict",
                    "j is the friend or enemy of i's friends or enemies",
                    "Lerner, Bussmann, Snijders and Brandes 2013"),
            of(
                    "four_cycle",
                    "fourCycle four",
                    "",
                    "sum_kl min(a(i,l), a(k,l), a(k,j))",
                    "j is who those turn to that act like i",
                    "Pattison and Robins 2002"),
            of(
                    "recency",
                    "recencyContinue",
                    "back",
                    "1 / (1 + days since the latest i > j)",
                    "how fresh the latest event is",
                    "Vu et al. 2017"),
            of(
                    "rrank_send",
                    "rrankSend recencyRankSend",
                    "",
                    "1 / rank of j among i's latest",
                    "j was lately turned to",
                    "Butts 2008"),
            of(
                    "rrank_receive",
                    "rrankReceive recencyRankReceive",
                    "",
                    "1 / rank of j among those who lately turned to i",
                    "j lately turned to i",
                    "Butts 2008"),
            of(
                    "pshift",
                    "",
                    "ab_ba, ab_by, ab_xa, ab_xb, ab_ay or ab_xy",
                    "1 if the pair so follows the last event",
                    "turn-taking",
                    "Gibson 2003"),
            of(
                    "covariate",
                    "",
                    "NAME; sender, receiver, sum, difference, same; none of these for pairs",
                    "z_i, z_j, ...",
                    "what is known from elsewhere",
                    ""),
            of("product", "interaction", "TERM, TERM, ..", "a b", "interaction; also written a:b", ""),
            of("sum", "", "TERM, TERM, ..", "a + b", "", ""),
            of("difference", "", "TERM, TERM", "a - b", "", ""),
            of("ratio", "", "TERM, TERM", "a / b, 0 where b is 0", "", ""),
            of("least", "", "TERM, TERM, ..", "min(a, b)", "", ""),
            of("most", "", "TERM, TERM, ..", "max(a, b)", "", ""),
            of("positive", "", "TERM, TERM", "b where a > 0, else 0", "", ""));

    private static final Map<String, String> CANONICAL = canonical();

    private static Entry of(
            String name, String aliases, String arguments, String formula, String meaning, String source) {
        return new Entry(
                name, aliases.isEmpty() ? List.of() : List.of(aliases.split(" ")), arguments, formula, meaning, source);
    }

    private static List<Entry> all(Entry... entries) {
        return List.of(entries);
    }

    /// Every effect, in the order help shows them.
    public static List<Entry> all() {
        return ALL;
    }

    private static Map<String, String> canonical() {
        var names = new HashMap<String, String>();
        for (Entry entry : ALL) {
            names.put(entry.name, entry.name);
            for (String alias : entry.aliases) {
                names.put(alias.toLowerCase(Locale.ROOT), entry.name);
            }
        }
        return names;
    }

    /// The catalogue's name for a name or alias, upper and lower case alike; the name itself when nobody
    /// knows it.
    static String canonical(String name) {
        return CANONICAL.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /// Name and aliases.
    public List<String> allNames() {
        var names = new ArrayList<>(List.of(name));
        names.addAll(aliases);
        return names;
    }
}
