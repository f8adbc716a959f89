package org.scoregap.mapping.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Head;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.FoldedName;

/** An exception to the due time is near its week; no word means two things. */
final class SettingsCheck implements Check {
    private static final int LATEST_DAYS = 28;

    @Override
    public void check(Draft draft, Problems problems) {
        draft.head().ifPresent(head -> {
            exceptions(head, problems);
            words(head.place().at("words"), problems);
        });
    }

    private static void exceptions(Located<Head> head, Problems problems) {
        Place place = head.place().at("due").at("exceptions");
        head.value().settings().due().exceptions().forEach((period, time) -> {
            LocalDate latest = period.sunday().plusDays(LATEST_DAYS);
            LocalDate day = time.toLocalDate();
            if (day.isBefore(period.monday()) || day.isAfter(latest)) {
                problems.add(
                        Kind.OUT_OF_RANGE,
                        place.at(period.toString()),
                        day.toString(),
                        period.monday() + " – " + latest);
            }
        });
    }

    private static void words(Place words, Problems problems) {
        Map<String, String> meanings = new HashMap<>();
        for (Place meaning : words.keys()) {
            for (Place word : words.at(meaning.text()).items()) {
                String folded = FoldedName.of(word.text()).value();
                String first =
                        meanings.putIfAbsent(folded.isEmpty() ? word.text().strip() : folded, meaning.text());
                if (first != null && !first.equals(meaning.text())) {
                    problems.add(Kind.AMBIGUOUS_NAME, word, word.text(), first);
                }
            }
        }
    }
}
