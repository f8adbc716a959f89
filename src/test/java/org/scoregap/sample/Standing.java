package org.scoregap.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Resubmit;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.validate.across.EveryWeek;

/** What stands of the sample weeks, as a store would have it, but simply: whole tallies replace each other. */
final class Standing {
    private final List<Observed> observed;

    Standing(SortedMap<Period, List<Judged>> weeks) {
        Map<Key, Observed> latest = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        long number = 0;
        for (List<Judged> files : weeks.values()) {
            for (Judged file : files) {
                number++;
                if (known.add(file.submission().sha256())) {
                    add(file, number, latest);
                }
            }
        }
        observed = new ArrayList<>(latest.values());
    }

    private record Key(
            UnitId reporter,
            FormId form,
            Period period,
            UnitId about,
            Optional<UnitId> territory,
            IndicatorId indicator,
            LocalDate day,
            long file) {}

    private static void add(Judged file, long number, Map<Key, Observed> latest) {
        for (Part part : file.submission().parts()) {
            for (Tally tally : part.tallies()) {
                Key key = new Key(
                        part.unit(),
                        part.form(),
                        part.period(),
                        tally.unit(),
                        tally.territory(),
                        tally.indicator(),
                        tally.day(),
                        part.resubmit() == Resubmit.APPEND ? number : 0);
                latest.put(
                        key,
                        new Observed(
                                tally,
                                number,
                                file.name(),
                                part.unit(),
                                part.form(),
                                part.period(),
                                part.source(),
                                file.received()));
            }
        }
    }

    List<Observed> observed() {
        return List.copyOf(observed);
    }

    List<Problem> problems(Mapping mapping, Period week) {
        return EveryWeek.check(mapping, week, observed).stream()
                .map(StoredProblem::problem)
                .toList();
    }
}
