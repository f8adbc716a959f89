package org.scoregap.read.table;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that begin what stands below a table. */
final class FooterWords {
    private static final int LONGEST = 16;
    private static final String ENDS = "：:（(《.．";
    private static final Set<String> WORDS = Set.of(
            "说明", "填表说明", "注", "备注", "附注", "注释", "资料来源", "数据来源", "来源", "单位负责人", "负责人", "分管领导", "主要领导", "填表人", "填报人",
            "制表人", "制表", "审核人", "复核人", "审核", "联系人", "联系电话", "填表日期", "填报日期", "报出日期", "摘编自", "摘自", "note", "notes",
            "source");

    private static final Set<String> SIGNING = Set.of(
            "单位负责人", "负责人", "分管领导", "主要领导", "填表人", "填报人", "制表人", "制表", "审核人", "复核人", "审核", "联系人", "联系电话", "填表日期",
            "填报日期", "报出日期");

    /** Most rows are told to be none by their first character. */
    private static final String BEGINNINGS = WORDS.stream()
            .map(word -> word.substring(0, 1) + word.substring(0, 1).toUpperCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining());

    private FooterWords() {}

    /** Whether {@code text} is such a word followed by a colon or by nothing: {@code 注：…}, {@code 填 表 人}. */
    static boolean begin(String text) {
        return BEGINNINGS.indexOf(text.charAt(0)) >= 0 && WORDS.contains(word(text));
    }

    /** Whether the word is followed by something in the same cell: a name without a colon may be that of a row. */
    static boolean isLabel(String text) {
        return text.chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
    }

    /** Whether it says who filled the table in and when, and where they are reached: figures may follow. */
    static boolean signs(String text) {
        return SIGNING.contains(word(text));
    }

    private static String word(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length() && ENDS.indexOf(text.charAt(i)) < 0; i++) {
            char c = text.charAt(i);
            if (i > LONGEST) {
                return "";
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return word.toString();
    }
}
