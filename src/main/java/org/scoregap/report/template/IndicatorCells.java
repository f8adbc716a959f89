package org.scoregap.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Measure;
import org.scoregap.report.Amount;
import org.scoregap.report.Messages;

/** What is written in the cells of one indicator, and what is said beside them. */
final class IndicatorCells {
    /** Excel shows no more of a prompt. */
    private static final int LONGEST_PROMPT = 240;

    private final Settings.Words words;
    private final Messages messages;

    IndicatorCells(Settings settings, Messages messages) {
        this.words = settings.words();
        this.messages = messages;
    }

    static boolean isShare(Indicator indicator) {
        return indicator.measure() == Measure.VALUE
                && (indicator.dimension().equals("%") || indicator.dimension().equals("％"));
    }

    /** The number checked, where the indicator has one. */
    TemplateCell checked(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATE -> new TemplateCell.Open(new Entry.Whole(), prompt("template.prompt.checked", indicator));
            case GRADE -> new TemplateCell.Open(new Entry.Whole(), prompt("template.prompt.marks", indicator));
            case VALUE, COUNT, MILESTONE -> TemplateCell.CLOSED;
        };
    }

    /** @param left how many columns to the left the number checked stands */
    TemplateCell passed(Indicator indicator, int left) {
        return indicator.measure() == Measure.RATE
                ? new TemplateCell.Open(new Entry.Passed(left), prompt("template.prompt.passed", indicator))
                : TemplateCell.CLOSED;
    }

    /** A value, mark, count or verdict; of a rate the percentage, in forms that ask for nothing else. */
    TemplateCell value(Indicator indicator) {
        return new TemplateCell.Open(
                switch (indicator.measure()) {
                    case RATE -> new Entry.Amount(0, 1, true);
                    case GRADE -> mark(indicator);
                    case COUNT -> new Entry.Whole();
                    case MILESTONE -> verdict();
                    case VALUE ->
                        new Entry.Amount(
                                indicator.range().low(), indicator.range().high(), isShare(indicator));
                },
                switch (indicator.measure()) {
                    case RATE -> prompt("template.prompt.rate", indicator);
                    case GRADE -> prompt("template.prompt.grade", indicator);
                    case COUNT -> prompt("template.prompt.count", indicator);
                    case MILESTONE -> prompt("template.prompt.milestone", indicator);
                    case VALUE ->
                        prompt(isShare(indicator) ? "template.prompt.share" : "template.prompt.value", indicator);
                });
    }

    /** The same at one site: a rate is a verdict there. */
    TemplateCell atSite(Indicator indicator) {
        return indicator.measure() == Measure.RATE
                ? new TemplateCell.Open(verdict(), prompt("template.prompt.site", indicator))
                : value(indicator);
    }

    private static Entry mark(Indicator indicator) {
        double scale = indicator.scale();
        double low = Math.max(0, indicator.range().low());
        double high = Math.min(1, indicator.range().high());
        return new Entry.Amount(low * scale, high * scale, false);
    }

    private Entry verdict() {
        return new Entry.Choice(Stream.of(words.yes(), words.no(), words.notApplicable())
                .flatMap(some -> some.stream().sorted().limit(1))
                .toList());
    }

    private String prompt(String key, Indicator indicator) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text(
                key,
                indicator.dimension(),
                new Amount(indicator.scale(), "").shown(),
                end(indicator.range().low(), indicator),
                end(indicator.range().high(), indicator)));
        indicator
                .target()
                .map(target -> messages.text("template.prompt.target", bound(target, indicator)))
                .ifPresent(parts::add);
        String prompt = String.join("\n", parts);
        return prompt.length() <= LONGEST_PROMPT ? prompt : prompt.substring(0, LONGEST_PROMPT - 1) + "…";
    }

    private static String end(double end, Indicator indicator) {
        return Double.isInfinite(end) ? "" : amount(end, indicator);
    }

    private static String bound(Comparison target, Indicator indicator) {
        String sign = switch (target.operator()) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case LESS_THAN -> "< ";
        };
        return sign + amount(target.than(), indicator);
    }

    private static String amount(double amount, Indicator indicator) {
        boolean share = indicator.measure().sampled() || isShare(indicator);
        return share ? new Amount(amount * 100, "%").shown() : new Amount(amount, indicator.dimension()).shown();
    }
}
