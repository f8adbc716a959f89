package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Prior;
import org.scoregap.mapping.Indicator.Range;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Deduction;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.FrameworkId;

class IndicatorReaderTest {
    private static final String IN_WS = "scores-in: [ { section: WS-1, points: 6 } ]";

    private static MappingTexts texts(String... lines) {
        return Texts.with("indicators.yaml", "- id: A\n  name: 甲\n  lead: CGJ\n  " + String.join("\n  ", lines) + "\n");
    }

    private static Indicator indicator(String... lines) {
        return MappingLoader.load(texts(lines))
                .mapping()
                .orElseThrow()
                .indicators()
                .get(0);
    }

    private static Scoring scoring(String... lines) {
        return indicator(lines).scoresIn().get(0).scoring();
    }

    private static void assertOne(Kind kind, int line, String expected, String... lines) {
        assertThat(MappingLoader.load(texts(lines)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"rate, 0, 1", "grade, 0, 1", "milestone, 0, 1", "count, 0, Infinity", "value, -Infinity, Infinity"})
    void everyMeasureHasItsRange(String measure, double low, double high) {
        assertThat(indicator("measure: " + measure).range()).isEqualTo(new Range(low, high));
    }

    @Test
    void aValueInPercentIsAShare() {
        Indicator indicator = indicator("measure: value", "dimension: \"%\"", "target: 42%", IN_WS);

        assertThat(indicator.range()).isEqualTo(new Range(0, 1));
        assertThat(indicator.target()).contains(new Comparison(Operator.AT_LEAST, 0.42));
        assertThat(indicator.scoresIn().get(0).scoring()).isEqualTo(new Proportional(0, 1));
    }

    @Test
    void lessIsBetterForCountsUnlessTheMappingSaysOtherwise() {
        assertThat(indicator("measure: count", "target: 3").target()).contains(new Comparison(Operator.AT_MOST, 3));
        assertThat(indicator("measure: count").better()).isEqualTo(Better.LOWER);
        assertThat(indicator("measure: count", "better: higher").better()).isEqualTo(Better.HIGHER);
        assertThat(indicator("measure: value").better()).isEqualTo(Better.HIGHER);
    }

    @Test
    void aRateOfWhichLessIsBetterEarnsAllAtNothing() {
        assertThat(scoring("measure: rate", "better: lower", IN_WS)).isEqualTo(new Proportional(1, 0));
    }

    @Test
    void aMilestoneEarnsNothingUntilItIsDone() {
        assertThat(scoring("measure: milestone", IN_WS))
                .isEqualTo(new Tiers(List.of(new Tier(new Comparison(Operator.AT_LEAST, 1), 1))));
    }

    @Test
    void readsEveryWayOfScoring() {
        assertThat(scoring(
                        "measure: rate",
                        "scores-in: [ { section: WS-1, points: 6, scoring: "
                                + "{ proportional: { none: 60%, full: 95% } } } ]"))
                .isEqualTo(new Proportional(0.6, 0.95));
        assertThat(scoring(
                        "measure: rate",
                        "scores-in: [ { section: WS-1, points: 6, scoring: "
                                + "{ tiers: [ { at: '>= 95%', earns: 1 }, { at: '> 85%', earns: 60% } ] } } ]"))
                .isEqualTo(new Tiers(List.of(
                        new Tier(new Comparison(Operator.AT_LEAST, 0.95), 1),
                        new Tier(new Comparison(Operator.MORE_THAN, 0.85), 0.6))));
        assertThat(scoring(
                        "measure: count",
                        "scores-in: [ { section: WS-1, points: 6, scoring: " + "{ deduction: { each: 2 } } } ]"))
                .isEqualTo(new Deduction(2));
    }

    @Test
    void aValueHasNoScoringUnlessItIsStated() {
        assertOne(Kind.MISSING_KEY, 5, "scoring", "measure: value", IN_WS);
    }

    @Test
    void oneWayOfScoringOnly() {
        assertOne(
                Kind.KEYS_CONFLICT,
                5,
                "proportional | tiers | deduction",
                "measure: count",
                "scores-in: [ { section: WS-1, points: 6, scoring: { deduction: { each: 2 }, proportional: {} } } ]");
    }

    @Test
    void scoringNeedsAWayToGo() {
        assertOne(
                Kind.DIRECTION_DISAGREES,
                5,
                "none ≠ full",
                "measure: rate",
                "scores-in: [ { section: WS-1, points: 6, scoring: { proportional: { full: 0 } } } ]");
    }

    @Test
    void aGateBarsTheFrameworksItScoresIn() {
        Indicator indicator = indicator("measure: rate", IN_WS, "gate: { below: 70% }");

        assertThat(indicator.gate()).hasValueSatisfying(gate -> {
            assertThat(gate.fails()).isEqualTo(new Comparison(Operator.LESS_THAN, 0.7));
            assertThat(gate.bars()).containsExactly(new FrameworkId("WS"));
        });
    }

    @Test
    void aGateHasSomethingToBar() {
        assertOne(Kind.MISSING_KEY, 5, "bars", "measure: count", "gate: { above: 0 }");
        assertThat(indicator("measure: count", "gate: { above: 0, bars: [WS] }").gate())
                .isPresent();
    }

    @Test
    void aGateGoesOneWay() {
        assertOne(Kind.KEYS_CONFLICT, 5, "below | above", "measure: rate", "gate: { above: 0, below: 1, bars: [WS] }");
    }

    @Test
    void aRangeHasTwoEndsInOrder() {
        assertThat(indicator("measure: value", "range: [0, 300]").range()).isEqualTo(new Range(0, 300));
        assertOne(Kind.OUT_OF_RANGE, 5, "> 300", "measure: value", "range: [300, 0]");
        assertOne(Kind.MALFORMED, 5, "[0, 300]", "measure: value", "range: [300]");
    }

    @Test
    void supportLeavesTheLeadSomething() {
        assertThat(indicator("measure: rate", "support: { HB: 99% }").shares()).hasSize(2);
        assertOne(Kind.SHARES_EXCEED, 5, "< 1", "measure: rate", "support: { HB: 100% }");
    }

    @Test
    void anEmptyReportedByMeansNobody() {
        assertThat(indicator("measure: rate", "reported-by:").reportedBy()).isEmpty();
        assertThat(indicator("measure: rate", "reported-by: []").reportedBy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rate, 0", "rate, 1", "grade, 80%", "milestone, 0.5", "value, 1", "count, 0", "count, 12.5"})
    void aPriorIsAShareOrForCountsOccurrencesAPeriod(String measure, String mean) {
        Prior expected = new Prior(Figures.number(mean).orElseThrow(), 5);

        assertThat(indicator("measure: " + measure, "prior: { mean: " + mean + ", weight: 5 }")
                        .prior())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"rate, 1.01, 0–1", "grade, 8, 0–1", "milestone, 2, 0–1", "value, 42, 0–1", "count, -0.1, ≥ 0"})
    void aPriorStaysWithinWhatItsMeasureAllows(String measure, String mean, String expected) {
        assertOne(Kind.OUT_OF_RANGE, 5, expected, "measure: " + measure, "prior: { mean: " + mean + ", weight: 5 }");
    }

    @Test
    void effortIsMoreThanNothing() {
        assertThat(indicator("measure: rate", "effort: 0.5").effort()).hasValue(0.5);
        assertThat(indicator("measure: rate").effort()).isEmpty();
        assertOne(Kind.OUT_OF_RANGE, 5, "> 0", "measure: rate", "effort: 0");
    }

    @Test
    void inAFrameworkOfStandardsAnIndicatorIsMetAtItsTarget() {
        MappingTexts texts = Texts.change(
                texts("measure: rate", "target: 90%", "scores-in: [ { section: WS-1 } ]"),
                "frameworks.yaml",
                "points: 10",
                "points: 10\n  kind: standards");

        Indicator indicator =
                MappingLoader.load(texts).mapping().orElseThrow().indicators().get(0);

        assertThat(indicator.scoresIn().get(0).points()).isEqualTo(1);
        assertThat(indicator.scoresIn().get(0).scoring())
                .isEqualTo(new Tiers(List.of(new Tier(new Comparison(Operator.AT_LEAST, 0.9), 1))));
    }

    @Test
    void inAFrameworkOfPointsItNeedsPoints() {
        assertOne(Kind.MISSING_KEY, 5, "points", "measure: rate", "scores-in: [ { section: WS-1 } ]");
    }
}
