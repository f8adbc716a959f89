package org.scoregap.mapping.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.Nearest;

/** A form has the columns that its layout needs, and none that looks like a slip of the pen. */
final class LayoutCheck implements Check {
    private static final List<String> FIELDS =
            Arrays.stream(Field.values()).map(Field::key).toList();
    private static final List<Field> FIGURES = List.of(Field.VALUE, Field.PASSED, Field.FAILED);

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Form> located : draft.forms()) {
            Form form = located.value();
            Place columns = located.place().at("columns");
            for (List<Field> oneOf : needed(form.layout())) {
                if (oneOf.stream().noneMatch(field -> form.headers(field).isPresent())) {
                    String expected =
                            String.join(" | ", oneOf.stream().map(Field::key).toList());
                    problems.add(
                            Kind.COLUMN_MISSING, columns, form.layout().name().toLowerCase(Locale.ROOT), expected);
                }
            }
            if ((form.layout() == Layout.SITES) == form.indicators().isEmpty()) {
                boolean missing = form.layout() == Layout.SITES;
                problems.add(
                        missing ? Kind.MISSING_KEY : Kind.KEYS_CONFLICT,
                        located.place().at("indicators"),
                        missing ? "" : "indicators",
                        missing ? "indicators" : "layout: sites");
            }
            doubtful(form, columns, problems);
        }
    }

    /** Of each list one field at least. */
    private static List<List<Field>> needed(Layout layout) {
        return switch (layout) {
            case INDICATORS -> List.of(List.of(Field.INDICATOR), FIGURES);
            case SITES -> List.of(List.of(Field.SITE));
            case MATRIX -> List.of(List.of(Field.INDICATOR));
            case CHECKS -> List.of(List.of(Field.INDICATOR), List.of(Field.SITE), FIGURES);
        };
    }

    /** An extra number that no rule uses and whose name is nearly a known field's. */
    private static void doubtful(Form form, Place columns, Problems problems) {
        Set<String> extra = new TreeSet<>(form.columns().keySet());
        FIELDS.forEach(extra::remove);
        for (Place key : columns.keys()) {
            Optional<String> nearest = Nearest.to(key.text(), FIELDS);
            boolean used = form.rules().stream().anyMatch(rule -> rule.check().contains(key.text()));
            if (extra.contains(key.text()) && nearest.isPresent() && !used) {
                problems.add(Kind.COLUMN_DOUBTFUL, key, key.text(), "", nearest);
            }
        }
    }
}
