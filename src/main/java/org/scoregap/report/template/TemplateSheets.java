package org.scoregap.report.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;

/** Makes the workbooks of one week: of a form and a unit what the unit can report in it. */
public final class TemplateSheets {
    private final Mapping mapping;
    private final Messages messages;
    private final Earlier earlier;

    /**
     * For one week and one language.
     *
     * @param earlier what was reported before the week that the workbooks are for
     */
    public TemplateSheets(Mapping mapping, Messages messages, Earlier earlier) {
        this.mapping = mapping;
        this.messages = messages;
        this.earlier = earlier;
    }

    /** The unit's workbook; empty where there is nothing that it could fill in. */
    public Optional<TemplateBook> of(Form form, Unit unit) {
        TableDraft draft = new TableDraft();
        switch (form.layout()) {
            case INDICATORS -> new IndicatorRows(mapping, messages, earlier, form, unit).fill(draft);
            case SITES -> new SiteRows(mapping, messages, earlier.period(), form, unit).fill(draft);
            case MATRIX -> new MatrixRows(mapping, messages, earlier, form, unit).fill(draft);
            case CHECKS -> new CheckRows(mapping, messages, earlier.period(), form, unit).fill(draft);
        }
        if (draft.rows().isEmpty()) {
            return Optional.empty();
        }
        Period period = earlier.period();
        String week = new Names(mapping, messages).period(period);
        return Optional.of(new TemplateBook(
                unit.id(),
                fileName(form, unit, period),
                safe(form.title()),
                form.title(),
                messages.text("template.unit", unit.name()),
                messages.text(
                        "template.period",
                        period.toString(),
                        period.monday().toString(),
                        period.sunday().toString(),
                        week),
                draft.columns(),
                draft.rows(),
                draft.leading(),
                draft.lists(),
                noFigure(),
                new Instructions(mapping, messages).of(form, unit, period)));
    }

    /** Whether the unit owes the report, or answers for what others report; without a report nobody fills anything in. */
    static boolean concerns(Unit unit, Indicator indicator) {
        return indicator.reportedBy().contains(unit.id())
                || (indicator.lead().equals(unit.id())
                        && !indicator.reportedBy().isEmpty());
    }

    private List<String> noFigure() {
        Settings.Words words = mapping.settings().words();
        return Stream.of(words.notApplicable(), words.missing(), words.none())
                .flatMap(some -> some.stream().sorted())
                .toList();
    }

    private String fileName(Form form, Unit unit, Period period) {
        String name = messages.text(
                "template.file",
                unit.shortName(),
                Integer.toString(period.year()),
                Integer.toString(period.week()),
                form.title(),
                period.toString());
        return safe(name) + ".xlsx";
    }

    /** Without what neither file names nor sheet names may hold; sheet names end after 31 characters. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\[\\]\\p{Cntrl}]", "_");
        return plain.isBlank() ? "_" : plain;
    }

    /** The texts by which a form knows a field, the first of them; empty where it has no such column. */
    static Optional<String> header(Form form, Form.Field field) {
        return form.headers(field).flatMap(texts -> texts.stream().findFirst());
    }
}
