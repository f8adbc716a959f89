package org.scoregap.validate.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Bygone;
import org.scoregap.model.FoldedName;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;

/**
 * Finds the columns of one form in a table, by folded title: the whole one, or the last levels of a header over several
 * levels. A whole title goes before a part of one.
 */
final class ColumnMatcher {
    private final Mapping mapping;
    private final Form form;
    private final Map<FoldedName, String> fieldTexts = new LinkedHashMap<>();
    private final Map<FoldedName, IndicatorId> indicatorTexts = new LinkedHashMap<>();

    private final SortedMap<String, Column> fields = new TreeMap<>();
    private final SortedMap<IndicatorId, Column> indicators = new TreeMap<>();
    private final SortedMap<UnitId, Column> units = new TreeMap<>();
    private final List<Column> unknown = new ArrayList<>();
    private final List<Columns.Twice> twice = new ArrayList<>();

    private ColumnMatcher(Mapping mapping, Form form) {
        this.mapping = mapping;
        this.form = form;
        form.columns().forEach((field, texts) -> texts.forEach(text -> fieldTexts.put(FoldedName.of(text), field)));
        form.indicators().forEach((id, texts) -> texts.forEach(text -> indicatorTexts.put(FoldedName.of(text), id)));
    }

    static Columns match(Mapping mapping, Form form, List<Column> columns) {
        ColumnMatcher matcher = new ColumnMatcher(mapping, form);
        List<Column> byPart = new ArrayList<>();
        for (Column column : withoutIgnored(form, columns)) {
            if (!column.title().isBlank() && !matcher.claim(column, column.title(), false)) {
                byPart.add(column);
            }
        }
        Columns titled = matcher.result();
        byPart.removeIf(column -> matcher.claimWithoutUnit(column, column.title(), titled, false));
        // Parts of titles only where no whole title has taken the place.
        Columns whole = matcher.result();
        for (Column column : byPart) {
            matcher.claimByPart(column, whole);
        }
        return matcher.result();
    }

    /** The columns that the form does not expressly pass over. */
    static List<Column> withoutIgnored(Form form, List<Column> columns) {
        if (form.ignored().isEmpty()) {
            return columns;
        }
        List<FoldedName> ignored = form.ignored().stream().map(FoldedName::of).toList();
        return columns.stream()
                .filter(column -> !ignored.contains(FoldedName.of(column.title())))
                .toList();
    }

    private void claimByPart(Column column, Columns whole) {
        if (Bygone.isTold(column.title())) {
            unknown.add(column);
            return;
        }
        for (int slash = column.title().indexOf('/');
                slash >= 0;
                slash = column.title().indexOf('/', slash + 1)) {
            String part = column.title().substring(slash + 1);
            String field = fieldTexts.get(FoldedName.of(part));
            if (field != null && whole.fields().containsKey(field)) {
                continue;
            }
            if (claim(column, part, true) || claimWithoutUnit(column, part, whole, true)) {
                return;
            }
        }
        unknown.add(column);
    }

    /** {@code 合格数（处）} is 合格数, unless another column is that by its whole title. */
    private boolean claimWithoutUnit(Column column, String text, Columns taken, boolean part) {
        Optional<TitledUnit> titled = TitledUnit.at(text, mapping.settings().dimensions());
        if (titled.isEmpty()) {
            return false;
        }
        String title = titled.get().title();
        String field = fieldTexts.get(FoldedName.of(title));
        return (field == null || !taken.fields().containsKey(field)) && claim(column, title, part);
    }

    /** A number of things is never in %; folding would take {@code 合格数（%）} for 合格数. */
    private boolean isShareOfNumber(Column column, String field) {
        boolean number = field.equals(Form.Field.PASSED.key())
                || field.equals(Form.Field.CHECKED.key())
                || field.equals(Form.Field.FAILED.key());
        return number
                && TitledUnit.in(column.title(), mapping.settings().dimensions())
                        .flatMap(mapping.settings().dimensions()::named)
                        .filter(Dimension::isShare)
                        .isPresent();
    }

    /** Whether {@code text} says what the column is. */
    private boolean claim(Column column, String text, boolean part) {
        FoldedName name = FoldedName.of(text);
        String field = fieldTexts.get(name);
        if (field != null && isShareOfNumber(column, field)) {
            return false;
        }
        if (field != null) {
            return put(fields, field, column, field);
        }
        if (form.layout() == Form.Layout.SITES) {
            IndicatorId listed = indicatorTexts.get(name);
            IndicatorId id =
                    listed != null ? listed : mapping.indicatorNamed(text).orElse(null);
            return id != null && put(indicators, id, column, id.value());
        }
        if (form.layout() == Form.Layout.MATRIX && (!part || text.length() > 1)) {
            return mapping.unitNamed(text)
                    .map(id -> put(units, id, column, id.value()))
                    .orElse(false);
        }
        return false;
    }

    private <K> boolean put(Map<K, Column> columns, K key, Column column, String field) {
        Column first = columns.putIfAbsent(key, column);
        if (first != null) {
            twice.add(new Columns.Twice(first, column, field));
        }
        return true;
    }

    private Columns result() {
        return new Columns(fields, indicators, units, unknown, twice, missing());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String field : form.required()) {
            if (!fields.containsKey(field)) {
                missing.add(texts(field));
            }
        }
        switch (form.layout()) {
            case INDICATORS -> {
                needOne(missing, Field.INDICATOR, Field.NAME);
                needOne(missing, Field.VALUE, Field.PASSED, Field.FAILED);
            }
            case CHECKS -> {
                needOne(missing, Field.INDICATOR, Field.NAME);
                needOne(missing, Field.SITE);
                needOne(missing, Field.VALUE, Field.PASSED, Field.FAILED);
            }
            case SITES -> {
                needOne(missing, Field.SITE);
                if (indicators.isEmpty()) {
                    missing.add(form.indicators().values().stream()
                            .flatMap(List::stream)
                            .findFirst()
                            .orElse("indicators"));
                }
            }
            case MATRIX -> {
                needOne(missing, Field.INDICATOR, Field.NAME);
                if (units.isEmpty()) {
                    missing.add(mapping.units().stream()
                            .map(unit -> unit.name())
                            .findFirst()
                            .orElse("units"));
                }
            }
        }
        return missing.stream().distinct().toList();
    }

    private void needOne(List<String> missing, Field... alternatives) {
        for (Field field : alternatives) {
            if (fields.containsKey(field.key())) {
                return;
            }
        }
        List<String> texts = new ArrayList<>();
        for (Field field : alternatives) {
            if (form.columns().containsKey(field.key())) {
                texts.add(texts(field.key()));
            }
        }
        missing.add(texts.isEmpty() ? alternatives[0].key() : String.join("/", texts));
    }

    private String texts(String field) {
        List<String> texts = form.columns().get(field);
        return texts == null || texts.isEmpty() ? field : String.join("/", texts);
    }
}
