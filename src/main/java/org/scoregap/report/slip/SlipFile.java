package org.scoregap.report.slip;

import org.scoregap.model.Bytes;

/**
 * A workbook that is ready to be sent.
 *
 * @param ending of its name: {@code .xlsx}, {@code .xlsm} or {@code .xls}
 */
public record SlipFile(String ending, Bytes content) {}
