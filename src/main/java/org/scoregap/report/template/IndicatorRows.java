package org.scoregap.report.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Method;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.report.Messages;

/** Layout {@code indicators}: a row for every indicator that the unit owes this week, or answers for. */
final class IndicatorRows {
    private static final TemplateCell NUMBER =
            new TemplateCell.Open(new Entry.Amount(0, Double.POSITIVE_INFINITY, false), "");
    private static final TemplateCell NOTE = new TemplateCell.Open(new Entry.Words(), "");

    private final Mapping mapping;
    private final Messages messages;
    private final Earlier earlier;
    private final Form form;
    private final Unit unit;
    private final IndicatorCells cells;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> before = new LinkedHashMap<>();
    private final List<String> extra;

    IndicatorRows(Mapping mapping, Messages messages, Earlier earlier, Form form, Unit unit) {
        this.mapping = mapping;
        this.messages = messages;
        this.earlier = earlier;
        this.form = form;
        this.unit = unit;
        this.cells = new IndicatorCells(mapping.settings(), messages);
        for (Field field : List.of(Field.INDICATOR, Field.NAME, Field.DATE, Field.CHECKED, Field.PASSED, Field.VALUE)) {
            TemplateSheets.header(form, field)
                    .filter(header -> field != Field.DATE || form.source().direct())
                    .ifPresent(header -> fields.put(header, field));
        }
        form.ignored().forEach(header -> Earlier.fieldOf(header, form).ifPresent(field -> before.put(header, field)));
        List<String> known = Stream.of(Field.values()).map(Field::key).toList();
        this.extra = form.columns().entrySet().stream()
                .filter(column -> !known.contains(column.getKey()))
                .map(column -> column.getValue().get(0))
                .toList();
    }

    void fill(TableDraft draft) {
        fields.forEach((header, field) -> {
            if (field != Field.INDICATOR && field != Field.NAME && draft.leading() == 0) {
                draft.endLeading();
            }
            draft.column(header, field == Field.NAME ? 34 : field == Field.DATE ? 13 : 12);
        });
        extra.forEach(header -> draft.column(header, 12));
        note().ifPresent(header -> draft.column(header, 26));
        before.keySet().forEach(header -> draft.reference(header, 12));
        mapping.indicators().stream()
                .filter(this::concerns)
                .filter(this::fits)
                .forEach(indicator -> draft.row(row(indicator)));
    }

    private Optional<String> note() {
        return TemplateSheets.header(form, Field.NOTE);
    }

    private boolean concerns(Indicator indicator) {
        if (form.source() == Source.SURVEY || form.source() == Source.INSPECTION) {
            Method method = form.source() == Source.SURVEY ? Method.SURVEY : Method.FIELD;
            return indicator.assessment().by() == method;
        }
        return TemplateSheets.concerns(unit, indicator) && !earlier.spares(unit.id(), indicator);
    }

    /** Whether the form has the columns that the indicator needs. */
    private boolean fits(Indicator indicator) {
        boolean checked = fields.containsValue(Field.CHECKED);
        return switch (indicator.measure()) {
            case RATE -> checked && (fields.containsValue(Field.PASSED) || fields.containsValue(Field.VALUE));
            case GRADE, VALUE, COUNT, MILESTONE -> fields.containsValue(Field.VALUE);
        };
    }

    private List<TemplateCell> row(Indicator indicator) {
        List<TemplateCell> row = new ArrayList<>();
        List<Field> order = List.copyOf(fields.values());
        for (Field field : order) {
            row.add(
                    switch (field) {
                        case INDICATOR -> new TemplateCell.Given(indicator.id().value());
                        case NAME -> new TemplateCell.Given(indicator.name());
                        case DATE -> CheckRows.day(earlier.period(), messages);
                        case CHECKED -> cells.checked(indicator);
                        case PASSED ->
                            cells.passed(indicator, order.indexOf(Field.PASSED) - order.indexOf(Field.CHECKED));
                        case VALUE ->
                            indicator.measure() == Measure.RATE && order.contains(Field.PASSED)
                                    ? TemplateCell.CLOSED
                                    : cells.value(indicator);
                        case SITE, UNIT, TERRITORY, PERIOD, FAILED, NOTE -> TemplateCell.NOTHING;
                    });
        }
        extra.forEach(header -> row.add(NUMBER));
        note().ifPresent(header -> row.add(NOTE));
        before.values().forEach(field -> row.add(earlier.of(unit.id(), form.id(), indicator, field)));
        return row;
    }
}
