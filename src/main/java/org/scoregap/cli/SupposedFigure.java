package org.scoregap.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.model.FoldedName;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;

/** The figure that somebody supposes of an indicator, by its measure. */
record SupposedFigure(Indicator indicator, Settings.Words words, Messages messages) {
    /** Digits are bounded, so that no number overflows or takes long. */
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,15})?)\\s?(%?)(.*)");

    private static final Set<String> DONE = Set.of("是", "完成", "已完成", "done", "yes", "true", "1", "100");
    private static final Set<String> OPEN = Set.of("否", "未完成", "open", "no", "false", "0");

    /**
     * On the indicator's own scale.
     *
     * @param word the whole word, for the message
     * @throws ScoregapException {@code USAGE} for what is no such figure
     */
    double parse(String value, String word) {
        return switch (indicator.measure()) {
            case RATE -> share(value, word, 1);
            case GRADE -> share(value, word, indicator.scale());
            case MILESTONE -> verdict(value, word);
            case COUNT, VALUE -> amount(value, word);
        };
    }

    /** @param scale a bare number above 1 is a mark of so many */
    private double share(String value, String word, double scale) {
        String accepted = scale > 1
                ? messages.text("whatif.accepts-grade", Figures.shown(scale))
                : messages.text("whatif.accepts-rate");
        Matcher number = NUMBER.matcher(value);
        if (!number.matches() || !number.group(3).isEmpty()) {
            throw new ScoregapException(Failure.USAGE, word, accepted);
        }
        BigDecimal written = new BigDecimal(number.group(1));
        double share = number.group(2).isEmpty()
                ? written.doubleValue() > 1 ? written.doubleValue() / scale : written.doubleValue()
                : written.movePointLeft(2).doubleValue();
        boolean markOfRate = scale <= 1 && number.group(2).isEmpty() && share > 1;
        if (!(share >= 0 && share <= 1) || markOfRate) {
            throw new ScoregapException(Failure.USAGE, word, accepted);
        }
        return share;
    }

    private double verdict(String value, String word) {
        String folded = FoldedName.of(value).value();
        if (DONE.contains(folded) || folded(words.yes()).contains(folded)) {
            return 1;
        }
        if (OPEN.contains(folded) || folded(words.no()).contains(folded)) {
            return 0;
        }
        throw new ScoregapException(Failure.USAGE, word, messages.text("whatif.accepts-milestone"));
    }

    private static List<String> folded(Set<String> texts) {
        return texts.stream()
                .map(text -> FoldedName.of(text).value())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private double amount(String value, String word) {
        boolean share = indicator.dimension().equals("%");
        double factor = share ? 100 : 1;
        String unit = share ? "%" : indicator.dimension();
        String accepted = messages.text(
                "whatif.accepts-amount",
                Figures.shown(indicator.range().low() * factor) + unit,
                Figures.shown(indicator.range().high() * factor) + unit);
        Matcher number = NUMBER.matcher(value);
        if (!number.matches()) {
            throw new ScoregapException(Failure.USAGE, word, accepted);
        }
        boolean percent = !number.group(2).isEmpty();
        String rest = number.group(3).strip();
        BigDecimal written = new BigDecimal(number.group(1));
        double amount = (percent ? written.movePointLeft(2) : written).doubleValue();
        boolean strange = (percent && !share) || !(rest.isEmpty() || rest.equals(indicator.dimension()));
        if (strange || !indicator.range().contains(amount)) {
            throw new ScoregapException(Failure.USAGE, word, accepted);
        }
        return amount;
    }
}
