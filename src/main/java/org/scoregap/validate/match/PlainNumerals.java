package org.scoregap.validate.match;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and weeks with their Chinese numerals as digits: {@code 二〇二二年七月十五日} is {@code 2022年7月15日}. */
final class PlainNumerals {
    private static final String ONES = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[〇○零Oo0-9一二三四五六七八九]{4}(?=\\s*年)");
    private static final Pattern COUNT =
            Pattern.compile("(?<![一二三四五六七八九十廿卅百千万])(?:[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?"
                    + "|[一二三四五六七八九])(?=\\s*(?:月|日|号|周|期))");

    private PlainNumerals() {}

    /** In NFKC, without outer white space. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        boolean none = plain.chars().allMatch(c -> c < 0x3000);
        return none
                ? plain
                : COUNT.matcher(YEAR.matcher(plain).replaceAll(PlainNumerals::year))
                        .replaceAll(found -> Integer.toString(count(found.group())));
    }

    private static String year(java.util.regex.MatchResult found) {
        StringBuilder digits = new StringBuilder();
        found.group().chars().forEach(c -> {
            int one = "○零Oo".indexOf(c) >= 0 ? 0 : ONES.indexOf(c);
            digits.append(one >= 0 ? Integer.toString(one) : Character.toString(c));
        });
        return Matcher.quoteReplacement(digits.toString());
    }

    /** 1 to 99. */
    private static int count(String written) {
        String plain = written.replace("廿", "二十").replace("卅", "三十");
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return ONES.indexOf(plain);
        }
        int tens = ten == 0 ? 1 : ONES.indexOf(plain.substring(0, ten));
        return 10 * tens + (ten == plain.length() - 1 ? 0 : ONES.indexOf(plain.substring(ten + 1)));
    }
}
