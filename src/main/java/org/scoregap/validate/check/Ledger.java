package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.Measure;
import org.scoregap.model.PackedFindings;
import org.scoregap.model.Period;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/**
 * Adds up the accepted rows of one table: one tally a (unit, territory, indicator, day), with the sites behind it. Over
 * sites, rates and grades add up what passed and what was checked; counts and cumulative values add up; other values are the
 * mean of the sites; a milestone is done where it is done at every site. A site where the indicator is not applicable adds
 * nothing, and rates and grades keep its place, so that it can take back what an earlier file said of it; where none is
 * applicable, the tally says so.
 */
final class Ledger {
    private final FindingNumbers numbers;
    private final Map<TallyKey, Sum> sums = new LinkedHashMap<>();

    Ledger(FindingNumbers numbers) {
        this.numbers = numbers;
    }

    /** Whether the tally can take {@code more} checks: its total is a whole number up to 2,147,483,647. */
    boolean hasRoom(TallyKey key, int more) {
        Sum sum = sums.get(key);
        return sum == null || sum.checked + more <= Integer.MAX_VALUE;
    }

    void add(Entry entry) {
        sums.computeIfAbsent(entry.key(), key -> new Sum(entry.indicator(), numbers))
                .add(entry);
    }

    /**
     * The tallies by reporter, each reporter's in the file's order.
     *
     * @param provisional the period by which days were filled in where rows had none
     * @param period what the table turned out to report
     */
    SortedMap<UnitId, List<Tally>> tallies(Period provisional, Period period) {
        SortedMap<UnitId, List<Tally>> tallies = new TreeMap<>();
        sums.forEach((key, sum) -> {
            LocalDate day = key.day().equals(provisional.sunday()) ? period.sunday() : key.day();
            tallies.computeIfAbsent(key.reporter(), unit -> new ArrayList<>()).add(sum.tally(key, day));
        });
        return tallies;
    }

    private static final class Sum {
        private final Indicator indicator;
        private final PackedFindings.Builder sites;
        private Optional<CellRef> origin = Optional.empty();
        private double passed;
        private long checked;
        private double amount;
        private double least = Double.POSITIVE_INFINITY;
        private int figures;
        private boolean assumed;
        private String note = "";

        Sum(Indicator indicator, FindingNumbers numbers) {
            this.indicator = indicator;
            this.sites = new PackedFindings.Builder(numbers);
        }

        void add(Entry entry) {
            Taken taken = entry.taken();
            if (origin.isEmpty()) {
                origin = Optional.of(taken.origin());
            }
            if (entry.site().isEmpty()) {
                note = entry.note();
            }
            if (taken.finding() instanceof Finding.Checks checks) {
                passed += checks.passed();
                checked += checks.checked();
                site(entry, checks.checked(), checks.passed());
            } else if (taken.finding() instanceof Finding.Amount one) {
                amount += one.amount();
                least = Math.min(least, one.amount());
                site(entry, 0, one.amount());
            } else {
                // An amount of 0 is a figure, so only of checks can a site say that there was nothing to look at.
                if (indicator.measure().sampled()) {
                    entry.site().ifPresent(site -> sites.add(site, entry.row(), 0, 0, entry.note()));
                }
                return;
            }
            assumed |= taken.assumed();
            figures++;
        }

        private void site(Entry entry, int items, double found) {
            if (figures == 0) {
                // The first figure, not a site that is not applicable, says which cell a dispute goes back to.
                origin = Optional.of(entry.taken().origin());
            }
            entry.site().ifPresent(site -> sites.add(site, entry.row(), items, found, entry.note()));
        }

        Tally tally(TallyKey key, LocalDate day) {
            return new Tally(
                    key.about(),
                    key.territory(),
                    key.indicator(),
                    day,
                    finding(),
                    assumed,
                    origin.orElse(CellRef.FILE),
                    sites.list(),
                    note);
        }

        private Finding finding() {
            if (figures == 0) {
                return new Finding.NotApplicable();
            }
            if (indicator.measure().sampled()) {
                return new Finding.Checks(Math.min(passed, (double) checked), (int) checked);
            }
            if (indicator.measure() == Measure.MILESTONE) {
                return new Finding.Amount(least);
            }
            boolean added = indicator.measure() == Measure.COUNT
                    || (indicator.cumulative() && !AmountFigures.isShare(indicator));
            return new Finding.Amount(added ? amount : amount / figures);
        }
    }
}
