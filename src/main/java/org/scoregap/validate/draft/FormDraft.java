package org.scoregap.validate.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Source;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Row;
import org.scoregap.read.TableHead;

/**
 * A form made up for a table.
 *
 * @param form loads with the mapping it was drafted for, or with any where it was drafted for none
 * @param doubtful fields of it that no title tells: some column had to be taken
 * @param unused titles that have no place in it
 */
public record FormDraft(Form form, Set<String> doubtful, List<String> unused) {
    private static final int LONGEST_TITLE = 40;
    /** What a table's form must have a column for, whatever the table has. */
    private static final String NO_FIGURE = "完成值";

    public FormDraft {
        doubtful = Set.copyOf(doubtful);
        unused = List.copyOf(unused);
    }

    /**
     * Drafts a form.
     *
     * @param rows the first rows of the table
     * @param taken ids that other drafts have
     */
    public static FormDraft of(
            TableHead head, List<Row> rows, String fileName, Optional<Mapping> mapping, Set<FormId> taken) {
        List<Column> titled = new ArrayList<>();
        Set<String> texts = new TreeSet<>();
        for (Column column : head.columns()) {
            // of two columns under one title nobody could say which is meant
            if (!column.title().isBlank() && texts.add(column.title())) {
                titled.add(column);
            }
        }
        Map<Field, Column> fields = new FieldGuess(mapping).of(titled);
        Map<IndicatorId, List<String>> indicators = indicators(titled, fields, mapping);
        Layout layout = layout(titled, fields, indicators, mapping);
        Map<String, List<String>> columns = new TreeMap<>();
        Set<String> doubtful = new TreeSet<>();
        new NeededFields(titled, rows, doubtful).complete(fields, layout);
        fields.forEach((field, column) -> columns.put(field.key(), List.of(column.title())));
        if (needsFigure(layout)
                && Stream.of(Field.VALUE, Field.PASSED, Field.FAILED).noneMatch(fields::containsKey)) {
            columns.put(Field.VALUE.key(), List.of(NO_FIGURE));
            doubtful.add(Field.VALUE.key());
        }
        Field key = layout == Layout.SITES ? Field.SITE : Field.INDICATOR;
        if (!columns.containsKey(key.key())) {
            columns.put(key.key(), List.of("?"));
            doubtful.add(key.key());
        }
        Map<IndicatorId, List<String>> listed = layout == Layout.SITES ? indicators : Map.of();
        List<String> unused = titled.stream()
                .filter(column -> !fields.containsValue(column))
                .map(Column::title)
                .filter(title -> listed.values().stream().noneMatch(titles -> titles.contains(title)))
                .filter(title -> layout != Layout.MATRIX || !isUnit(title, mapping))
                .toList();
        Form form = new Form(
                id(mapping, taken),
                title(head, fileName),
                layout,
                Source.SELF,
                layout == Layout.MATRIX ? Resubmit.REPLACE : Resubmit.ROWS,
                List.of(),
                new TreeMap<>(columns),
                List.of(),
                listed,
                List.of());
        return new FormDraft(form, doubtful, unused);
    }

    private static boolean needsFigure(Layout layout) {
        return layout == Layout.INDICATORS || layout == Layout.CHECKS;
    }

    private static Map<IndicatorId, List<String>> indicators(
            List<Column> columns, Map<Field, Column> fields, Optional<Mapping> mapping) {
        Map<IndicatorId, List<String>> indicators = new LinkedHashMap<>();
        for (Column column : columns) {
            if (!fields.containsValue(column)) {
                String last = column.title().substring(column.title().lastIndexOf('/') + 1);
                mapping.flatMap(known -> known.indicatorNamed(column.title()).or(() -> known.indicatorNamed(last)))
                        .ifPresent(id -> indicators.putIfAbsent(id, List.of(column.title())));
            }
        }
        return indicators;
    }

    private static Layout layout(
            List<Column> columns,
            Map<Field, Column> fields,
            Map<IndicatorId, List<String>> indicators,
            Optional<Mapping> mapping) {
        if (columns.stream().filter(column -> isUnit(column.title(), mapping)).count() >= 2) {
            return Layout.MATRIX;
        }
        boolean named = fields.containsKey(Field.INDICATOR) || fields.containsKey(Field.NAME);
        if (!indicators.isEmpty() && !named) {
            return Layout.SITES;
        }
        return fields.containsKey(Field.SITE) && named ? Layout.CHECKS : Layout.INDICATORS;
    }

    private static boolean isUnit(String title, Optional<Mapping> mapping) {
        return mapping.flatMap(known -> known.unitNamed(title)).isPresent();
    }

    private static FormId id(Optional<Mapping> mapping, Set<FormId> taken) {
        FormId id = new FormId("new-form");
        for (int i = 2; ; i++) {
            FormId tried = id;
            if (!taken.contains(tried)
                    && mapping.flatMap(known -> known.form(tried)).isEmpty()) {
                return id;
            }
            id = new FormId("new-form-" + i);
        }
    }

    /** The first line above the table that is neither a remark nor a sentence; else the sheet's or the file's name. */
    private static String title(TableHead head, String fileName) {
        int dot = fileName.lastIndexOf('.');
        String file = dot > 0 ? fileName.substring(0, dot) : fileName;
        return head.preamble().stream()
                .map(TableHead.Line::text)
                .filter(text -> text.length() <= LONGEST_TITLE && !text.matches("(?s).*[:：。].*"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(head.sheet().isBlank() || head.sheet().matches("(?i)sheet ?\\d*") ? file : head.sheet());
    }

    /** Columns for what the layout cannot do without. */
    private record NeededFields(List<Column> columns, List<Row> rows, Set<String> doubtful) {
        void complete(Map<Field, Column> fields, Layout layout) {
            if (layout == Layout.SITES) {
                take(fields, Field.SITE, false);
                return;
            }
            if (!fields.containsKey(Field.INDICATOR)) {
                Column name = fields.remove(Field.NAME);
                if (name == null) {
                    take(fields, Field.INDICATOR, false);
                } else {
                    // this field takes names as well as ids
                    fields.put(Field.INDICATOR, name);
                }
            }
            if (layout == Layout.CHECKS) {
                take(fields, Field.SITE, false);
            }
            boolean figure = Stream.of(Field.VALUE, Field.PASSED, Field.FAILED).anyMatch(fields::containsKey);
            if (needsFigure(layout) && !figure) {
                take(fields, Field.VALUE, true);
            }
        }

        private void take(Map<Field, Column> fields, Field field, boolean figures) {
            if (fields.containsKey(field)) {
                return;
            }
            // What a row is about stands first, whatever its title made us think.
            columns.stream()
                    .filter(column -> !fields.containsValue(column) && holds(column, figures))
                    .findFirst()
                    .or(() -> columns.stream()
                            .filter(column -> holds(column, figures))
                            .findFirst())
                    .ifPresent(column -> {
                        fields.values().remove(column);
                        fields.put(field, column);
                        doubtful.add(field.key());
                    });
        }

        /** Whether most of what stands in the column is a figure, or is none. */
        private boolean holds(Column column, boolean figures) {
            List<Cell> filled = rows.stream()
                    .map(row -> row.cell(column.index()))
                    .filter(cell -> !(cell instanceof Cell.Blank))
                    .toList();
            long numbers = filled.stream().filter(NeededFields::isFigure).count();
            return !filled.isEmpty() && (2 * numbers > filled.size()) == figures;
        }

        private static boolean isFigure(Cell cell) {
            return cell instanceof Cell.Numeric || cell.text().matches("[-+]?[0-9][0-9,.]*%?");
        }
    }
}
