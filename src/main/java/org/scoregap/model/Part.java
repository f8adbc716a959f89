package org.scoregap.model;

import java.util.List;

/**
 * What one submission holds of one unit, form and period: usually all of it; a matrix has one part a unit.
 *
 * @param unit who reports
 * @param resubmit what a later part of the same unit, form and period does to this one
 */
public record Part(UnitId unit, FormId form, Period period, Source source, Resubmit resubmit, List<Tally> tallies) {
    public Part {
        tallies = List.copyOf(tallies);
    }
}
