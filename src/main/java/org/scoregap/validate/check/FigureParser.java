package org.scoregap.validate.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Settings;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;

/**
 * Reads a cell of figures: {@code 95%}, {@code 0.95}, {@code ９５％}, {@code 1,204}, {@code 约30}, {@code 1.2万元},
 * {@code 18/20}, and the settings' {@link FigureWords}. What is not exactly one of these is unreadable; what was probably
 * meant is a suggestion, never a value.
 */
final class FigureParser {
    private static final Pattern APPROXIMATE = Pattern.compile("^(?:大约|大概|约为|约|近|~|≈)\\s*");
    /** The same words behind the number. */
    private static final Pattern ROUGHLY = Pattern.compile("\\s*(?:左右|上下|\\((?:大约|约|左右)\\))$");

    /** What programs put around a number so that others leave it alone: {@code ="82"}, {@code =82}, {@code '82}, “82”. */
    private static final Pattern WRAPPED =
            Pattern.compile("=?\\s*[\"“”](?<quoted>[^\"“”=']+)[\"“”]|(?:='?|['‘’＇])(?<led>[\\d.,]+[%％]?)");

    /** The decimal comma of {@code 97,6%}, which is no group of thousands. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,3},\\d{1,2}");

    private static final Pattern BRACKETED_UNIT = Pattern.compile("\\((.+)\\)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})\\s*[/⁄]\\s*(\\d{1,9})");
    private static final Pattern WITH_UNIT = Pattern.compile(
            "([+-]?(?:[1-9]\\d{0,2}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*([^\\d.,%/⁄:+\\-\\s](?:[^\\d.,%/⁄:+\\-]{0,9}|[^\\d.,%/⁄:+\\-]{0,4}[23]))");

    /** The mark of a footnote, as in 82① and 95.2³; the ² of m² is none, and neither is ½ alone. */
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})(?!^[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]$)\\p{No}+");

    private static final Pattern LAST_MARK = Pattern.compile("\\s*[①-⑳⑴-⒇¹²³⁰-⁹]{1,2}$");
    private static final Pattern GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:[\\s,]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern LEADING = Pattern.compile("^([+-]?\\d+(?:\\.\\d+)?)(?!\\d|[.,/])\\D{0,12}$");
    private static final String DIGITS = "零一二三四五六七八九";

    private static final int REMEMBERED = 5_000;
    private static final int LONGEST_REMEMBERED = 40;

    private static final int SMALL = 1_000;

    private final Figure[] small = new Figure[SMALL];
    private final Map<String, Figure> remembered = new HashMap<>();
    private final Predicate<String> isUnit;
    private final FigureWords words;

    FigureParser(Settings.Words words) {
        this(
                words,
                unit -> Dimensions.USUAL.named(unit).isPresent()
                        || Dimensions.multiplier(unit).isPresent());
    }

    /** @param isUnit whether a text is a unit of measure, or 千, 万 or 亿 alone */
    FigureParser(Settings.Words words, Predicate<String> isUnit) {
        this.isUnit = isUnit;
        this.words = new FigureWords(words);
    }

    Figure parse(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return remembered(text.text());
        }
        if (cell instanceof Cell.Numeric number) {
            Figure.Numeral plain = new Figure.Numeral(number.value(), number.percent(), false);
            // a format that says something which is no unit changes nothing
            if (number.shown().isEmpty() || !(remembered(number.shown()) instanceof Figure.Numeral shown)) {
                return plain;
            }
            boolean moved = shown.unit().isEmpty() && !shown.percent() && shown.value() != plain.value();
            return moved ? plain.seenAs(OptionalDouble.of(shown.value())) : shown;
        }
        if (cell instanceof Cell.Bool bool) {
            return new Figure.Verdict(bool.value());
        }
        if (cell instanceof Cell.Failed) {
            return new Figure.Unreadable(ProblemCode.CELL_ERROR, Optional.empty());
        }
        if (cell instanceof Cell.Formula) {
            return new Figure.Unreadable(ProblemCode.FORMULA_WITHOUT_VALUE, Optional.empty());
        }
        return cell instanceof Cell.Date
                ? new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, Optional.empty())
                : Figure.BLANK;
    }

    /** A ledger says 合格 a million times. */
    private Figure remembered(String written) {
        if (written.length() <= 3 && isSmallNumber(written)) {
            return small(Integer.parseInt(written));
        }
        Figure known = remembered.get(written);
        if (known != null) {
            return known;
        }
        Figure figure = parse(written);
        if (remembered.size() < REMEMBERED && written.length() <= LONGEST_REMEMBERED) {
            remembered.put(written, figure);
        }
        return figure;
    }

    private Figure small(int number) {
        if (small[number] == null) {
            small[number] = new Figure.Numeral(number, false, false);
        }
        return small[number];
    }

    private Figure parse(String written) {
        if (isSmallNumber(written)) {
            return new Figure.Numeral(Integer.parseInt(written), false, false);
        }
        Matcher mark = MARK.matcher(written.strip());
        if (mark.find()) {
            // normalizing would make 821 of 82①
            Optional<String> meant = Optional.of(
                            LAST_MARK.matcher(written.strip()).replaceFirst(""))
                    .filter(text -> !MARK.matcher(text).find() && parse(text) instanceof Figure.Numeral);
            return new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, meant);
        }
        Matcher wrapped = WRAPPED.matcher(written.strip());
        if (wrapped.matches()) {
            String inner = Optional.ofNullable(wrapped.group("quoted")).orElseGet(() -> wrapped.group("led"));
            if (parse(inner) instanceof Figure.Numeral number) {
                return number;
            }
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return Figure.BLANK;
        }
        Matcher about = APPROXIMATE.matcher(plain);
        boolean before = about.find();
        String rest = before ? plain.substring(about.end()) : plain;
        String exact = ROUGHLY.matcher(rest).replaceFirst("");
        boolean approximate = before || !exact.equals(rest);
        rest = exact;
        boolean thousandth = rest.endsWith("‰");
        boolean percent = thousandth || rest.endsWith("%");
        String digits = percent ? rest.substring(0, rest.length() - 1).strip() : rest;
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.replace(",", "");
        } else if (percent && DECIMAL_COMMA.matcher(digits).matches()) {
            digits = digits.replace(',', '.');
        }
        if (NUMBER.matcher(digits).matches()) {
            double value = Double.parseDouble(digits);
            if (Double.isFinite(value)) {
                return new Figure.Numeral(percent ? smaller(digits, thousandth ? 3 : 2) : value, percent, approximate);
            }
        }
        return words.figure(plain)
                .or(() -> withUnit(exact, approximate))
                .or(() -> fraction(plain))
                .orElseGet(() -> new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, suggestion(plain)));
    }

    /** A number with a unit that is known; what it means depends on what the indicator is in. */
    private Optional<Figure> withUnit(String rest, boolean approximate) {
        Matcher matcher = WITH_UNIT.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit =
                BRACKETED_UNIT.matcher(matcher.group(2).replaceAll("\\s", "")).replaceFirst("$1");
        if (!isUnit.test(unit)) {
            return Optional.empty();
        }
        double value = Double.parseDouble(matcher.group(1).replace(",", ""));
        return Optional.of(new Figure.Numeral(value, false, approximate, unit));
    }

    private static Optional<Figure> fraction(String plain) {
        Matcher fraction = FRACTION.matcher(plain);
        return fraction.matches()
                ? Optional.of(
                        new Figure.Fraction(Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2))))
                : Optional.empty();
    }

    /** Exactly the double that {@code 0.95} is, which 95 / 100 need not be. */
    private static double smaller(String digits, int places) {
        return new java.math.BigDecimal(digits).movePointLeft(places).doubleValue();
    }

    private static boolean isSmallNumber(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> suggestion(String plain) {
        int chinese = plain.length() == 1 ? DIGITS.indexOf(plain) : -1;
        if (chinese >= 0) {
            return Optional.of(Integer.toString(chinese));
        }
        String letters = plain.replaceAll("[oO]", "0").replaceAll("[lI]", "1");
        if (GROUPS.matcher(letters).matches()) {
            letters = letters.replaceAll("[\\s,]", "");
        }
        if (NUMBER.matcher(letters).matches() && Double.isFinite(Double.parseDouble(letters))) {
            return Optional.of(letters);
        }
        Matcher leading = LEADING.matcher(plain);
        return leading.matches() ? Optional.of(leading.group(1)) : Optional.empty();
    }
}
