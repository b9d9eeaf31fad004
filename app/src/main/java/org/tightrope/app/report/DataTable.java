package org.tightrope.app.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/// A table a screen reader can walk: caption, column heads, and the first cell of each row as its head. Wide ones
/// scroll inside their own frame, which the keyboard can reach.
final class DataTable {
    private record Column(String name, String look) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<DomContent>> rows = new ArrayList<>();
    private String look = "";

    DataTable(String caption) {
        this.caption = caption;
    }

    DataTable text(String name) {
        columns.add(new Column(name, ""));
        return this;
    }

    DataTable number(String name) {
        columns.add(new Column(name, "number"));
        return this;
    }

    /// A column that holds a drawing or other content wider than a number.
    DataTable wide(String name, String cssClass) {
        columns.add(new Column(name, cssClass));
        return this;
    }

    /// Extra class for the table, for example `visible-caption`.
    DataTable look(String cssClass) {
        look = cssClass;
        return this;
    }

    /// @param cells strings, which are escaped, or j2html content
    DataTable row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("The table \"%s\" has %s columns; a row of %s was added."
                    .formatted(caption, columns.size(), cells.length));
        }
        var row = new ArrayList<DomContent>();
        for (Object cell : cells) {
            row.add(cell instanceof DomContent content ? content : TagCreator.text(cell.toString()));
        }
        rows.add(row);
        return this;
    }

    DomContent draw() {
        var head = tr();
        columns.forEach(
                column -> head.with(th(column.name()).attr("scope", "col").withClass(column.look())));
        var body = tbody();
        for (List<DomContent> cells : rows) {
            var row = tr();
            for (int c = 0; c < cells.size(); c++) {
                Column column = columns.get(c);
                row.with(
                        c == 0
                                ? th(cells.get(c)).attr("scope", "row").withClass(column.look())
                                : td(cells.get(c)).withClass(column.look()).attr("data-label", column.name()));
            }
            body.with(row);
        }
        return div(table(caption(caption), thead(head), body).withClass(look))
                .withClass("scroll")
                .attr("role", "region")
                .attr("aria-label", caption)
                .attr("tabindex", "0");
    }
}
