package org.scoregap.model;

import java.time.Instant;
import java.util.Map;

/**
 * A tally that stands: what the store hands to scoring once later files have taken the place of earlier ones.
 *
 * @param submission the store's number of the submission it is from
 * @param file that submission's file name
 * @param reporter who sent it; the tally's own unit is who it is about
 * @param received when it arrived
 * @param first when the reporter first said anything of the indicator in this form for the period, in a file that counts:
 *     on time and late are judged by it, so that a correction never makes anybody late
 * @param mended of an inspection, what units had claimed mended of what it looked at (tasks), as a share of that, 0 to 1;
 *     units that claimed nothing are absent
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
        Instant first,
        Map<UnitId, Double> mended) {
    public Observed {
        mended = Map.copyOf(mended);
    }

    /** A figure of which nothing was claimed mended. */
    public Observed(
            Tally tally,
            long submission,
            String file,
            UnitId reporter,
            FormId form,
            Period period,
            Source source,
            Instant received,
            Instant first) {
        this(tally, submission, file, reporter, form, period, source, received, first, Map.of());
    }

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

    /** The same after units had claimed some of it mended. */
    public Observed withMended(Map<UnitId, Double> claimed) {
        return new Observed(tally, submission, file, reporter, form, period, source, received, first, claimed);
    }
}
