package org.scoregap.report.workbook;

/** The link that leads from each sheet to the first one. */
record Back(String text, String place) {}
