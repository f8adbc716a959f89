package org.scoregap.validate.match;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Form;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;

/**
 * Which column of a table holds what.
 *
 * @param fields by the form's field name
 * @param indicators layout {@code sites}: the columns of figures
 * @param units layout {@code matrix}: the columns of figures
 * @param unknown columns with a title that the form does not know
 * @param twice columns that claim what another one holds
 * @param missing the header texts of what the form cannot do without and the table does not have, alternatives joined
 *     by {@code /}
 */
public record Columns(
        SortedMap<String, Column> fields,
        SortedMap<IndicatorId, Column> indicators,
        SortedMap<UnitId, Column> units,
        List<Column> unknown,
        List<Twice> twice,
        List<String> missing) {
    public Columns {
        fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        indicators = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
        units = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(units));
        unknown = List.copyOf(unknown);
        twice = List.copyOf(twice);
        missing = List.copyOf(missing);
    }

    /** Two columns for one thing: nobody can say which of them counts. */
    public record Twice(Column first, Column second, String field) {}

    public Optional<Column> of(Form.Field field) {
        return Optional.ofNullable(fields.get(field.key()));
    }

    /** How many columns have a meaning. */
    int explained() {
        return fields.size() + indicators.size() + units.size();
    }
}
