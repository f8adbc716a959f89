package org.scoregap.sample;

import java.util.List;

/** How a department's computer saves a workbook. The same grids give the same bytes on any machine. */
interface Style {
    /** The usual end of the file's name, with its dot. */
    String extension();

    byte[] write(List<Grid> grids);
}
