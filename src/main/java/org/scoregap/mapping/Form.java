package org.scoregap.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Severity;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;

/**
 * How one kind of submitted table maps onto indicators (报表).
 *
 * @param title as it stands above the table and in file names; recognises the form beside its columns
 * @param from the units that send it; empty: every department, territory, street and community
 * @param columns header texts by field; a field outside {@link Field} is an extra number that rules can use
 * @param required fields without which the table cannot be read
 * @param indicators layout {@code sites}: the header texts of each indicator's column
 * @param rules checks of one row against itself, in order
 * @param ignored header texts of columns that are known and hold nothing to take in: last week's figures beside this
 *     week's in a template
 * @param acceptNear whether names of indicators, sites and units are taken for the only valid one that is near
 */
public record Form(
        FormId id,
        String title,
        Layout layout,
        Source source,
        Resubmit resubmit,
        List<UnitId> from,
        SortedMap<String, List<String>> columns,
        List<String> required,
        Map<IndicatorId, List<String>> indicators,
        List<Rule> rules,
        List<String> ignored,
        boolean acceptNear) {

    /** A form that takes names only as they are. */
    public Form(
            FormId id,
            String title,
            Layout layout,
            Source source,
            Resubmit resubmit,
            List<UnitId> from,
            SortedMap<String, List<String>> columns,
            List<String> required,
            Map<IndicatorId, List<String>> indicators,
            List<Rule> rules) {
        this(id, title, layout, source, resubmit, from, columns, required, indicators, rules, List.of(), false);
    }

    public Form {
        ignored = List.copyOf(ignored);
        from = List.copyOf(from);
        columns = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        required = List.copyOf(required);
        indicators = java.util.Collections.unmodifiableMap(new TreeMap<>(indicators));
        rules = List.copyOf(rules);
    }

    /** What a row and a column are. */
    public enum Layout {
        /** A row is an indicator. */
        INDICATORS,
        /** A row is a site, columns are indicators. */
        SITES,
        /** Rows are indicators, columns are units. */
        MATRIX,
        /** A row is one check of one indicator at one site. */
        CHECKS
    }

    /** The fields that matching and validating know by name; the YAML writes them in lower case. */
    public enum Field {
        /** The indicator's id or name. */
        INDICATOR,
        /** The indicator's name, where the form has both; it must agree with the id. */
        NAME,
        /** The site's id or registered name. */
        SITE,
        /** The unit reported about. */
        UNIT,
        TERRITORY,
        /** The period, where each row says it. */
        PERIOD,
        /** The day the figure was taken. */
        DATE,
        CHECKED,
        PASSED,
        /** checked − passed, where the form asks for problems found. */
        FAILED,
        /** A rate, grade, value, count or milestone, by the indicator's measure. */
        VALUE,
        NOTE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A check of one row against itself.
     *
     * @param check an expression over the form's fields that must be true; a row in which a field of it is empty passes
     * @param message what people are told, by language ({@code zh}, {@code en}); without it the expression
     */
    public record Rule(String id, String check, Severity severity, SortedMap<String, String> message) {
        public Rule {
            message = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(message));
        }
    }

    public Optional<List<String>> headers(Field field) {
        return Optional.ofNullable(columns.get(field.key()));
    }
}
