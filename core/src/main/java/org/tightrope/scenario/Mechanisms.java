package org.tightrope.scenario;

import static org.tightrope.event.Quad.MATERIAL_CONFLICT;
import static org.tightrope.event.Quad.MATERIAL_COOPERATION;
import static org.tightrope.event.Quad.VERBAL_CONFLICT;
import static org.tightrope.event.Quad.VERBAL_COOPERATION;
import static org.tightrope.scenario.Mechanism.How.BUILT_IN;
import static org.tightrope.scenario.Mechanism.How.COVARIATE;
import static org.tightrope.scenario.Mechanism.How.FORMULA;
import static org.tightrope.scenario.Mechanism.How.OBSERVATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.event.Quad;

/// The forty-two mechanisms by which the three source articles explain what they report. A1 is the
/// article on Russia, Israel and Iran (1 February 2020), A2 the one on Russia, Turkey and Syria (March
/// 2020), A3 the one on Russia and the United States (June 2017).
///
/// Sizes of the priors are weak: a mean of 0.3 and a spread of 0.3 say that the sign is likelier right
/// than wrong and the odds change by a third when the statistic grows by one. Sums of Goldstein points
/// are divided by 10, so that one unit is one grave act.
public final class Mechanisms {
    private static final ActsOn HOW_OFTEN = new ActsOn.HowOften();
    private static final ActsOn VALENCE = new ActsOn.Valence();
    private static final ActsOn FORCE = kinds(MATERIAL_CONFLICT);
    private static final ActsOn WORDS_AGAINST = kinds(VERBAL_CONFLICT);
    private static final ActsOn AGAINST = kinds(VERBAL_CONFLICT, MATERIAL_CONFLICT);
    private static final ActsOn HELP = kinds(MATERIAL_COOPERATION);
    private static final ActsOn TALK = kinds(VERBAL_COOPERATION);
    private static final ActsOn WITH = kinds(VERBAL_COOPERATION, MATERIAL_COOPERATION);
    private static final Leaning MORE = new Leaning(0.3, 0.3);
    private static final Leaning LESS = new Leaning(-0.3, 0.3);
    private static final Leaning NONE = new Leaning(0, 0.3);
    private static final List<Mechanism> ALL = all42();

    private Mechanisms() {}

    /// A prior: where it lies and how wide it is.
    private record Leaning(double mean, double sd) {}

    /// All, in order of their ids.
    public static List<Mechanism> all() {
        return ALL;
    }

    /// The one with an id.
    public static Optional<Mechanism> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static ActsOn kinds(Quad... quads) {
        return new ActsOn.Kinds(Set.of(quads));
    }

    /// Collects them: the id is the place in the list.
    private static final class Ledger {
        final List<Mechanism> list = new ArrayList<>();

        void add(
                String name,
                Mechanism.How how,
                ActsOn on,
                Leaning prior,
                String formula,
                String meaning,
                String paragraphs,
                String source) {
            String id = "M%02d".formatted(list.size() + 1);
            list.add(new Mechanism(id, name, meaning, formula, on, prior.mean(), prior.sd(), how, paragraphs, source));
        }
    }

    private static List<Mechanism> all42() {
        var ledger = new Ledger();
        first(ledger);
        second(ledger);
        third(ledger);
        fourth(ledger);
        return List.copyOf(ledger.list);
    }

