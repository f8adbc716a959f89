package org.scoregap.report.template;

import java.util.ArrayList;
import java.util.List;

/** A table while it is made. */
final class TableDraft {
    private final List<TemplateBook.Column> columns = new ArrayList<>();
    private final List<List<TemplateCell>> rows = new ArrayList<>();
    private final List<List<String>> lists = new ArrayList<>();
    private int leading;

    void column(String header, int width) {
        columns.add(new TemplateBook.Column(header, width, false));
    }

    /** A column that only shows what was reported before. */
    void reference(String header, int width) {
        columns.add(new TemplateBook.Column(header, width, true));
    }

    /** The columns so far stay in sight. */
    void endLeading() {
        leading = columns.size();
    }

    void row(List<TemplateCell> cells) {
        rows.add(List.copyOf(cells));
    }

    /** A long list to choose from. */
    Entry listed(List<String> texts) {
        lists.add(List.copyOf(texts));
        return new Entry.Listed(lists.size() - 1);
    }

    List<TemplateBook.Column> columns() {
        return columns;
    }

    List<List<TemplateCell>> rows() {
        return rows;
    }

    List<List<String>> lists() {
        return lists;
    }

    int leading() {
        return leading;
    }
}
