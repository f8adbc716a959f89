package org.scoregap.validate.match;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.mapping.Dimensions;

/**
 * A title and the unit of measure that stands with it: {@code 完成投资（万元）}, {@code 面积/亩}. Brackets that hold anything but a
 * unit may change what a column means, and are no part of this.
 *
 * @param title without the unit; empty where nothing else is there
 * @param unit as it is written: 万元
 */
public record TitledUnit(String title, String unit) {
    private static final Pattern BRACKETED =
            Pattern.compile("(.*?)\\s*[（(\\[【](?:计量)?(?:单位\\s*[:：]?)?\\s*([^（()）\\[\\]【】]{1,8})[）)\\]】]\\s*");
    private static final Pattern AFTER_SLASH = Pattern.compile("(.+?)\\s*[/／]\\s*([^/／]{1,6})");
    private static final Pattern WORDED = Pattern.compile("(.*[^，,:：])\\s*[，,]?\\s*单位\\s*[:：]\\s*(\\S{1,6})");

    /** The unit at the very end of {@code title}; empty where none that is known stands there. */
    public static Optional<TitledUnit> at(String title, Dimensions known) {
        for (Pattern pattern : new Pattern[] {BRACKETED, AFTER_SLASH, WORDED}) {
            Matcher matcher = pattern.matcher(title);
            if (matcher.matches() && known.named(matcher.group(2)).isPresent()) {
                return Optional.of(
                        new TitledUnit(matcher.group(1), matcher.group(2).strip()));
            }
        }
        return Optional.empty();
    }

    /** The unit of the lowest level of {@code title} that has one: levels are joined by {@code /}. */
    public static Optional<String> in(String title, Dimensions known) {
        Optional<TitledUnit> last = at(title, known);
        if (last.isPresent()) {
            return last.map(TitledUnit::unit);
        }
        int slash = title.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : in(title.substring(0, slash), known);
    }
}