    private static void first(Ledger m) {
        m.add(
                "broker restraint",
                FORMULA,
                FORCE,
                LESS,
                "sum(g in agreements: alive(g) * guarantor(g, i) * party(g, j) * (i != j) * saturate(breaches(g, j)))",
                "breaches by a party of what one vouches for (0 to 1 each)",
                "A1 ¶18-19",
                "Crawford (2003); Touval and Zartman (1985)");
        m.add(
                "even-handed compensation",
                FORMULA,
                WITH,
                MORE,
                "(i == balancer) * sum(k: foe(j, k) * positive(good(i, k, 30d) - good(i, j, 30d))) / 10",
                "recent favours of the balancer to foes of the other, above those to the other",
                "A1 ¶16, 24",
                "Snyder (1997), the alliance dilemma");
        m.add(
                "partner anxiety",
                FORMULA,
                HOW_OFTEN,
                MORE,
                "friend(i, j) * sum(k: good(j, k, 30d) * foe(i, k)) / 10",
                "what a friend has lately done for one's foes",
                "A1 ¶10",
                "Snyder (1997), abandonment");
        m.add(
                "pivotal deterrence",
                BUILT_IN,
                FORCE,
                new Leaning(-0.4, 0.4),
                "sum(l in levers: armed(l) * restrains(l, i, j))",
                "armed levers that hold the one back from the other",
                "A1 ¶18",
                "Crawford (2003)");
        m.add(
                "threat erosion",
                FORMULA,
                FORCE,
                new Leaning(0.2, 0.2),
                "sum(l in levers: armed(l) * restrains(l, i, j) * log1p(ignored(l)))",
                "how often threats against the one were called for and not carried out (log)",
                "A1 ¶18",
                "Fearon (1994), audience costs; Schelling (1966)");
        m.add(
                "inertia and reciprocity",
                BUILT_IN,
                HOW_OFTEN,
                MORE,
                "log1p(count(i, j, 30d)) + log1p(count(j, i, 30d))",
                "what the two have lately done to each other (log counts)",
                "A1 ¶17, A2 ¶1",
                "Goldstein and Freeman (1990); Butts (2008)");
        m.add(
                "patron retaliation",
                FORMULA,
                FORCE,
                MORE,
                "sum(k: friend(i, k) * bad(j, k, 30d)) / 10",
                "what the other has lately done to one's friends",
                "A1 ¶21",
                "Huth (1988), extended deterrence");
        m.add(
                "horizontal escalation",
                FORMULA,
                FORCE,
                MORE,
                "sum(k: bad(k, i, 30d) * friend(k, j)) / 10",
                "what friends of the other have lately done to one",
                "A1 ¶20",
                "Heider (1946); Epstein (1983), horizontal escalation");
        m.add(
                "forced choice",
                FORMULA,
                VALENCE,
                MORE,
                "(i == balancer) * (tie(i, j) - mean(k in rivals: tie(i, k)))"
                        + " * sigmoid((bad(rival1, rival2, 30d) + bad(rival2, rival1, 30d) - 60) / 20)"
                        + " * max((j == rival1) * friend(i, rival2), (j == rival2) * friend(i, rival1))",
                "open war between the rivals, for the one the balancer is closer to (below 0: for the other)",
                "A1 ¶21",
                "Heider (1946); Cartwright and Harary (1956); Snyder (1997), entrapment");
        m.add(
                "signed closure",
                BUILT_IN,
                VALENCE,
                MORE,
                "sum(k: tie(i, k) * tie(k, j))",
                "friends of friends and enemies of enemies, less the mixed ones",
                "A1, A2, A3",
                "Heider (1946); Cartwright and Harary (1956); Lerner, Bussmann, Snijders and Brandes (2013)");
        m.add(
                "muted reaction to a provoked partner",
                FORMULA,
                AGAINST,
                LESS,
                "sum(k: bad(j, k, 30d) * friend(i, k) * bad(k, j, 90d) / (bad(k, j, 90d) + bad(j, k, 90d))) / 10",
                "what the other did to one's friends who had done the same to it",
                "A1 ¶11, 15",
                "Snyder (1997), avoiding entrapment");
    }

