package org.scoregap.read.file;

import java.util.List;
import java.util.Locale;

/** What a file is by its content, and the extensions it may honestly bear. */
enum FileType {
    CSV("csv txt tsv tab"),
    XLSX("xlsx xlsm xltx xltm"),
    XLS("xls xlt et"),
    HTML("html htm"),
    /** The XML of Excel 2002 and 2003. */
    XML_2003("xml");

    private final String extensions;

    /** @param extensions separated by spaces */
    FileType(String extensions) {
        this.extensions = extensions;
    }

    /** Whether {@code name} claims another type. A name without an extension claims none. */
    boolean isMisnamed(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0
                && !List.of(extensions.split(" ", -1))
                        .contains(name.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
    }
}
