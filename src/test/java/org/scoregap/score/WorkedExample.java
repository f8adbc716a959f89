package org.scoregap.score;

import static org.scoregap.mapping.Comparison.Operator.AT_LEAST;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Unit;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A small city whose forecast was worked out elsewhere, every intermediate number of it. */
public final class WorkedExample {
    private static final String FILE = "worked-example.json";
    /** Week 3 of the example. */
    public static final Period NOW = TestMapping.WEEK;

    private final JsonNode input;
    private final JsonNode expected;
    private final LossModel model;

    private WorkedExample(String variant, double strictness, double clustering) {
        try (InputStream in = WorkedExample.class.getResourceAsStream(FILE)) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(in));
            this.input = all.get("input");
            this.expected = all.get(variant);
            this.model = LossModel.DEFAULT.with(new LossModel.Assessors(strictness, clustering));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<WorkedExample> all() {
        return List.of(
                new WorkedExample("expected", 1, 0),
                new WorkedExample("expected_with_strictness_1_3", 1.3, 0),
                new WorkedExample("expected_with_clustering_0_15", 1, 0.15));
    }

    public Mapping mapping() {
        TestMapping mapping = TestMapping.empty()
                .framework("WS", 100, OptionalDouble.of(62), TestMapping.section("S1"))
                .model(model)
                .assessment(NOW.plus(1).monday().toString());
        IntStream.range(0, 4).forEach(unit -> mapping.unit(unit(unit), Unit.Kind.DEPARTMENT, ""));
        for (int i = 0; i < size(); i++) {
            JsonNode each = input.get("indicators").get(i);
            boolean tiers = each.get("scoring").asString().startsWith("tiers");
            Scoring scoring = tiers
                    ? TestIndicator.tiers(
                            TestIndicator.tier(AT_LEAST, 0.95, 1), TestIndicator.tier(AT_LEAST, 0.85, 0.6))
                    : TestIndicator.PROPORTIONAL;
            String unit = unit(each.get("unit").asInt());
            mapping.with(TestIndicator.rate(id(i).value())
                    .scores("WS", "S1", each.get("points").asDouble(), scoring)
                    .sample(each.get("assessors_sample").asInt())
                    .lead(unit)
                    .reportedBy(unit));
        }
        return mapping.build();
    }

    public List<Observed> observed() {
        List<TestReport> reports = new ArrayList<>();
        JsonNode weeks = input.get("reported_failures_by_week");
        for (int week = 0; week < weeks.size(); week++) {
            for (int i = 0; i < size(); i++) {
                JsonNode failures = weeks.get(week).get(i);
                if (!failures.isNull()) {
                    int checked = input.get("indicators")
                            .get(i)
                            .get("checked_each_week")
                            .asInt();
                    reports.add(TestReport.checks(ownerOf(i), id(i).value(), checked - failures.asInt(), checked)
                            .week(week(week)));
                }
            }
        }
        input.get("inspections").forEach(each -> {
            int i = each.get("indicator").asInt();
            int sites = each.get("sites").asInt();
            reports.add(TestReport.checks(
                            ownerOf(i),
                            id(i).value(),
                            sites - each.get("failures").asInt(),
                            sites)
                    .by(Source.INSPECTION)
                    .week(week(each.get("week").asInt())));
        });
        return TestReport.all(reports.toArray(TestReport[]::new));
    }

    public int size() {
        return input.get("indicators").size();
    }

    public static IndicatorId id(int indicator) {
        return new IndicatorId("I" + indicator);
    }

    public static UnitId owner(int unit) {
        return new UnitId(unit(unit));
    }

    /** Week 0 to 3 of the example. */
    public static Period period(int week) {
        return new Period(2022, week(week));
    }

    /** A figure of the whole city. */
    public double expected(String name) {
        return expected.get(name).asDouble();
    }

    /** One of a list of figures, by indicator or unit. */
    public double expected(String name, int index) {
        return expected.get(name).get(index).asDouble();
    }

    public JsonNode node(String name) {
        return expected.get(name);
    }

    private String ownerOf(int indicator) {
        return unit(input.get("indicators").get(indicator).get("unit").asInt());
    }

    private static int week(int week) {
        return NOW.week() - 3 + week;
    }

    private static String unit(int unit) {
        return "U" + unit;
    }

    @Override
    public String toString() {
        return "strictness " + model.strictness() + ", clustering " + model.clustering();
    }
}
