package org.scoregap.mapping.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.FoldedName;

/** Within a form no header text means two columns. */
final class HeaderCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Form> form : draft.forms()) {
            Map<FoldedName, String> owners = new HashMap<>();
            headers(form.place().child("columns"), owners, problems);
            headers(form.place().child("indicators"), owners, problems);
            form.place().child("ignored").ifPresent(place -> texts(place, "ignored", owners, problems));
        }
    }

    private static void headers(Optional<Place> columns, Map<FoldedName, String> owners, Problems problems) {
        columns.ifPresent(place -> {
            for (Place column : place.keys()) {
                texts(place.at(column.text()), column.text(), owners, problems);
            }
        });
    }

    private static void texts(Place list, String owner, Map<FoldedName, String> owners, Problems problems) {
        for (Place header : list.items()) {
            String first = owners.putIfAbsent(FoldedName.of(header.text()), owner);
            if (first != null && !first.equals(owner)) {
                problems.add(Kind.HEADER_AMBIGUOUS, header, header.text(), first);
            }
        }
    }
}
