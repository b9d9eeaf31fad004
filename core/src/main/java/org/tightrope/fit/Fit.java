package org.tightrope.fit;

import java.time.LocalDate;
import java.util.List;
import org.tightrope.effect.Situation;
import org.tightrope.event.Quad;
import org.tightrope.model.Model;

/// A fitted model with everything play needs.
///
/// @param from first day of the fit window
/// @param until last day of the fit window, the as-of date
/// @param events events in the window (typed events; mutual ones count once per direction)
/// @param rows pair-days of the window
/// @param coefficients of the effects, rate part first; without intercepts and random effects
/// @param senderSpread estimated standard deviation of the sender effects, log rate
/// @param receiverSpread of the receiver effects
/// @param pairSpread of the pair effects
/// @param rateRanges values each effect of the rate part took in the window
/// @param typeRanges values each effect of the type part took at the window's events
/// @param rate posterior of mu, theta, a, b, g in the order of [RateParameters]
/// @param type posterior of alpha (quads 1..3), beta
/// @param situation the state on the day after as-of; treat it as read-only and copy from it
/// @param notes what the reader of the estimates should know
public record Fit(
        Model model,
        LocalDate from,
        LocalDate until,
        int events,
        int rows,
        List<Coefficient> coefficients,
        double rateLogLik,
        double rateNullLogLik,
        double typeLogLik,
        double typeNullLogLik,
        double senderSpread,
        double receiverSpread,
        double pairSpread,
        List<Range> rateRanges,
        List<Range> typeRanges,
        Posterior rate,
        Posterior type,
        ActionMix mix,
        Situation situation,
        List<String> notes) {
    public Fit {
        coefficients = List.copyOf(coefficients);
        rateRanges = List.copyOf(rateRanges);
        typeRanges = List.copyOf(typeRanges);
        notes = List.copyOf(notes);
    }

    /// The same fit with an effect's coefficient moved by so many of its standard deviations, the others
    /// left.
    ///
    /// @param effect position among the effects, those of the rate part first
    public Fit shifted(int effect, double sds) {
        int rates = model.rate().size();
        boolean isRate = effect < rates;
        int types = Quad.COUNT - 1;
        return new Fit(
                model,
                from,
                until,
                events,
                rows,
                coefficients,
                rateLogLik,
                rateNullLogLik,
                typeLogLik,
                typeNullLogLik,
                senderSpread,
                receiverSpread,
                pairSpread,
                rateRanges,
                typeRanges,
                isRate ? rate.shifted(1 + effect, sds) : rate,
                isRate ? type : type.shifted(types + effect - rates, sds),
                mix,
                situation,
                notes);
    }
}
