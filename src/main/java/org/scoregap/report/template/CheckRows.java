package org.scoregap.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;

/** Layout {@code checks}: empty rows, in which indicator, site, unit and territory are chosen from lists. */
final class CheckRows {
    private static final int ROWS = 300;
    /** What somebody at a site writes, in the order in which it is asked there. */
    private static final List<Field> ORDER = List.of(
            Field.DATE,
            Field.SITE,
            Field.INDICATOR,
            Field.UNIT,
            Field.TERRITORY,
            Field.CHECKED,
            Field.PASSED,
            Field.VALUE,
            Field.NOTE);

    private final Mapping mapping;
    private final Messages messages;
    private final Period period;
    private final Form form;
    private final Unit unit;

    CheckRows(Mapping mapping, Messages messages, Period period, Form form, Unit unit) {
        this.mapping = mapping;
        this.messages = messages;
        this.period = period;
        this.form = form;
        this.unit = unit;
    }

    void fill(TableDraft draft) {
        List<TemplateCell> row = new ArrayList<>();
        List<Field> present = new ArrayList<>();
        for (Field field : ORDER) {
            Optional<String> header = TemplateSheets.header(form, field)
                    .or(() -> field == Field.INDICATOR ? TemplateSheets.header(form, Field.NAME) : Optional.empty());
            if (header.isPresent()) {
                present.add(field);
                draft.column(header.get(), width(field));
                row.add(cell(field, draft, present.indexOf(field) - present.indexOf(Field.CHECKED)));
            }
        }
        for (int i = 0; i < ROWS; i++) {
            draft.row(row);
        }
    }

    private TemplateCell cell(Field field, TableDraft draft, int left) {
        return switch (field) {
            case DATE -> day(period, messages);
            case SITE -> chosen(draft.listed(sites()));
            case INDICATOR, NAME -> chosen(draft.listed(indicators()));
            case UNIT -> chosen(draft.listed(units(Unit.Kind.DEPARTMENT, Unit.Kind.TERRITORY)));
            case TERRITORY -> chosen(draft.listed(units(Unit.Kind.TERRITORY)));
            case CHECKED -> new TemplateCell.Open(new Entry.Whole(), messages.text("template.prompt.items"));
            case PASSED -> new TemplateCell.Open(new Entry.Passed(left), messages.text("template.prompt.items-passed"));
            case VALUE ->
                new TemplateCell.Open(
                        new Entry.Amount(0, Double.POSITIVE_INFINITY, false), messages.text("template.prompt.found"));
            case PERIOD, FAILED, NOTE -> new TemplateCell.Open(new Entry.Words(), "");
        };
    }

    static TemplateCell day(Period period, Messages messages) {
        return new TemplateCell.Open(
                new Entry.Day(period.monday(), period.sunday()),
                messages.text(
                        "template.prompt.day",
                        period.monday().toString(),
                        period.sunday().toString()));
    }

    private TemplateCell chosen(Entry list) {
        return new TemplateCell.Open(list, messages.text("template.prompt.list"));
    }

    private List<String> indicators() {
        return mapping.indicators().stream()
                .filter(indicator -> form.source().direct()
                        || unit.kind() != Unit.Kind.DEPARTMENT
                        || indicator.answerable().contains(unit.id()))
                .map(Indicator::name)
                .toList();
    }

    private List<String> sites() {
        return mapping.sites().stream()
                .filter(site -> form.source().direct()
                        || site.unit().equals(unit.id())
                        || site.territory().equals(unit.id()))
                .map(Site::name)
                .toList();
    }

    private List<String> units(Unit.Kind... kinds) {
        return mapping.units().stream()
                .filter(each -> List.of(kinds).contains(each.kind()))
                .map(Unit::shortName)
                .toList();
    }

    private static int width(Field field) {
        return switch (field) {
            case SITE, INDICATOR, NAME, NOTE -> 28;
            case UNIT -> 18;
            case DATE, TERRITORY -> 13;
            case PERIOD, CHECKED, PASSED, FAILED, VALUE -> 11;
        };
    }
}
