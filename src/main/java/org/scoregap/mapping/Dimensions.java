package org.scoregap.mapping;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units of measure that are understood: the usual ones of Chinese tables, each also with 千, 万 or 亿 before it, and those
 * that {@code scoregap.yaml} adds.
 */
public final class Dimensions {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "百", power(2),
            "千", power(3),
            "万", power(4),
            "十万", power(5),
            "百万", power(6),
            "千万", power(7),
            "亿", power(8),
            "万亿", power(12));
    private static final Pattern MULTIPLIED = Pattern.compile("(万亿|[十百千]万|[百千万亿])(.*)");
    /** The words of one line count the same kind of thing. */
    private static final List<String> COUNTED =
            List.of("处 座 所 家 间 栋 幢 片 块 点位", "人 名 位", "人次", "户", "起 次 件 例 宗 场", "项 条", "辆 台 套", "份 篇 本 册 张");

    /** The usual ones alone. */
    public static final Dimensions USUAL = new Dimensions(usual());

    private final SortedMap<String, Dimension> known;

    private Dimensions(SortedMap<String, Dimension> known) {
        this.known = Collections.unmodifiableSortedMap(known);
    }

    private static SortedMap<String, Dimension> usual() {
        SortedMap<String, Dimension> all = new TreeMap<>();
        put(all, "share", "1", "100", "%");
        put(all, "share", "1", "1000", "‰");
        put(all, "mark", "1", "1", "分");
        put(all, "money", "1", "1", "元", "人民币元");
        put(all, "length", "1", "1", "米", "m");
        put(all, "length", "1000", "1", "千米", "公里", "km");
        put(all, "area", "1", "1", "平方米", "平米", "m2", "m²");
        put(all, "area", "10000", "1", "公顷", "ha");
        put(all, "area", "2000", "3", "亩");
        put(all, "area", "1000000", "1", "平方公里", "平方千米", "km2");
        put(all, "volume", "1", "1", "立方米", "m3");
        put(all, "mass", "1", "1000", "克", "g");
        put(all, "mass", "1", "1", "千克", "公斤", "kg");
        put(all, "mass", "1000", "1", "吨", "t");
        put(all, "time", "1", "1", "分钟");
        put(all, "time", "60", "1", "小时");
        put(all, Dimension.COUNT, "1", "1", "个");
        COUNTED.forEach(line -> put(all, Dimension.COUNT + " " + line, "1", "1", line.split(" ", -1)));
        return all;
    }

    private static void put(Map<String, Dimension> all, String kind, String over, String under, String... names) {
        for (String name : names) {
            all.put(plain(name), new Dimension(name, kind, new BigDecimal(over), new BigDecimal(under)));
        }
    }

    private static BigDecimal power(int zeros) {
        return ONE.movePointRight(zeros);
    }

    /** These and {@code more}, by their names; a name that is known already means the new one. */
    public Dimensions with(Map<String, Dimension> more) {
        SortedMap<String, Dimension> all = new TreeMap<>(known);
        more.forEach((name, dimension) -> all.put(plain(name), dimension));
        return new Dimensions(all);
    }

    /** The unit that the whole of {@code written} names; empty for anything else. */
    public Optional<Dimension> named(String written) {
        String name = plain(written);
        Dimension whole = known.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher multiplied = MULTIPLIED.matcher(name);
        return multiplied.matches() && !multiplied.group(2).isEmpty()
                ? Optional.ofNullable(known.get(multiplied.group(2)))
                        .filter(one -> !one.isShare() && !one.kind().equals("mark"))
                        .flatMap(one -> multiplier(multiplied.group(1)).map(by -> one.times(written.strip(), by)))
                : Optional.empty();
    }

    /** The unit that an indicator is in; one that nobody knows is of a kind of its own. */
    public Dimension of(String dimension) {
        return named(dimension).orElseGet(() -> new Dimension(dimension, "‹" + plain(dimension) + "›", ONE, ONE));
    }

    /** 10,000 for 万; empty where {@code written} is more or other than that. */
    public static Optional<BigDecimal> multiplier(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.ofNullable(MULTIPLIERS.get(plain(written)));
    }

    /** What follows 千, 万 or 亿 in the name of a unit; empty where it begins with none, as 千克, 百分点 and 公顷. */
    public Optional<String> multiplied(String name) {
        Matcher multiplied = MULTIPLIED.matcher(plain(name));
        return multiplied.matches()
                        && !known.containsKey(plain(name))
                        && !multiplied.group(2).isEmpty()
                ? Optional.of(multiplied.group(2))
                : Optional.empty();
    }

    private static String plain(String name) {
        return isPlain(name) ? name : normalized(name);
    }

    /** Names are looked up for each figure of each row, and nearly all are as they should be. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 0x4E00 || c > 0x9FFF) && c != '%') {
                return false;
            }
        }
        return true;
    }

    private static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimensions dimensions && known.equals(dimensions.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }
}
