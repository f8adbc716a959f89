package org.scoregap.validate.match;

import java.util.List;
import java.util.Locale;
import org.scoregap.mapping.Form;

/**
 * How well one form explains a table.
 *
 * @param score 2·(columns that both have) / (columns of the form + columns of the table), 0 to 1
 * @param share of the form's columns that the table has, 0 to 1
 * @param titled whether the form's title stands above the table, or in the sheet's or file's name
 * @param missing the header texts of what the form cannot do without and the table does not have
 */
public record FormScore(Form form, double score, double share, boolean titled, List<String> missing) {
    public FormScore {
        missing = List.copyOf(missing);
    }

    /** {@code 80% columns, title}. */
    String evidence() {
        return String.format(Locale.ROOT, "%.0f%% columns", 100 * share) + (titled ? ", title" : "");
    }
}
