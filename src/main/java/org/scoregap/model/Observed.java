package org.scoregap.model;

import java.time.Instant;

/**
 * A tally that stands: what the store hands to scoring once later files have taken the place of earlier ones.
 *
 * @param submission the store's number of the submission it is from
 * @param file that submission's file name
 * @param reporter who sent it; the tally's own unit is who it is about
 * @param received when it arrived
 * @param first when the reporter first said anything of the indicator in this form for the period, in a file that counts:
 *     on time and late are judged by it, so that a correction never makes anybody late
 */
public record Observed(
        Tally tally,
        long submission,
        String file,
        UnitId reporter,
        FormId form,
        Period period,
        Source source,
        Instant received,
        Instant first) {

    /** A figure that corrects no earlier one. */
    public Observed(
            Tally tally,
            long submission,
            String file,
            UnitId reporter,
            FormId form,
            Period period,
            Source source,
            Instant received) {
        this(tally, submission, file, reporter, form, period, source, received, received);
    }
}
