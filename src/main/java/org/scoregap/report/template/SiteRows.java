package org.scoregap.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;

/** Layout {@code sites}: a row for every registered site of the unit, a column for every indicator that is checked there. */
final class SiteRows {
    private final Mapping mapping;
    private final Messages messages;
    private final Period period;
    private final Form form;
    private final Unit unit;
    private final IndicatorCells cells;

    SiteRows(Mapping mapping, Messages messages, Period period, Form form, Unit unit) {
        this.mapping = mapping;
        this.messages = messages;
        this.period = period;
        this.form = form;
        this.unit = unit;
        this.cells = new IndicatorCells(mapping.settings(), messages);
    }

    void fill(TableDraft draft) {
        List<Indicator> indicators = form.indicators().keySet().stream()
                .flatMap(id -> mapping.indicator(id).stream())
                .filter(this::answers)
                .filter(indicator -> mapping.sites().stream().anyMatch(site -> isChecked(indicator, site)))
                .toList();
        List<Site> sites = mapping.sites().stream()
                .filter(site -> indicators.stream().anyMatch(indicator -> isChecked(indicator, site)))
                .toList();
        Optional<String> territory = TemplateSheets.header(form, Field.TERRITORY);
        Optional<String> date = TemplateSheets.header(form, Field.DATE);
        Optional<String> note = TemplateSheets.header(form, Field.NOTE);
        TemplateSheets.header(form, Field.SITE).ifPresent(header -> draft.column(header, 34));
        draft.endLeading();
        territory.ifPresent(header -> draft.column(header, 14));
        date.ifPresent(header -> draft.column(header, 13));
        for (Indicator indicator : indicators) {
            draft.column(header(indicator), 13);
        }
        note.ifPresent(header -> draft.column(header, 26));
        Names names = new Names(mapping, messages);
        for (Site site : sites) {
            List<TemplateCell> row = new ArrayList<>();
            row.add(new TemplateCell.Given(site.name()));
            territory.ifPresent(header -> row.add(new TemplateCell.Given(names.unit(site.territory()))));
            date.ifPresent(header -> row.add(CheckRows.day(period, messages)));
            for (Indicator indicator : indicators) {
                row.add(isChecked(indicator, site) ? cells.atSite(indicator) : TemplateCell.CLOSED);
            }
            note.ifPresent(header -> row.add(new TemplateCell.Open(new Entry.Words(), "")));
            draft.row(row);
        }
    }

    private String header(Indicator indicator) {
        for (Map.Entry<?, List<String>> column : form.indicators().entrySet()) {
            if (column.getKey().equals(indicator.id())) {
                return column.getValue().get(0);
            }
        }
        return indicator.name();
    }

    private boolean answers(Indicator indicator) {
        return switch (unit.kind()) {
            case TERRITORY, STREET, COMMUNITY -> true;
            case DEPARTMENT, OFFICE, CITY ->
                form.source().direct() || indicator.answerable().contains(unit.id());
        };
    }

    private boolean isChecked(Indicator indicator, Site site) {
        UnitId id = unit.id();
        boolean ours = form.source().direct()
                || site.unit().equals(id)
                || site.territory().equals(id);
        return ours && (indicator.siteTypes().isEmpty() || indicator.siteTypes().contains(site.type()));
    }
}
