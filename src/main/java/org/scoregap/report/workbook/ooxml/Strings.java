package org.scoregap.report.workbook.ooxml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of all sheets, each once. */
final class Strings {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int of(String text) {
        int next = numbers.size();
        return numbers.computeIfAbsent(text, added -> next);
    }

    byte[] part() {
        Xml xml = new Xml().open("sst").with("xmlns", Names.SHEET).with("uniqueCount", numbers.size());
        numbers.keySet().forEach(text -> xml.open("si").element("t", text).close());
        return xml.close().bytes();
    }
}
