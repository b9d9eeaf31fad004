package org.tightrope.estimate;

import java.util.List;

/// A log-likelihood of named coefficients that can also be taken apart stratum by stratum: one stratum is
/// one event (or one group of tied events, or one interval) with everybody who was at risk of it.
///
/// Standard errors that survive a wrong model, influential events, residuals and ranks are all made from
/// the parts.
public interface Likelihood extends Objective {

    /// The coefficients' names, terms of a formula; as many as [#size()].
    List<String> names();

    /// Number of observed events.
    int events();

    /// Rows that enter: members of all risk sets, summed over strata.
    long rows();

    /// Log-likelihood with all coefficients zero (and, in a rate model, the best constant rate).
    double nullValue();

    /// Visits every observed event at `beta`, in time order.
    void visit(double[] beta, Visitor visitor);

    /// Visits everybody at risk at every stratum with events, at `beta`: how many events of each pair
    /// were to be expected there.
    void expect(double[] beta, Expectation sink);

    /// What was to be expected of one pair at one stratum.
    @FunctionalInterface
    interface Expectation {
        /// @param dyad sender * actors + receiver
        /// @param expected number of events: in an ordinal model the events that happened, shared out
        void pair(long dyad, double expected);
    }

    /// One observed event and what the model thought of it.
    @FunctionalInterface
    interface Visitor {
        /// @param stratum number of the stratum, from 0
        /// @param dyad the dyad that acted, a number that tells pairs apart: sender * actors + receiver
        /// @param score this event's part of the gradient, length `size`; valid during the call only
        /// @param probability what the model gave to the dyad that acted, given that someone did
        /// @param rank how many of those at risk the model found at least as likely, ties counted half;
        /// from 1
        /// @param atRisk how many were at risk
        void event(int stratum, long dyad, double[] score, double probability, double rank, int atRisk);
    }
}