    private static void second(Ledger m) {
        m.add(
                "regime backstop",
                FORMULA,
                AGAINST,
                MORE,
                "(i == balancer) * sum(k: friend(i, k) * sigmoid((bad(j, k, 90d) - 60) / 10))",
                "force by the other that threatens a friendly government (0 to 1 each)",
                "A1 ¶23-24",
                "David (1991), omnibalancing");
        m.add(
                "no linkage",
                FORMULA,
                TALK,
                NONE,
                "(j == balancer) * foe(i, j) * sum(k: good(j, k, 90d) * friend(i, k)) / 10",
                "the balancer's favours to one's friends elsewhere, which claim no reward",
                "A1 ¶7; A3 ¶7, 11",
                "Tollison and Willett (1979), issue linkage; Davis (2004)");
        m.add(
                "learning from failed sell-outs",
                FORMULA,
                VALENCE,
                MORE,
                "(i == balancer) * friend(i, j) * sum(k: foe(k, j) * saturate(count(i, k, CONCEDE | RETREAT, ever))"
                        + " * (1 - saturate(count(k, i, cooperation, 730d) / 10)))",
                "concessions at a friend's cost that were never repaid (0 to 1 each)",
                "A3 ¶20-23",
                "Crescenzi (2007); Mercer (1996)");
        m.add(
                "spoiler",
                FORMULA,
                FORCE,
                MORE,
                "friend(i, balancer) * (i != balancer) * (j != balancer)"
                        + " * max((good(balancer, j, 30d) + good(j, balancer, 30d)) * foe(i, j),"
                        + " max(k: (good(balancer, k, 30d) + good(k, balancer, 30d)) * foe(i, k) * friend(k, j))) / 10",
                "warming between the balancer one leans on and one's foe, or the friend of one's foe",
                "A3 ¶24",
                "Stedman (1997); Kydd and Walter (2002)");
        m.add(
                "hostage to the client",
                FORMULA,
                WORDS_AGAINST,
                MORE,
                "(i == balancer) * sum(k: friend(i, k) * bad(j, k, 30d)) / 10",
                "what the other has lately done to the balancer's friends",
                "A3 ¶15",
                "Snyder (1997), entrapment");
        m.add(
                "bait and bleed",
                FORMULA,
                WITH,
                LESS,
                "(j == balancer) * foe(i, j) * log1p(sum(k: count(j, k, material_conflict, 90d)))",
                "what the balancer's war costs it, to those who do not mind (log)",
                "A3 ¶9",
                "Mearsheimer (2001)");
        m.add(
                "depreciating chip",
                FORMULA,
                TALK,
                MORE,
                "(j == balancer) * sum(k: friend(j, k) * saturate(count(i, k, REQUEST | ACCUSE | REJECT | THREATEN, 90d)))",
                "how much one still speaks of the friend the balancer could give up (0 to 1 each)",
                "A3 ¶12",
                "Fearon (1995); Powell (2006)");
        m.add(
                "reactive actor",
                FORMULA,
                HOW_OFTEN,
                MORE,
                "(j != balancer) * saturate(count(j, i, 3d)) + (i != balancer) * saturate(count(i, j, 3d))",
                "what happened between the two within days (0 to 1 each)",
                "A3 ¶14, 16",
                "Hermann (1990), changes of foreign policy");
        m.add(
                "domestic calendar",
                COVARIATE,
                WITH,
                MORE,
                "until(election, j, 30d) * covariate(prefers, i, j)",
                "the nearness of an election the other's leader should win",
                "A1 ¶3, 6; A3 ¶23",
                "Putnam (1988), two-level games");
        m.add(
                "detainee leverage",
                COVARIATE,
                HOW_OFTEN,
                MORE,
                "covariate(holds_national, j, i)",
                "nationals of the one held by the other",
                "A1 ¶4-6",
                "Gilbert and Rivard Piche (2022), hostage diplomacy");
        m.add(
                "status and memory",
                FORMULA,
                WITH,
                MORE,
                "saturate(count(j, i, SUPPORT, 180d)) * max(k: foe(i, k) * tension(i, k))",
                "the other's endorsements while one is in dispute (0 to 1)",
                "A1 ¶2",
                "Larson and Shevchenko (2010)");
    }

