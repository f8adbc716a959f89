package org.scoregap.model;

import java.time.Instant;

/**
 * A tally that stands: what the store hands to scoring once later files have taken the place of earlier ones.
 *
 * @param submission the store's number of the submission it is from
 * @param file that submission's file name
 * @param reporter who sent it; the tally's own unit is who it is about
 * @param received when it arrived: on time and late are judged by it
 */
public record Observed(
        Tally tally,
        long submission,
        String file,
        UnitId reporter,
        FormId form,
        Period period,
        Source source,
        Instant received) {}
