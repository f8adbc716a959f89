package org.scoregap.report.template;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.ReportingCycle;

/**
 * What units reported before the week of a template.
 *
 * @param standing everything that stands of earlier weeks, of all units; empty where nothing is stored
 * @param period the week that the template is for
 */
public record Earlier(List<Observed> standing, Period period) {
    public Earlier {
        standing = List.copyOf(standing);
    }

    /**
     * Whether the unit may leave the indicator out: a report that is owed once a month, and not this week, or has been made
     * already.
     */
    boolean spares(UnitId unit, Indicator indicator) {
        ReportingCycle cycle = new ReportingCycle(indicator.cadence());
        return !cycle.owedIn(period)
                || (indicator.cadence() != Cadence.WEEKLY
                        && standing.stream()
                                .filter(one -> one.reporter().equals(unit)
                                        && one.period().compareTo(period) < 0)
                                .filter(one -> one.tally().indicator().equals(indicator.id()))
                                .anyMatch(one -> cycle.same(one.period(), period)));
    }

    /** The field of which an ignored column shows last week's figure: the one whose first text it ends with. */
    static Optional<Field> fieldOf(String header, Form form) {
        return List.of(Field.CHECKED, Field.PASSED, Field.VALUE).stream()
                .filter(field -> form.headers(field)
                        .filter(texts -> header.endsWith(texts.get(0)))
                        .isPresent())
                .findFirst();
    }

    /** Last week's figure; blank where none was reported, and where several cannot be added up to one. */
    TemplateCell of(UnitId unit, FormId form, Indicator indicator, Field field) {
        List<Finding> findings = standing.stream()
                .filter(one -> one.period().equals(period.plus(-1)))
                .filter(one -> one.reporter().equals(unit) && one.form().equals(form))
                .filter(one -> one.tally().indicator().equals(indicator.id()))
                .map(one -> one.tally().finding())
                .toList();
        List<Finding.Checks> checks = findings.stream()
                .filter(Finding.Checks.class::isInstance)
                .map(Finding.Checks.class::cast)
                .toList();
        if (!checks.isEmpty()) {
            return checks(checks, indicator, field);
        }
        List<Double> amounts = findings.stream()
                .filter(Finding.Amount.class::isInstance)
                .map(finding -> ((Finding.Amount) finding).amount())
                .toList();
        boolean one = amounts.size() == 1 || (!amounts.isEmpty() && indicator.measure() == Measure.COUNT);
        return one && field == Field.VALUE
                ? new TemplateCell.Figure(
                        amounts.stream().mapToDouble(Double::doubleValue).sum(), IndicatorCells.isShare(indicator))
                : TemplateCell.NOTHING;
    }

    private static TemplateCell checks(List<Finding.Checks> parts, Indicator indicator, Field field) {
        double passed = parts.stream().mapToDouble(Finding.Checks::passed).sum();
        long checked = parts.stream().mapToLong(Finding.Checks::checked).sum();
        boolean grade = indicator.measure() == Measure.GRADE;
        if (field == Field.CHECKED) {
            return new TemplateCell.Figure((double) checked, false);
        }
        if (field == Field.PASSED) {
            return grade ? TemplateCell.NOTHING : new TemplateCell.Figure(passed, false);
        }
        if (checked == 0) {
            return TemplateCell.NOTHING;
        }
        return grade
                ? new TemplateCell.Figure(indicator.scale() * passed / checked, false)
                : new TemplateCell.Figure(passed / checked, true);
    }
}
