/// Charts drawn as SVG text, one class each: a record of what to draw with a method `svg()`. They know nothing of
/// the report; text and numbers come in, an `<svg>` element goes out, everything in it escaped. Colours and type
/// sizes live in [org.tightrope.app.plot.PlotStyle], so that the page can change them for print. Start at
/// [org.tightrope.app.plot.FanChart].
@NullMarked
package org.tightrope.app.plot;

import org.jspecify.annotations.NullMarked;