    private static void third(Ledger m) {
        m.add(
                "interdependence brake",
                COVARIATE,
                AGAINST,
                LESS,
                "log1p(covariate(stake, i, j))",
                "what the one has at stake with the other (log of the stake)",
                "A1 ¶9; A2 ¶14-15",
                "Keohane and Nye (1977); Russett and Oneal (2001)");
        m.add(
                "resilience after a crisis",
                COVARIATE,
                AGAINST,
                LESS,
                "log1p(covariate(stake, i, j)) * positive(bad(j, i, 90d) - bad(j, i, 30d)) / 10",
                "older hostility toward one's partner in business",
                "A2 ¶16",
                "Keohane and Nye (1977)");
        m.add(
                "client protection",
                FORMULA,
                HELP,
                MORE,
                "friend(i, j) * (i == balancer) * sum(k: bad(k, j, 30d)) / 10",
                "what others have lately done to the balancer's friend",
                "A2 ¶12, 17",
                "Carney (1989), patron and client states");
        m.add(
                "deniability",
                OBSERVATION,
                FORCE,
                NONE,
                "(i == balancer) * sum(k: friend(i, k) * bad(k, j, 30d)) / 10",
                "what is reported of the balancer's friends and may be its own doing",
                "A2 ¶3",
                "Mumford (2013), proxy war");
        m.add(
                "ceasefire to bank gains",
                FORMULA,
                FORCE,
                MORE,
                "sum(g in agreements: binding(g) * covers(g, i, j) * (open_issues(g)"
                        + " + sum(k in all: outsider(g, k)) - 2 * monitored(g))) / 5",
                "open issues and outsiders of agreements between the two, less what is watched over",
                "A2 ¶4, 18-19",
                "Fortna (2003); Werner and Yuen (2005); Fearon (1995), commitment");
        m.add(
                "exploiting renewed fighting",
                FORMULA,
                HELP,
                MORE,
                "friend(i, j) * sum(g in agreements: alive(g) * sum(k: foe(j, k) * saturate(breaches(g, k))))",
                "breaches by the foes of a friend",
                "A2 ¶18, 21",
                "Fearon (1995), power shifts in bargaining");
        m.add(
                "dependence on the wedge",
                FORMULA,
                WITH,
                MORE,
                "sum(k: member(i, k) * (bad(k, i, 90d) + bad(i, k, 90d)) + (foe(k, j) > 0.1) * friend(i, k)"
                        + " * (bad(k, i, 90d) + bad(i, k, 90d))) / 10",
                "quarrels of the one with its own bloc, which stands against the other",
                "A2 ¶11",
                "Crawford (2011), wedge strategy; Emerson (1962)");
        m.add(
                "patience runs out",
                FORMULA,
                FORCE,
                MORE,
                "(saturate(count(i, j, THREATEN, 60d))"
                        + " * log1p(count(j, i, ASSAULT, ever) + sum(k: friend(i, k) * count(j, k, ASSAULT, ever))))",
                "attacks on one and one's friends that were never forgotten, after a warning (log)",
                "A2 ¶2",
                "Tomz (2007), audience costs; threshold models");
        m.add(
                "brokerage dividend",
                FORMULA,
                WITH,
                MORE,
                "(i == balancer) * sum(k: friend(j, k) * count(i, k, AGREE, 60d))",
                "deals the balancer has lately struck with friends of the other",
                "A2 ¶17",
                "Gould and Fernandez (1989), liaison");
        m.add(
                "inside man",
                FORMULA,
                WITH,
                MORE,
                "(i == balancer) * sum(k: foe(i, k) * max(member(j, k), friend(j, k)) * (bad(j, k, 90d) + bad(k, j, 90d))) / 10",
                "quarrels of the other with its bloc, which is the balancer's foe",
                "A2 ¶15",
                "Crawford (2011), wedge strategy");
        m.add(
                "refugee spillover",
                COVARIATE,
                AGAINST,
                MORE,
                "covariate(displaced) * covariate(border, i) * sum(k: count(j, k, ASSAULT, 30d)) / 10",
                "people displaced across one's border by whom the other attacks",
                "A2 ¶7",
                "Salehyan and Gleditsch (2006)");
    }

