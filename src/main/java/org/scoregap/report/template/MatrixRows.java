package org.scoregap.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Measure;
import org.scoregap.report.Messages;

/**
 * Layout {@code matrix}: rows are the indicators that the unit owes or answers for, columns the territories. A cell holds one
 * number, so rates, which need two, are left to the other forms.
 */
final class MatrixRows {
    private final Mapping mapping;
    private final Messages messages;
    private final Earlier earlier;
    private final Form form;
    private final Unit unit;

    MatrixRows(Mapping mapping, Messages messages, Earlier earlier, Form form, Unit unit) {
        this.mapping = mapping;
        this.messages = messages;
        this.earlier = earlier;
        this.form = form;
        this.unit = unit;
    }

    void fill(TableDraft draft) {
        List<Unit> territories = mapping.units().stream()
                .filter(each -> each.kind() == Unit.Kind.TERRITORY)
                .toList();
        Optional<String> id = TemplateSheets.header(form, Field.INDICATOR);
        Optional<String> name = TemplateSheets.header(form, Field.NAME);
        Optional<String> note = TemplateSheets.header(form, Field.NOTE);
        id.ifPresent(header -> draft.column(header, 12));
        name.ifPresent(header -> draft.column(header, 34));
        draft.endLeading();
        territories.forEach(territory -> draft.column(territory.shortName(), 14));
        note.ifPresent(header -> draft.column(header, 26));
        if (territories.isEmpty()) {
            return;
        }
        IndicatorCells cells = new IndicatorCells(mapping.settings(), messages);
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure() == Measure.RATE
                    || !TemplateSheets.concerns(unit, indicator)
                    || earlier.spares(unit.id(), indicator)) {
                continue;
            }
            List<TemplateCell> row = new ArrayList<>();
            id.ifPresent(header -> row.add(new TemplateCell.Given(indicator.id().value())));
            name.ifPresent(header -> row.add(new TemplateCell.Given(indicator.name())));
            territories.forEach(territory -> row.add(cells.value(indicator)));
            note.ifPresent(header -> row.add(new TemplateCell.Open(new Entry.Words(), "")));
            draft.row(row);
        }
    }
}
