package org.scoregap.read.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.scoregap.read.HeldSheet;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;

/**
 * A file's rows as they stand in it, before anybody looks for tables.
 *
 * @param complete whether these are all the rows that were wanted
 */
public record FileRows(List<HeldSheet> sheets, boolean complete) {
    static final FileRows NONE = new FileRows(List.of(), false);

    public FileRows {
        sheets = List.copyOf(sheets);
    }

    /** Keeps the wanted rows, by their sheet and number, while they have no more than {@code most} cells together. */
    static FileRows of(RawFile file, BiPredicate<String, Integer> wanted, int most) {
        List<HeldSheet> sheets = new ArrayList<>();
        int cells = 0;
        for (Iterator<RawSheet> each = file.sheets(); each.hasNext(); ) {
            RawSheet sheet = each.next();
            var layout = sheet.layout();
            List<RawRow> kept = new ArrayList<>();
            for (Iterator<RawRow> rows = sheet.rows(); rows.hasNext(); ) {
                RawRow row = rows.next();
                if (wanted.test(sheet.name(), row.number())) {
                    kept.add(row);
                    cells += 1 + row.cells().size();
                }
                if (cells > most) {
                    sheets.add(new HeldSheet(sheet.name(), sheet.hidden(), layout, kept));
                    return new FileRows(sheets, false);
                }
            }
            sheets.add(new HeldSheet(sheet.name(), sheet.hidden(), layout, kept));
        }
        return new FileRows(sheets, true);
    }
}
