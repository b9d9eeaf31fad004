/// Signed networks and how far they are from balance: frustration with a proof of optimality, indices, the cost
/// of choosing a side, brokerage. Plain mathematics: knows no events and no scenarios, imports only the
/// explanation. Start at [org.tightrope.balance.SignedGraph] and [org.tightrope.balance.Frustration].
@NullMarked
package org.tightrope.balance;

import org.jspecify.annotations.NullMarked;
