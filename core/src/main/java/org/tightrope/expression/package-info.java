/// Effects as users write them: a small language of sums over third parties, decayed ties, agreements,
/// levers, covariates and calendars. Knows how formulas are spelt, nothing of what they are worth:
/// `effect` computes them. No recursion, bounded size, cost at most actors cubed. Start at
/// [org.tightrope.expression.Expression].
@NullMarked
package org.tightrope.expression;

import org.jspecify.annotations.NullMarked;
