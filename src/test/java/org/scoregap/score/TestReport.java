package org.scoregap.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** An observation in a few words: a self-report of 2022-W28, received an hour before it was due. */
public final class TestReport {
    private final String unit;
    private final String indicator;
    private final Finding finding;
    private final List<SiteFinding> sites = new ArrayList<>();
    private Optional<UnitId> territory = Optional.empty();
    private Period period = TestMapping.WEEK;
    private Optional<LocalDate> day = Optional.empty();
    private Source source = Source.SELF;
    private Optional<Instant> received = Optional.empty();
    private Optional<Instant> first = Optional.empty();
    private String file = "file.csv";
    private String form = "f";

    private TestReport(String unit, String indicator, Finding finding) {
        this.unit = unit;
        this.indicator = indicator;
        this.finding = finding;
    }

    public static TestReport checks(String unit, String indicator, double passed, int checked) {
        return new TestReport(unit, indicator, new Finding.Checks(passed, checked));
    }

    public static TestReport amount(String unit, String indicator, double amount) {
        return new TestReport(unit, indicator, new Finding.Amount(amount));
    }

    public static TestReport notApplicable(String unit, String indicator) {
        return new TestReport(unit, indicator, new Finding.NotApplicable());
    }

    public TestReport week(int week) {
        period = new Period(2022, week);
        return this;
    }

    public TestReport of(Period other) {
        period = other;
        return this;
    }

    public TestReport on(String date) {
        day = Optional.of(LocalDate.parse(date));
        return this;
    }

    public TestReport by(Source other) {
        source = other;
        return this;
    }

    public TestReport in(String where) {
        territory = Optional.of(new UnitId(where));
        return this;
    }

    public TestReport received(Instant when) {
        received = Optional.of(when);
        return this;
    }

    public TestReport first(Instant when) {
        first = Optional.of(when);
        return this;
    }

    public TestReport file(String name) {
        file = name;
        return this;
    }

    public TestReport form(String id) {
        form = id;
        return this;
    }

    public TestReport site(String id, double found, int checked) {
        sites.add(new SiteFinding(new SiteId(id), sites.size() + 2, checked, found, ""));
        return this;
    }

    public Observed build() {
        Tally tally = new Tally(
                new UnitId(unit),
                territory,
                new IndicatorId(indicator),
                day.orElse(period.sunday()),
                finding,
                false,
                new CellRef("", 2, 3),
                sites,
                "");
        Instant due = period.day(java.time.DayOfWeek.FRIDAY)
                .atTime(17, 0)
                .atZone(TestMapping.ZONE)
                .toInstant();
        Instant arrival = received.orElse(due);
        return new Observed(
                tally, 1, file, new UnitId(unit), new FormId(form), period, source, arrival, first.orElse(arrival));
    }

    public static List<Observed> all(TestReport... reports) {
        return java.util.Arrays.stream(reports).map(TestReport::build).toList();
    }
}
