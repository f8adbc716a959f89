package org.scoregap.read.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit that a number format says behind the number, and how far it moves the point before: {@code 0"元"}, {@code
 * 0.0"%"}, {@code 0!.0,"万元"}, which shows 120000 as 12.0万元, and {@code #,##0,}, which shows it as 120.
 *
 * @param unit as it is written: 万元; empty where the format only moves the point
 * @param places how many decimal places the shown number is smaller, at least 0
 */
record UnitShown(String unit, int places) {
    private static final Pattern UNSEEN = Pattern.compile("\\[[^\\]]*]|[_*].");
    private static final Pattern NUMBER = Pattern.compile(
            "[+\\-\\s]*(?:General|G/通用格式|[0#?,]*[0#?])(?<scale>,*)(?:(?<point>\\.|[!\\\\]\\.|\"\\.\")(?<decimals>[0#?]+)(?<more>,*))?(?<unit>[^0#?.,;]*)");
    private static final Pattern UNIT = Pattern.compile("[\\p{IsHan}\\p{L}%‰㎡℃²³/]{0,8}");

    /** @param section one section of a number format's pattern */
    static Optional<UnitShown> in(String section) {
        Matcher number = NUMBER.matcher(UNSEEN.matcher(section).replaceAll(""));
        if (!number.matches()
                || number.group("unit").startsWith("%")
                || number.group("unit").startsWith("E")) {
            return Optional.empty();
        }
        String unit = number.group("unit").replaceAll("[\"!\\\\]", "").strip();
        if (!UNIT.matcher(unit).matches()) {
            return Optional.empty();
        }
        String decimals = Optional.ofNullable(number.group("decimals")).orElse("");
        String more = Optional.ofNullable(number.group("more")).orElse("");
        boolean moved = Optional.ofNullable(number.group("point"))
                .filter(point -> point.length() > 1)
                .isPresent();
        int thousands = number.group("scale").length() + more.length();
        int places = 3 * thousands + (moved ? decimals.length() : 0);
        return unit.isEmpty() && places == 0 ? Optional.empty() : Optional.of(new UnitShown(unit, places));
    }

    /** {@code value} as it is shown, unrounded. */
    String with(double value) {
        return new BigDecimal(NumberText.plain(value))
                        .movePointLeft(places)
                        .stripTrailingZeros()
                        .toPlainString()
                + unit;
    }
}
