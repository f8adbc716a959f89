package org.scoregap.read.table;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that begin what stands below a table. */
final class FooterWords {
    private static final int LONGEST = 16;
    private static final Set<String> WORDS = Set.of(
            "说明", "填表说明", "注", "备注", "附注", "注释", "资料来源", "数据来源", "来源", "单位负责人", "负责人", "分管领导", "主要领导", "填表人", "填报人",
            "制表人", "制表", "审核人", "复核人", "审核", "联系人", "联系电话", "填表日期", "填报日期", "报出日期", "note", "notes", "source");

    /** Most rows are told to be none by their first character. */
    private static final String BEGINNINGS = WORDS.stream()
            .map(word -> word.substring(0, 1) + word.substring(0, 1).toUpperCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining());

    private FooterWords() {}

    /** Whether {@code text} is such a word followed by a colon or by nothing: {@code 注：…}, {@code 填 表 人}. */
    static boolean begin(String text) {
        if (BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length() && "：:（(".indexOf(text.charAt(i)) < 0; i++) {
            char c = text.charAt(i);
            if (i > LONGEST) {
                return false;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return WORDS.contains(word.toString());
    }
}
