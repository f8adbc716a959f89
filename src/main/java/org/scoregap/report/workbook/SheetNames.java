package org.scoregap.report.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names that a spreadsheet program takes: at most 31 characters, none twice whatever their case. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** The label, as far as it may be a sheet's name. */
    String of(String label) {
        String safe = WorkbookUtil.createSafeSheetName(label, '_');
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - end.length())) + end;
        }
        return name;
    }
}
