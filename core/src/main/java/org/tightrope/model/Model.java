package org.tightrope.model;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.effect.Effect;
import org.tightrope.effect.OwnEffects;
import org.tightrope.effect.RateEffects;
import org.tightrope.effect.TypeEffect;
import org.tightrope.effect.TypeEffects;
import org.tightrope.scenario.Scenario;

/// A two-part relational event model (Lerner, Bussmann, Snijders and Brandes 2013): how often i acts
/// toward j on a day, and which quad an act falls into.
///
///     N_ij(d) ~ Poisson(lambda_ij(d)), log lambda_ij(d) = mu + a_i + b_j + g_ij + sum_k theta_k x_k(i,
///     j, before d)
///     P(quad q | act i -> j) = exp(u_q) / sum over quads,   u_q = alpha_q + sum_k beta_k z_k(q; i, j, before d)
///
/// with a, b, g Gaussian random effects of senders, receivers and ordered pairs.
public record Model(List<Effect> rate, List<TypeEffect> type) {

    /// Half-life of the counts in the standard model, days.
    public static final double STANDARD_HALF_LIFE = 30;

    public Model {
        rate = List.copyOf(rate);
        type = List.copyOf(type);
    }

    /// The model a scenario is fitted with unless it says otherwise.
    public static Model standard() {
        return new Model(RateEffects.standard(STANDARD_HALF_LIFE), TypeEffects.standard(STANDARD_HALF_LIFE));
    }

    /// The standard model with the effects the scenario adds to it.
    ///
    /// @throws org.tightrope.fault.Fault when a formula names what the scenario does not have
    public static Model of(Scenario scenario) {
        Model standard = standard();
        return new Model(
                joined(standard.rate, OwnEffects.rate(scenario)), joined(standard.type, OwnEffects.type(scenario)));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The rate part as a formula.
    public String rateFormula() {
        return "rate ~ "
                + rate.stream().map(Effect::term).collect(Collectors.joining(" + "))
                + " + random(sender) + random(receiver) + random(pair)";
    }

    /// The type part as a formula.
    public String typeFormula() {
        return "type ~ quad + " + type.stream().map(TypeEffect::term).collect(Collectors.joining(" + "));
    }

    /// Every half-life (days) any effect looks at, ascending.
    public double[] halfLives() {
        var all = new TreeSet<Double>();
        for (Effect effect : rate) {
            add(all, effect.halfLives());
        }
        for (TypeEffect effect : type) {
            add(all, effect.halfLives());
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(TreeSet<Double> all, double[] halfLives) {
        for (double halfLife : halfLives) {
            all.add(halfLife);
        }
    }
}
