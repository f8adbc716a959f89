package org.scoregap.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A gap as it is handed to a unit (交办).
 *
 * @param period the week whose list it was on
 * @param site the only site it is about; empty for all that the unit answers for
 * @param issued the day it was handed out
 * @param deadline until when the unit has to have mended it
 * @param stake the points that the unit was expected to lose by it when it was issued, by framework: points of different
 *     frameworks are never added; once recorded, to the hundredth as the lists of that week print it
 * @param evidence what was found, and in which file and cell, as words that need no translation
 * @param by who issued it, as somebody wrote it; may be empty
 */
public record Assignment(
        Period period,
        IndicatorId indicator,
        UnitId unit,
        Optional<SiteId> site,
        LocalDate issued,
        Instant deadline,
        SortedMap<FrameworkId, Double> stake,
        String evidence,
        String by) {
    public Assignment {
        stake = Collections.unmodifiableSortedMap(new TreeMap<>(stake));
    }

    /** The same with another stake. */
    public Assignment with(SortedMap<FrameworkId, Double> other) {
        return new Assignment(period, indicator, unit, site, issued, deadline, other, evidence, by);
    }

    /** Whether both ask the same of the same unit: what asks for all that it answers for asks for each of its sites. */
    public boolean asksTheSameAs(Assignment other) {
        boolean where = site.isEmpty() || other.site.isEmpty() || site.equals(other.site);
        return indicator.equals(other.indicator) && unit.equals(other.unit) && where;
    }
}
