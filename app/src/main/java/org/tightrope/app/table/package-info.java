/// Long tables written row by row: CSV and Parquet.
@NullMarked
package org.tightrope.app.table;

import org.jspecify.annotations.NullMarked;
