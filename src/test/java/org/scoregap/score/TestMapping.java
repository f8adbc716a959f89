package org.scoregap.score;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.SectionGroup;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Period;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SectionId;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;

/**
 * A small mapping in a few lines: framework WS of 100 points with sections S1, S2; departments A, B, C; territories T1, T2
 * with a street each, T1S and T2S. Reports are due on Fridays at 18:00 in Shanghai.
 */
public final class TestMapping {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Period WEEK = new Period(2022, 28);
    /** The Friday of {@link #WEEK}, 18:00. */
    public static final Instant DUE = Instant.parse("2022-07-15T10:00:00Z");

    public static final Instant AFTER = DUE.plusSeconds(1);

    private final List<Framework> frameworks = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>(List.of(WEEKLY));
    private Settings.Unreported unreported = Settings.Unreported.ALL;
    private LossModel model = LossModel.DEFAULT;
    private Ladder ladder = Ladder.NONE;
    private String hash = "00";
    private Optional<LocalDate> assessment = Optional.empty();

    public static TestMapping ws() {
        return empty().framework("WS", 100, OptionalDouble.of(80), section("S1"), section("S2"));
    }

    public static TestMapping empty() {
        TestMapping mapping = new TestMapping();
        List.of("A", "B", "C").forEach(id -> mapping.unit(id, Unit.Kind.DEPARTMENT, ""));
        mapping.unit("T1", Unit.Kind.TERRITORY, "").unit("T2", Unit.Kind.TERRITORY, "");
        return mapping.unit("T1S", Unit.Kind.STREET, "T1").unit("T2S", Unit.Kind.STREET, "T2");
    }

    public static Section section(String id, Section... parts) {
        return new Section(new SectionId(id), id, OptionalDouble.empty(), OptionalDouble.empty(), Arrays.asList(parts));
    }

    public static Section section(String id, double target, Section... parts) {
        return new Section(
                new SectionId(id), id, OptionalDouble.empty(), OptionalDouble.of(target), Arrays.asList(parts));
    }

    public TestMapping framework(String id, double points, OptionalDouble passMark, Section... sections) {
        return framework(id, Framework.Kind.POINTS, points, passMark, 1, List.of(sections), List.of());
    }

    public TestMapping framework(
            String id,
            Framework.Kind kind,
            double points,
            OptionalDouble passMark,
            double importance,
            List<Section> sections,
            List<SectionGroup> groups) {
        frameworks.add(new Framework(new FrameworkId(id), id, kind, points, passMark, importance, sections, groups));
        return this;
    }

    public TestMapping unit(String id, Unit.Kind kind, String parent) {
        units.add(new Unit(
                new UnitId(id),
                id,
                kind,
                parent.isEmpty() ? Optional.empty() : Optional.of(new UnitId(parent)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    public TestMapping site(String id, String type, String territory) {
        sites.add(new Site(new SiteId(id), id, type, new UnitId("A"), new UnitId(territory)));
        return this;
    }

    public TestMapping nothingCharged() {
        unreported = Settings.Unreported.NONE;
        return this;
    }

    public TestMapping model(LossModel other) {
        model = other;
        return this;
    }

    /** How many of its cycles ago a figure may be of to count. */
    public TestMapping reach(int cycles) {
        return model(new LossModel(
                model.assessors(),
                new LossModel.Ageing(model.evidenceHalfLife(), model.habitHalfLife(), cycles),
                model.claims(),
                model.counts(),
                model.swing(),
                model.territories()));
    }

    public TestMapping ladder(Ladder other) {
        ladder = other;
        return this;
    }

    /** Of another text than other mappings. */
    public TestMapping hash(String other) {
        hash = other;
        return this;
    }

    /** The day the assessors come. */
    public TestMapping assessment(String date) {
        assessment = Optional.of(LocalDate.parse(date));
        return this;
    }

    /** A row is an indicator: its figures without a territory are totals. */
    private static final Form WEEKLY = form("weekly", Form.Layout.INDICATORS);

    private static Form form(String id, Form.Layout layout) {
        return new Form(
                new FormId(id),
                id,
                layout,
                Source.SELF,
                Resubmit.ROWS,
                List.of(),
                new TreeMap<>(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** One more form beside the weekly one. */
    public TestMapping withForm(String id, Form.Layout layout) {
        forms.add(form(id, layout));
        return this;
    }

    public TestMapping with(TestIndicator... more) {
        Arrays.stream(more).map(TestIndicator::build).forEach(indicators::add);
        return this;
    }

    /** Of 2022-W28, a second after its reports were due. */
    public Forecast forecast(TestReport... reports) {
        return Scorer.forecast(build(), WEEK, AFTER, TestReport.all(reports));
    }

    /** The only gap of that forecast. */
    public Forecast.Gap gap(TestReport... reports) {
        List<Forecast.Gap> gaps = forecast(reports).gaps();
        if (gaps.size() != 1) {
            throw new IllegalStateException("not one gap: " + gaps);
        }
        return gaps.get(0);
    }

    public Mapping build() {
        Settings settings = new Settings(
                Locale.CHINA,
                ZONE,
                new Settings.Due(DayOfWeek.FRIDAY, LocalTime.of(18, 0), new TreeMap<>()),
                assessment,
                new Settings.Folders("inbox", "archive", "reports", "store"),
                10,
                4,
                unreported,
                6,
                0.005,
                0.25,
                new Settings.Words(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                Dimensions.USUAL,
                Settings.Tasks.USUAL,
                model,
                ladder);
        return new Mapping(new Period(2022, 1), hash, settings, frameworks, units, indicators, forms, sites);
    }
}
