package org.scoregap.report.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.scoregap.model.Finding;
import org.scoregap.model.Measure;
import org.scoregap.model.Tally;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Value;

/** The columns that tell what was found for one indicator. */
public final class FindingCells {
    /** As many digits as a spreadsheet keeps. */
    private static final MathContext SHOWN = new MathContext(15);

    private FindingCells() {}

    public static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.machine("finding"),
                ColumnSpec.number(messages, "passed", 0),
                ColumnSpec.number(messages, "checked", 0),
                ColumnSpec.number(messages, "amount", 0),
                ColumnSpec.machine("assumed"));
    }

    /** The cells of one tally, column by column. */
    public static List<Value> of(Tally tally, Names names) {
        return List.of(
                new Value.Text(kind(tally.finding())),
                passed(tally.finding()),
                checked(tally, names.messages()),
                amount(tally, names),
                new Value.Flag(tally.assumed(), ""));
    }

    private static String kind(Finding finding) {
        if (finding instanceof Finding.Checks) {
            return "checks";
        }
        return finding instanceof Finding.Amount ? "amount" : "not_applicable";
    }

    private static Value passed(Finding finding) {
        return finding instanceof Finding.Checks checks ? new Amount(checks.passed(), "") : Value.blank();
    }

    /** A number that stands in for one nobody reported is marked. */
    private static Value checked(Tally tally, Messages messages) {
        if (!(tally.finding() instanceof Finding.Checks checks)) {
            return Value.blank();
        }
        Value checked = new Value.Whole(checks.checked());
        return tally.assumed() ? new Value.Worded(messages.text("assumed", checked.shown()), checked) : checked;
    }

    private static Value amount(Tally tally, Names names) {
        if (tally.finding() instanceof Finding.NotApplicable) {
            return new Value.Worded(names.messages().text("not-applicable"), Value.blank());
        }
        if (tally.finding() instanceof Finding.Checks checks) {
            return mark(checks, tally, names);
        }
        if (!(tally.finding() instanceof Finding.Amount amount)) {
            return Value.blank();
        }
        String dimension = names.mapping()
                .indicator(tally.indicator())
                .map(indicator -> indicator.dimension())
                .orElse("");
        return dimension.equals("%")
                ? new Value.Worded(percent(amount.amount()), new Amount(amount.amount(), ""))
                : new Amount(amount.amount(), dimension);
    }

    /** A value in % is kept as a share: 0.0844 is 8.44%. Every digit is shown that a cell can hold: people compare it with the cell. */
    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .round(SHOWN)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    /** A grade is stored as so many passes of so many marks; people look for the mark they wrote, or the mean of several. */
    private static Value mark(Finding.Checks checks, Tally tally, Names names) {
        return names.mapping()
                .indicator(tally.indicator())
                .filter(indicator -> indicator.measure() == Measure.GRADE && checks.checked() > 0)
                .map(indicator -> indicator.scale() * checks.passed() / checks.checked())
                .map(mark -> (Value) new Value.Worded(
                        names.messages().text("mark", new Amount(mark, "").shown()), Value.blank()))
                .orElse(Value.blank());
    }
}
