package org.scoregap.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.FormId;
import org.scoregap.model.Period;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.UnitId;

/**
 * One reading of a file, as the history lists it.
 *
 * @param received when the file arrived
 * @param firstReceived when it first did: a file that superseded ones are taken in again has two times
 * @param recorded when the store took this reading in
 * @param parts what it is about, in the file's order; empty when the file is refused
 * @param said what the file says it is about, refused or not
 * @param rows rows of data met
 * @param accepted rows of which every figure was accepted
 * @param problems how many of each severity, vouched for or not; a severity without any is absent
 * @param corrects the reading whose place it takes
 * @param replacedBy the reading of the same bytes that took its place
 * @param undone why and when it was undone; empty when it was not, or was revived
 * @param counts whether it is the reading of its file that counts now
 * @param tallies how many it holds
 * @param superseded how many of them later files have replaced whole; 0 where the reading does not count at all
 */
public record HistoryEntry(
        long id,
        String file,
        String sha256,
        Instant received,
        Instant firstReceived,
        Instant recorded,
        Outcome outcome,
        List<PartHead> parts,
        Said said,
        int rows,
        int accepted,
        SortedMap<Severity, Integer> problems,
        Optional<Long> corrects,
        Optional<Long> replacedBy,
        String reason,
        Optional<UndoneMark> undone,
        boolean counts,
        int tallies,
        int superseded) {
    public HistoryEntry {
        parts = List.copyOf(parts);
        problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
    }

    /**
     * What was found out of a file, each in the order it was found; empty where nobody could tell.
     *
     * @param units whose report it is
     */
    public record Said(List<UnitId> units, List<FormId> forms, List<Period> periods) {
        static final Said NOTHING = new Said(List.of(), List.of(), List.of());

        public Said {
            units = List.copyOf(units);
            forms = List.copyOf(forms);
            periods = List.copyOf(periods);
        }
    }

    /** What one part is about. */
    public record PartHead(UnitId unit, FormId form, Period period) {}
}
