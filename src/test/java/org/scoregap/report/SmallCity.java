package org.scoregap.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.SectionId;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestHabits;
import org.scoregap.score.forecast.Assumption;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.FrameworkPart;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.GateForecast;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.forecast.Forecast.SectionForecast;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.Proposing;

/** A city with three frameworks, four departments and two territories: small enough to check by hand. */
public final class SmallCity {
    static final Instant FRIDAY_EVENING = Instant.parse("2022-07-15T10:05:00Z");
    static final Period W28 = new Period(2022, 28);

    private static final FrameworkId WS = new FrameworkId("WS");
    private static final FrameworkId WM = new FrameworkId("WM");
    private static final FrameworkId SL = new FrameworkId("SL");

    private SmallCity() {}

    public static Mapping mapping() {
        return new Mapping(
                new Period(2022, 27),
                "0",
                settings(),
                List.of(
                        framework(WS, "国家卫生城市", Framework.Kind.POINTS, 1000, OptionalDouble.of(800)),
                        framework(WM, "省级文明城市", Framework.Kind.POINTS, 100, OptionalDouble.of(90)),
                        framework(SL, "国家森林城市", Framework.Kind.STANDARDS, 36, OptionalDouble.empty())),
                List.of(
                        unit("WJW", "市卫生健康委员会", Unit.Kind.DEPARTMENT, "王建国", "主任", "李敏", "副主任"),
                        unit("SCJG", "市市场监督管理局", Unit.Kind.DEPARTMENT, "张卫东", "局长", "赵丽", "副局长"),
                        unit("CGJ", "市城市管理局", Unit.Kind.DEPARTMENT, "陈志强", "局长", "刘洋", ""),
                        unit("LYJ", "市林业局", Unit.Kind.DEPARTMENT, "周海", "局长", "吴芳", "副局长"),
                        unit("HB", "汉滨区", Unit.Kind.TERRITORY, "孙鹏", "区长", "马超", "副区长"),
                        new Unit(
                                new UnitId("GX"),
                                "高新区",
                                Unit.Kind.TERRITORY,
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(
                        indicator("WS-601", "五小行业信息公示率", Measure.RATE, "%"),
                        indicator("WS-302", "主次干道和背街小巷日常保洁达标率（含城中村、城乡结合部）", Measure.RATE, "%"),
                        indicator("WS-404", "病媒生物防制设施建设", Measure.MILESTONE, ""),
                        indicator("WM-105", "网吧违规接纳未成年人次数", Measure.COUNT, "次"),
                        indicator("SL-12", "城区绿化覆盖率", Measure.VALUE, "%")),
                List.of(),
                List.of(new Site(new SiteId("MKT-007"), "兴安农贸市场", "农贸市场", new UnitId("SCJG"), new UnitId("HB"))));
    }

    private static Settings settings() {
        return new Settings(
                Locale.CHINESE,
                ZoneId.of("Asia/Shanghai"),
                new Settings.Due(DayOfWeek.FRIDAY, LocalTime.of(18, 0), new TreeMap<>()),
                Optional.empty(),
                new Settings.Folders("inbox", "archive", "reports", "store"),
                10,
                4,
                Settings.Unreported.ALL,
                6,
                0.005,
                0.25,
                new Settings.Words(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                Dimensions.USUAL,
                Settings.Tasks.USUAL,
                LossModel.DEFAULT,
                ladder());
    }

    /** Everybody but two is on a level; the last one is sterner than anybody reaches. */
    private static Ladder ladder() {
        return new Ladder(
                0.2,
                0.5,
                2,
                1,
                List.of(
                        level(
                                "remind",
                                "提醒",
                                "reminder",
                                List.of(Map.of(Criterion.POINTS, 0.4), Map.of(Criterion.LATE, 2.0))),
                        level(
                                "talk-principal",
                                "约谈主要领导",
                                "talk with the principal leader",
                                List.of(
                                        Map.of(Criterion.POINTS, 0.6, Criterion.WEEKS, 2.0),
                                        Map.of(Criterion.MISSING, 1.0),
                                        Map.of(Criterion.EMPTY_REPORTS, 1.0),
                                        Map.of(Criterion.EASY, 0.5))),
                        level("referral", "移送问责", "referral", List.of(Map.of(Criterion.SHARE, 0.9)))),
                List.of());
    }

    private static Ladder.Level level(String id, String name, String english, List<Map<Criterion, Double>> when) {
        return new Ladder.Level(
                id,
                name,
                Optional.of(english),
                when.stream().map(Ladder.Condition::new).toList());
    }

    /** Of this week, which the week before was like; {@code SCJG} leaves half of its failures out, {@code LYJ} reports none. */
    static Proposal proposal() {
        return Proposing.of(
                mapping(),
                List.of(forecast(), forecast()),
                TestHabits.of(W28, List.of(TestHabits.factor("SCJG", 2.05)), List.of(TestHabits.empty("LYJ"))));
    }

    private static Framework framework(
            FrameworkId id, String name, Framework.Kind kind, double points, OptionalDouble passMark) {
        Section section = new Section(
                new SectionId(id + "-1"), name, OptionalDouble.of(points), OptionalDouble.empty(), List.of());
        return new Framework(id, name, kind, points, passMark, 1, List.of(section), List.of());
    }

    private static Unit unit(
            String id, String name, Unit.Kind kind, String principal, String title, String deputy, String post) {
        return new Unit(
                new UnitId(id),
                name,
                kind,
                Optional.empty(),
                List.of(),
                Optional.of(new Unit.Person(principal, title)),
                Optional.of(new Unit.Person(deputy, post)),
                Optional.of(new Unit.Contact("张伟", "0915-3200001")));
    }

    private static Indicator indicator(String id, String name, Measure measure, String dimension) {
        return new Indicator(
                new IndicatorId(id),
                name,
                List.of(),
                measure,
                1,
                dimension,
                new Indicator.Range(0, 1),
                false,
                Indicator.Better.HIGHER,
                Optional.of(new Comparison(Comparison.Operator.AT_LEAST, 0.95)),
                List.of(new Indicator.Scores(WS, new SectionId("WS-1"), 25, new Scoring.Proportional(0, 1))),
                Optional.empty(),
                List.of(new UnitId("WJW")),
                new UnitId("WJW"),
                new TreeMap<>(Map.of()),
                0,
                List.of(),
                false,
                new Indicator.Assessment(Indicator.Method.FIELD, OptionalInt.empty()),
                Indicator.Cadence.WEEKLY,
                Optional.empty(),
                OptionalDouble.empty());
    }

    /**
     * WS loses 7.315 + 5.125 + 10 = 22.44; rounded apart, its rows would show 7.32 + 5.13 + 10.00 = 22.45. WM loses 0.6666
     * + 1.1111 = 1.7777, SL 0.25 standards.
     */
    static Forecast forecast() {
        return new Forecast(
                W28,
                FRIDAY_EVENING,
                new Period(2022, 27),
                List.of(
                        new FrameworkForecast(
                                WS,
                                "国家卫生城市",
                                Framework.Kind.POINTS,
                                820,
                                OptionalDouble.of(656),
                                797.56,
                                781.004,
                                812.5,
                                1.2,
                                OptionalDouble.of(0.72),
                                22.44,
                                180,
                                List.of(
                                        new GateForecast(
                                                new IndicatorId("WS-404"), "病媒生物防制设施建设", OptionalDouble.of(0.28)),
                                        new GateForecast(new IndicatorId("WS-405"), "无偿献血比例", OptionalDouble.empty())),
                                List.of(
                                        section("WS-1", "健康细胞与社会参与", 1, 400, OptionalDouble.of(0.9), 12.315),
                                        section("WS-1.1", "五小行业", 2, 100, OptionalDouble.empty(), 7.315),
                                        section("WS-1.2", "病媒生物", 2, 300, OptionalDouble.empty(), 5),
                                        section("WS-2", "市容环境卫生", 1, 420, OptionalDouble.of(0.995), 10.125)),
                                List.of(section("WS-food", "食品安全与农贸市场", 1, 100, OptionalDouble.of(0.9), 7.315))),
                        new FrameworkForecast(
                                WM,
                                "省级文明城市",
                                Framework.Kind.POINTS,
                                88,
                                OptionalDouble.of(87),
                                86.2223,
                                86.2223,
                                86.2223,
                                1,
                                OptionalDouble.empty(),
                                1.7777,
                                0,
                                List.of(),
                                List.of(section("WM-2.3", "诚信建设", 1, 88, OptionalDouble.empty(), 1.7777)),
                                List.of()),
                        new FrameworkForecast(
                                SL,
                                "国家森林城市",
                                Framework.Kind.STANDARDS,
                                36,
                                OptionalDouble.empty(),
                                35.75,
                                35,
                                36,
                                1,
                                OptionalDouble.empty(),
                                0.25,
                                0,
                                List.of(),
                                List.of(section("SL-1", "森林网络", 1, 36, OptionalDouble.empty(), 0.25)),
                                List.of())),
                List.of(
                        gap(1, "WM-105", "网吧违规接纳未成年人次数", WM, "WM-2.3", 4, 1.1111, 0)
                                .parts(List.of(part("SCJG", 1.1111, 0)), List.of())
                                .state(ReportState.NOT_OWED, EvidenceState.STALE)
                                .amount(3)
                                .gap(),
                        gap(2, "WS-302", "主次干道和背街小巷日常保洁达标率（含城中村、城乡结合部）", WS, "WS-2", 42, 10.125, 0)
                                .parts(
                                        List.of(part("CGJ", 5.0625, 0), part("GX", 1.6875, 0), part("HB", 3.375, 0)),
                                        List.of())
                                .state(ReportState.REPORTED, EvidenceState.FRESH)
                                .figure(0.7589, 1366, 1800, ">= 95%")
                                .changed(-0.456)
                                .gap(),
                        gap(3, "WS-601", "五小行业信息公示率", WS, "WS-1.1", 25, 7.315, 0)
                                .parts(
                                        List.of(part("SCJG", 2.1945, 0), part("WJW", 5.1205, 0)),
                                        List.of(new SitePart(
                                                new SiteId("MKT-007"), Optional.of(new UnitId("HB")), 3.005)))
                                .state(ReportState.LATE, EvidenceState.FRESH)
                                .figure(0.71, 142, 200, ">= 100%")
                                .changed(1.2)
                                .easy()
                                .gap(),
                        gap(4, "WS-601", "五小行业信息公示率", WM, "WM-2.3", 1.5, 0.6666, 0)
                                .parts(List.of(part("SCJG", 0.2, 0), part("WJW", 0.4666, 0)), List.of())
                                .state(ReportState.LATE, EvidenceState.FRESH)
                                .figure(0.71, 142, 200, ">= 85%")
                                .easy()
                                .gap(),
                        gap(5, "SL-12", "城区绿化覆盖率", SL, "SL-1", 1, 0.25, 0)
                                .parts(List.of(part("LYJ", 0.25, 0)), List.of())
                                .state(ReportState.AWAITED, EvidenceState.NONE)
                                .gap(),
                        gap(6, "WS-404", "病媒生物防制设施建设", WS, "WS-1.2", 20, 5, 15)
                                .parts(List.of(part("WJW", 5, 15)), List.of())
                                .state(ReportState.MISSING, EvidenceState.NONE)
                                .amount(0)
                                .gap()),
                List.of(
                        unit("CGJ", 1, 0, 0, 0, 5.0625, 0, 0, 0),
                        unit("GX", 1, 0, 0, 0, 1.6875, 0, 0, 0),
                        unit("HB", 1, 0, 0, 0, 3.375, 0, 0, 0),
                        unit("LYJ", 1, 0, 0, 0, 0, 0, 0.25, 0),
                        unit("SCJG", 3, 2, 0, 2, 2.1945, 1.3111, 0, 0),
                        unit("WJW", 3, 2, 1, 2, 10.1205, 0.4666, 0, 15)),
                List.of(
                        new Assumption.RisingUnderReporting(3, 1.62, 2.05),
                        new Assumption.EmptyReports(
                                List.of(new UnitId("LYJ"), new UnitId("SCJG")),
                                List.of(new Assumption.AtStake(WS, 45), new Assumption.AtStake(SL, 1))),
                        new Assumption.NoAssessmentDate(4)));
    }

    private static SectionForecast section(
            String id, String name, int level, double points, OptionalDouble target, double loss) {
        OptionalDouble chance = target.isPresent() ? OptionalDouble.of(0.4) : OptionalDouble.empty();
        return new SectionForecast(
                new SectionId(id), name, level, points, target, points - loss, points - loss, points, loss, chance);
    }

    private static UnitPart part(String unit, double loss, double charge) {
        return new UnitPart(new UnitId(unit), loss, charge, false);
    }

    private static UnitForecast unit(
            String id, int items, int easy, int missing, int late, double ws, double wm, double sl, double charge) {
        return new UnitForecast(
                new UnitId(id),
                items,
                easy,
                missing,
                late,
                List.of(new FrameworkPart(WS, ws, charge), new FrameworkPart(WM, wm, 0), new FrameworkPart(SL, sl, 0)),
                100 * (ws / 820 + wm / 88 + sl / 36),
                100 * charge / 820);
    }

    private static GapBuilder gap(
            int rank,
            String id,
            String name,
            FrameworkId framework,
            String section,
            double points,
            double loss,
            double charge) {
        double whole = framework.equals(WS) ? 820 : framework.equals(WM) ? 88 : 36;
        return new GapBuilder(new Gap(
                rank,
                new IndicatorId(id),
                name,
                framework,
                new SectionId(section),
                points,
                loss,
                100 * loss / whole,
                charge,
                1 - loss / points,
                ReportState.REPORTED,
                EvidenceState.FRESH,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                false,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty()));
    }
}
