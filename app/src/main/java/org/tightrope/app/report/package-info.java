/// The answer as one value ([org.tightrope.app.report.Report]), as JSON and as a self-contained page. Holds no
/// arithmetic of its own beyond layout: every number comes from core.
@NullMarked
package org.tightrope.app.report;

import org.jspecify.annotations.NullMarked;
