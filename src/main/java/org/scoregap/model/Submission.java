package org.scoregap.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One file as it was read and judged: what the store takes in, in one transaction.
 *
 * @param file its name as received, without folders
 * @param sha256 of its bytes, in lower-case hexadecimal: the archive's key
 * @param fillDate the date written in it (填报日期); breaks ties of received time
 * @param rows rows of data met, whether they were accepted or not
 * @param accepted rows of which every figure was accepted
 */
public record Submission(
        String file,
        String sha256,
        long bytes,
        Optional<LocalDate> fillDate,
        int rows,
        int accepted,
        List<Part> parts,
        List<Problem> problems,
        List<Decision> decisions) {
    public Submission {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
        decisions = List.copyOf(decisions);
    }

    /** What became of it. */
    public enum Outcome {
        /** Every row counts. */
        ACCEPTED,
        /** Some rows count. */
        PARTLY,
        /** Nothing counts. */
        REFUSED
    }

    public Outcome outcome() {
        if (parts.stream().allMatch(part -> part.tallies().isEmpty())) {
            return Outcome.REFUSED;
        }
        return problems.stream().anyMatch(Problem::refuses) ? Outcome.PARTLY : Outcome.ACCEPTED;
    }
}
