package org.scoregap.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one part of a submission says for one indicator, unit, territory and day; a ledger's rows are added up to this.
 *
 * @param unit whose work it is about: the reporter of a self-report; of an inspection the unit that answers for the
 *     site, else the indicator's lead
 * @param territory where the sites are; empty where the form does not say
 * @param day when the figure was taken; the last day of the period where the form does not say
 * @param finding the total over {@code sites} where there are any
 * @param assumed whether {@code checked} was not reported and the setting {@code assumed-checked} stands in for it
 * @param origin the cell that holds the decisive figure (passed, mark, value): the first one of a ledger
 * @param sites the rows behind the total, in the file's order; empty where the form reports totals
 * @param note the row's remark where the form reports totals; empty when there is none
 */
public record Tally(
        UnitId unit,
        Optional<UnitId> territory,
        IndicatorId indicator,
        LocalDate day,
        Finding finding,
        boolean assumed,
        CellRef origin,
        List<SiteFinding> sites,
        String note) {
    public Tally {
        sites = PackedFindings.unmodifiable(sites);
    }

    /** The same total with other sites behind it. */
    public Tally with(List<SiteFinding> others) {
        return new Tally(unit, territory, indicator, day, finding, assumed, origin, others, note);
    }

    /** The cell of one of its sites: the tally's column in that site's row. */
    public CellRef cellOf(SiteFinding site) {
        return new CellRef(origin.sheet(), site.row(), origin.column());
    }
}
