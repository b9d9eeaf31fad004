package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.event.Quad;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.Attribution;
import org.tightrope.scenario.Covariate;
import org.tightrope.scenario.Interest;
import org.tightrope.scenario.KeyDate;

final class AssumptionsTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void load() {
        strait = Strait.in(home);
    }

    @Test
    void effectsAreReadAsFormulasOrByTheIdOfAMechanism() {
        strait.write("effects.yaml", """
                - name: tolls
                  formula: covariate(toll) * (i == XEA) * foe(i, j)
                  acts-on: [verbal conflict, material conflict]
                  prior: {mean: 0.4, sd: 0.2}
                  meaning: tolls asked of foes
                - name: M07
                  prior: {sd: 0.1}
                - name: habit
                  formula: |
                    log1p(count(i, j, 14d))
                      + tie(i, j)
                  acts-on: how often
                  meaning: habit and liking
                """);
        strait.write("covariates.csv", "name,from,to,since,value\ntoll,,,2024-01-01,2.5\ntrade,XEA,XNA,,3\n");
        var effects = strait.load().orFault().assumptions().effects();
        assertThat(effects).extracting("name").containsExactly("tolls", "M07", "habit");
        assertThat(effects.get(0).on())
                .isEqualTo(new ActsOn.Kinds(Set.of(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)));
        assertThat(effects.get(0).priorMean()).isEqualTo(0.4);
        assertThat(effects.get(1).priorMean()).isEqualTo(0.3);
        assertThat(effects.get(1).priorSd()).isEqualTo(0.1);
        assertThat(effects.get(2).formula().text()).isEqualTo("log1p(count(i, j, 14d)) + tie(i, j)");
    }

    @Test
    void valuesDatesDoubtsAndInterestsAreRead() {
        strait.write("covariates.csv", "name,from,to,since,value\ntrade,XEA,XNA,2024-01-01,3\n");
        strait.write("dates.csv", "name,actor,date\nelection,XNA,2024-09-01\n");
        strait.write("attributions.csv", "seen,behind,quad,share\nXNA,XEA,material conflict,0.2\n");
        strait.write("interests.yaml", "- actor: XNA\n  weights: {O1: -4.5}\n  why: says so\n");
        var all = strait.load().orFault().assumptions();
        assertThat(all.covariates())
                .containsExactly(new Covariate(
                        "trade", Optional.of("XEA"), Optional.of("XNA"), Optional.of(LocalDate.of(2024, 1, 1)), 3));
        assertThat(all.dates()).containsExactly(new KeyDate("election", Optional.of("XNA"), LocalDate.of(2024, 9, 1)));
        assertThat(all.attributions()).containsExactly(new Attribution("XNA", "XEA", Quad.MATERIAL_CONFLICT, 0.2));
        assertThat(all.interests()).containsExactly(new Interest("XNA", "O1", -4.5, "says so"));
    }

    @Test
    void whatTheScenarioDoesNotHaveIsNamedWithTheNearest() {
        strait.write("effects.yaml", """
                - name: wrong
                  formula: tie(i, XNB) + covariate(tol)
                  acts-on: valence
                  meaning: nothing
                - name: M99
                - name: broken
                  formula: tie(i, j
                  acts-on: how oftn
                  meaning: nothing
                """);
        strait.write("covariates.csv", "name,from,to,since,value\ntoll,,,,2.5\n");
        assertThat(strait.problems())
                .anyMatch(error -> error.contains("unknown actor (XNB)") && error.contains("Maybe you meant XNA"))
                .anyMatch(error -> error.contains("(tol)") && error.contains("Maybe you meant toll"))
                .anyMatch(error -> error.contains("The effect M99 has no formula"))
                .anyMatch(error -> error.contains("line 1, column 9 of the formula"))
                .anyMatch(error -> error.contains("how oftn"));
    }
}
