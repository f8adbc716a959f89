package org.scoregap.validate;

import java.time.DayOfWeek;
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
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SectionId;
import org.scoregap.model.Severity;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;

/** A small city: four departments, two districts, an office that inspects, and one indicator of each measure. */
public final class TestMapping {
    public static final Mapping CITY = city();

    private TestMapping() {}

    private static Mapping city() {
        return new Mapping(
                new Period(2022, 1),
                "0",
                settings(),
                List.of(new Framework(
                        new FrameworkId("WS"),
                        "国家卫生城市",
                        Framework.Kind.POINTS,
                        1000,
                        OptionalDouble.of(800),
                        1,
                        List.of(new Section(
                                new SectionId("WS-1"),
                                "市容环境",
                                OptionalDouble.of(1000),
                                OptionalDouble.empty(),
                                List.of())),
                        List.of())),
                List.of(
                        unit("CZB", "市创建办", Unit.Kind.OFFICE, "创建办"),
                        unit("DCZ", "市督查组", Unit.Kind.OFFICE, "督查组"),
                        unit("CGJ", "市城市管理局", Unit.Kind.DEPARTMENT, "市城管局", "城管局"),
                        unit("WJW", "市卫生健康委", Unit.Kind.DEPARTMENT, "市卫健委"),
                        unit("SCJG", "市市场监管局", Unit.Kind.DEPARTMENT, "市场监管局"),
                        unit("LYJ", "市林业局", Unit.Kind.DEPARTMENT),
                        unit("HB", "汉滨区", Unit.Kind.TERRITORY),
                        unit("GX", "高新区", Unit.Kind.TERRITORY)),
                List.of(
                        indicator("WS-601", "五小行业信息公示率", Measure.RATE, 25, "WJW", "SCJG"),
                        indicator("WS-602", "三防设施合格率", Measure.RATE, 10, "WJW"),
                        indicator("WS-301", "道路清扫评分", Measure.GRADE, 20, "CGJ"),
                        indicator("WS-302", "占道经营起数", Measure.COUNT, 5, "CGJ"),
                        indicator("WS-303", "建成区绿化覆盖率", Measure.VALUE, 15, "LYJ"),
                        indicator("WS-304", "新增公园面积", Measure.VALUE, 8, "LYJ"),
                        indicator("WS-101", "创建方案印发", Measure.MILESTONE, 3, "CGJ")),
                List.of(weekly(), inspection(), sites(), matrix()),
                List.of(
                        new Site(new SiteId("MKT-001"), "东关农贸市场", "农贸市场", new UnitId("SCJG"), new UnitId("HB")),
                        new Site(new SiteId("MKT-002"), "高新农贸市场", "农贸市场", new UnitId("CGJ"), new UnitId("GX"))));
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
                new Settings.Words(
                        Set.of("不适用", "/"),
                        Set.of("—", "-", "暂无"),
                        Set.of("无"),
                        Set.of("√", "合格", "是", "达标"),
                        Set.of("×", "不合格", "否")),
                Dimensions.USUAL,
                Settings.Tasks.USUAL,
                LossModel.DEFAULT,
                Ladder.NONE);
    }

    private static Unit unit(String id, String name, Unit.Kind kind, String... aliases) {
        return new Unit(
                new UnitId(id),
                name,
                kind,
                Optional.empty(),
                List.of(aliases),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Indicator indicator(
            String id, String name, Measure measure, double points, String lead, String... support) {
        TreeMap<UnitId, Double> shares = new TreeMap<>();
        for (String unit : support) {
            shares.put(new UnitId(unit), 0.3);
        }
        boolean percent = name.endsWith("覆盖率");
        Indicator.Range range = switch (measure) {
            case RATE, GRADE, MILESTONE -> new Indicator.Range(0, 1);
            case COUNT -> new Indicator.Range(0, Double.POSITIVE_INFINITY);
            case VALUE -> percent ? new Indicator.Range(0, 1) : new Indicator.Range(0, 300);
        };
        return new Indicator(
                new IndicatorId(id),
                name,
                List.of(),
                measure,
                measure == Measure.GRADE ? 10 : 1,
                percent ? "%" : name.endsWith("面积") ? "公顷" : "",
                range,
                name.startsWith("新增"),
                measure == Measure.COUNT ? Indicator.Better.LOWER : Indicator.Better.HIGHER,
                Optional.empty(),
                List.of(new Indicator.Scores(
                        new FrameworkId("WS"), new SectionId("WS-1"), points, new Scoring.Proportional(0, 1))),
                Optional.empty(),
                List.of(new UnitId(lead)),
                new UnitId(lead),
                shares,
                0,
                List.of(),
                false,
                new Indicator.Assessment(Indicator.Method.FIELD, OptionalInt.empty()),
                Indicator.Cadence.WEEKLY,
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static Form weekly() {
        return new Form(
                new FormId("weekly"),
                "周报表",
                Form.Layout.INDICATORS,
                Source.SELF,
                Resubmit.ROWS,
                List.of(),
                new TreeMap<>(Map.of(
                        "indicator", List.of("指标编号", "编号"),
                        "name", List.of("指标名称"),
                        "passed", List.of("合格数", "达标数"),
                        "checked", List.of("应检数", "检查数"),
                        "value", List.of("完成值", "完成率"),
                        "mended", List.of("已整改数"),
                        "date", List.of("日期"),
                        "note", List.of("备注"))),
                List.of(),
                Map.of(),
                List.of(new Form.Rule(
                        "mended-within-failed", "mended <= checked - passed", Severity.ERROR, new TreeMap<>())));
    }

    private static Form inspection() {
        return new Form(
                new FormId("inspection"),
                "暗访检查表",
                Form.Layout.CHECKS,
                Source.INSPECTION,
                Resubmit.APPEND,
                List.of(new UnitId("DCZ")),
                new TreeMap<>(Map.of(
                        "name", List.of("检查项目"),
                        "site", List.of("点位"),
                        "territory", List.of("属地"),
                        "date", List.of("检查日期"),
                        "value", List.of("检查结果"),
                        "note", List.of("存在问题"))),
                List.of(),
                Map.of(),
                List.of());
    }

    private static Form sites() {
        return new Form(
                new FormId("markets"),
                "农贸市场台账",
                Form.Layout.SITES,
                Source.SELF,
                Resubmit.ROWS,
                List.of(),
                new TreeMap<>(Map.of("site", List.of("市场名称"), "territory", List.of("所在区"))),
                List.of(),
                Map.of(
                        new IndicatorId("WS-601"), List.of("信息公示"),
                        new IndicatorId("WS-602"), List.of("三防设施")),
                List.of());
    }

    private static Form matrix() {
        return new Form(
                new FormId("districts"),
                "各区汇总表",
                Form.Layout.MATRIX,
                Source.SELF,
                Resubmit.ROWS,
                List.of(new UnitId("CZB")),
                new TreeMap<>(Map.of("name", List.of("指标"))),
                List.of(),
                Map.of(),
                List.of());
    }
}