    private static void fourth(Ledger m) {
        m.add(
                "crowded attention",
                FORMULA,
                HOW_OFTEN,
                LESS,
                "(i == balancer) * log1p(sum(k: count(i, k, deeds, 14d)))",
                "what else the balancer is busy with (log count)",
                "A1 ¶22; A3 ¶10",
                "Jones and Baumgartner (2005), politics of attention");
        m.add(
                "role outlives the leader",
                COVARIATE,
                HOW_OFTEN,
                NONE,
                "after(leader_lost, i, 60d)",
                "the nearness of the loss of a leader, which claims no change",
                "A1 ¶14",
                "Jordan (2009), decapitation");
        m.add(
                "windfalls do not matter",
                COVARIATE,
                VALENCE,
                NONE,
                "(i == balancer) * covariate(oil_price)",
                "the price of oil, which claims no change",
                "A1 ¶12-13",
                "Colgan (2013), oil and conflict");
        m.add(
                "a proportionate reprisal ends the round",
                FORMULA,
                FORCE,
                LESS,
                "saturate(count(i, j, ASSAULT, 10d)) * saturate(count(j, i, ASSAULT, 10d))"
                        + " * (count(i, j, ASSAULT, 10d) <= 2 * count(j, i, ASSAULT, 10d))"
                        + " * (count(j, i, ASSAULT, 10d) <= 2 * count(i, j, ASSAULT, 10d))",
                "blows both have lately struck, of a like size (0 to 1)",
                "A1 ¶25",
                "Schelling (1966)");
        m.add(
                "mediation follows crises",
                FORMULA,
                TALK,
                MORE,
                "(i == balancer) * sum(k: max(friend(i, j), friend(i, k)) * (bad(j, k, 14d) + bad(k, j, 14d))) / 20",
                "fights of the other with anybody, where the balancer has a friend",
                "A1 ¶11",
                "Touval and Zartman (1985); Beardsley (2011)");
        m.add(
                "courting the isolator's ally",
                FORMULA,
                WITH,
                MORE,
                "sum(k: bad(k, i, 90d) * friend(k, j)) / 10",
                "what friends of the other have done to isolate one",
                "A1 ¶7",
                "Pape (2005), soft balancing");
        m.add(
                "moral hazard of the client",
                FORMULA,
                FORCE,
                MORE,
                "good(balancer, i, 90d) * (i != balancer) * foe(i, j)"
                        + " * saturate(count(balancer, j, CONSULT | AGREE, 30d)) / 10",
                "a patron's help while the patron talks with one's foe",
                "A2 ¶3",
                "Rauchhaus (2009), moral hazard; Downs and Rocke (1994)");
        m.add(
                "distrust meets warming",
                FORMULA,
                FORCE,
                MORE,
                "friend(i, balancer) * foe(i, j)"
                        + " * saturate(count(balancer, i, CONCEDE | REJECT | SANCTION | RETREAT, ever)"
                        + " + count(balancer, j, CONCEDE | RETREAT, ever))"
                        + " * (good(balancer, j, 30d) + good(j, balancer, 30d)) / 10",
                "warming between one's foe and a balancer that has let one down before",
                "A3 ¶24",
                "Snyder (1997); Stedman (1997)");
        m.add(
                "gathering the defeated for later",
                FORMULA,
                FORCE,
                new Leaning(0.2, 0.2),
                "foe(i, j) * log1p(count(j, i, RETREAT | CONCEDE, 365d))",
                "how often the foe has given way and moved elsewhere (log)",
                "A2 ¶9",
                "own reading of the article");
    }
}
