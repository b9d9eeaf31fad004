package org.tightrope.fit;

import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.scenario.Scenario;

/// Which action an act of a quad is: the pair's own mix, smoothed toward its sender's, that toward everyone's.
///
///     m_c      = (n_c + 1) / (n_quad + actions in quad)
///     m_i,c    = (n_i,c + kappa1 m_c) / (n_i,quad + kappa1)
///     P_ij(c)  = (n_ij,c + kappa2 m_i,c) / (n_ij,quad + kappa2)
///
/// with status-weighted counts n over the whole history. kappa1 and kappa2 are chosen from a grid by how well each
/// event is predicted from all others (leave-one-out likelihood), so a history in which pairs differ much smooths
/// little: two states that sanctioned each other ten times and never fired are not made to shoot because others do.
/// Worked case: a pair with three sanctions, kappa2 = 1, a sender half of whose force is assault:
/// P(assault) = 0.5 / 4 = 0.125.
public final class ActionMix {
    private static final double[] GRID = {0.25, 0.5, 1, 2, 4, 8, 16};
    private static final int ACTIONS = Action.COUNT;
    private static final int[] QUAD_OF = quadOf();

    private final double[] probability;
    private final double senderWeight;
    private final double pairWeight;

    private ActionMix(double[] probability, double senderWeight, double pairWeight) {
        this.probability = probability;
        this.senderWeight = senderWeight;
        this.pairWeight = pairWeight;
    }

    static ActionMix of(Scenario scenario, History history) {
        int n = scenario.roster().size();
        double[] pairs = new double[n * n * ACTIONS];
        double[] senders = new double[n * ACTIONS];
        double[] all = new double[ACTIONS];
        for (Event event : history.events()) {
            int i = scenario.roster().indexOf(event.source());
            int j = scenario.roster().indexOf(event.target());
            int action = event.action().ordinal();
            double share = event.status().weight();
            pairs[(i * n + j) * ACTIONS + action] += share;
            senders[i * ACTIONS + action] += share;
            all[action] += share;
        }
        double[] common = common(all);
        double best = Double.NEGATIVE_INFINITY;
        double kappa1 = GRID[0];
        double kappa2 = GRID[0];
        for (double one : GRID) {
            for (double two : GRID) {
                double fit = leaveOneOut(pairs, senders, common, one, two);
                if (fit > best) {
                    best = fit;
                    kappa1 = one;
                    kappa2 = two;
                }
            }
        }
        double[] probability = new double[pairs.length];
        for (int pair = 0; pair < n * n; pair++) {
            for (int action = 0; action < ACTIONS; action++) {
                probability[pair * ACTIONS + action] =
                        smoothed(pairs, pair, senders, pair / n, common, action, 0, kappa1, kappa2);
            }
        }
        return new ActionMix(probability, kappa1, kappa2);
    }

    /// Probability of an action, given the pair (`sender * actors + receiver`) and the action's quad.
    public double probability(int pair, Action action) {
        return probability[pair * ACTIONS + action.ordinal()];
    }

    /// kappa1: how many events of everyone's mix a sender's own mix is smoothed with.
    public double senderWeight() {
        return senderWeight;
    }

    /// kappa2: how many events of the sender's mix a pair's own mix is smoothed with.
    public double pairWeight() {
        return pairWeight;
    }

    private static double[] common(double[] all) {
        double[] common = new double[ACTIONS];
        for (int action = 0; action < ACTIONS; action++) {
            common[action] = (all[action] + 1) / (inQuad(all, 0, QUAD_OF[action]) + sizeOf(QUAD_OF[action]));
        }
        return common;
    }

    /// Log-probability of every event, each predicted from the pair's and the sender's other events.
    private static double leaveOneOut(double[] pairs, double[] senders, double[] common, double kappa1, double kappa2) {
        int n = senders.length / ACTIONS;
        double sum = 0;
        for (int pair = 0; pair < n * n; pair++) {
            for (int action = 0; action < ACTIONS; action++) {
                double count = pairs[pair * ACTIONS + action];
                if (count > 0) {
                    double out = Math.min(1, count);
                    sum += count
                            * Math.log(smoothed(pairs, pair, senders, pair / n, common, action, out, kappa1, kappa2));
                }
            }
        }
        return sum;
    }

    /// @param out how much of this action by this pair is left out
    private static double smoothed(
            double[] pairs,
            int pair,
            double[] senders,
            int sender,
            double[] common,
            int action,
            double out,
            double kappa1,
            double kappa2) {
        int quad = QUAD_OF[action];
        double ofSender = (senders[sender * ACTIONS + action] - out + kappa1 * common[action])
                / (inQuad(senders, sender * ACTIONS, quad) - out + kappa1);
        return (pairs[pair * ACTIONS + action] - out + kappa2 * ofSender)
                / (inQuad(pairs, pair * ACTIONS, quad) - out + kappa2);
    }

    private static double inQuad(double[] counts, int from, int quad) {
        double sum = 0;
        for (int action = 0; action < ACTIONS; action++) {
            sum += QUAD_OF[action] == quad ? counts[from + action] : 0;
        }
        return sum;
    }

    private static int sizeOf(int quad) {
        int size = 0;
        for (int one : QUAD_OF) {
            size += one == quad ? 1 : 0;
        }
        return size;
    }

    private static int[] quadOf() {
        int[] quads = new int[ACTIONS];
        for (Action action : Action.values()) {
            Quad quad = action.quad();
            quads[action.ordinal()] = quad.ordinal();
        }
        return quads;
    }
}
