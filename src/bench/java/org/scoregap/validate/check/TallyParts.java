package org.scoregap.validate.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.SiteId;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Ten thousand accepted checks added up. */
@State(Scope.Benchmark)
public class TallyParts {
    private static final int ROWS = 10_000;
    private static final Period WEEK = new Period(2022, 28);

    private List<Entry> entries;

    /** Makes them, over the sites of the register and all rates. */
    @Setup
    public void make() {
        Mapping mapping = MappingLoader.load(MappingTexts.read(Path.of(System.getProperty("bench.config"))))
                .mapping()
                .orElseThrow();
        List<Indicator> rates = mapping.indicators().stream()
                .filter(indicator -> indicator.measure() == Measure.RATE)
                .toList();
        entries = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Indicator indicator = rates.get(i / 7 % rates.size());
            LocalDate day = WEEK.monday().plusDays(i % 7);
            SiteId site = mapping.sites().get(i % mapping.sites().size()).id();
            UnitId territory = mapping.site(site).orElseThrow().territory();
            TallyKey key =
                    new TallyKey(indicator.lead(), indicator.lead(), Optional.of(territory), indicator.id(), day);
            Taken taken = new Taken(new Finding.Checks(i % 10, 10), false, new CellRef("1", i + 3, 6), Double.NaN);
            entries.add(new Entry(i, key, indicator, Optional.of(site), i + 3, taken, ""));
        }
    }

    /** Adds them up. */
    @Benchmark
    public SortedMap<UnitId, List<Tally>> tally() {
        Ledger ledger = new Ledger(new FindingNumbers());
        entries.forEach(ledger::add);
        return ledger.tallies(WEEK, WEEK);
    }
}
