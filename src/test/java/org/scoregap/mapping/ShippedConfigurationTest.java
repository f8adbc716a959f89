package org.scoregap.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.check.MappingCheck;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.FormId;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SectionId;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;

/** The mapping under {@code config/} that the program ships with. */
class ShippedConfigurationTest {
    private static final MappingTexts TEXTS = MappingTexts.read(Path.of("config"));
    private static final FrameworkId SANITARY = new FrameworkId("WS");
    private static final FrameworkId CIVILISED = new FrameworkId("WM");
    private static final FrameworkId FOREST = new FrameworkId("SL");

    private final Mapping mapping = MappingLoader.load(TEXTS).mapping().orElseThrow();

    @Test
    void hasNoProblemAndLeavesNoPointUnallocated() {
        assertThat(MappingCheck.check(TEXTS)).isEmpty();
    }

    @Test
    void holdsFromTheWeekOfTheSprint() {
        assertThat(mapping.from()).isEqualTo(new Period(2022, 25));
    }

    @Test
    void holdsThreeFrameworksOneOfThemCountingStandards() {
        assertThat(mapping.frameworks())
                .extracting(Framework::id, Framework::kind, Framework::points)
                .containsExactly(
                        tuple(SANITARY, Framework.Kind.POINTS, 1000.0),
                        tuple(CIVILISED, Framework.Kind.POINTS, 1000.0),
                        tuple(FOREST, Framework.Kind.STANDARDS, 36.0));
    }

    @Test
    void givesTheElevenPartsOfTheSanitaryCityTheirPoints() {
        Map<String, Double> given = new TreeMap<>();
        for (Indicator indicator : mapping.indicators()) {
            for (Scores scores : indicator.scoresIn()) {
                if (scores.framework().equals(SANITARY)) {
                    given.merge(scores.section().value(), scores.points(), Double::sum);
                }
            }
        }
        assertThat(given)
                .containsOnly(
                        Map.entry("WS-1", 50.0),
                        Map.entry("WS-2", 70.0),
                        Map.entry("WS-3", 230.0),
                        Map.entry("WS-4", 100.0),
                        Map.entry("WS-5", 120.0),
                        Map.entry("WS-6", 110.0),
                        Map.entry("WS-7", 100.0),
                        Map.entry("WS-8", 50.0),
                        Map.entry("WS-9", 50.0),
                        Map.entry("WS-10", 70.0),
                        Map.entry("WS-11", 50.0));
    }

    @Test
    void hasAnIndicatorForEachOfTheThirtySixStandards() {
        assertThat(mapping.indicators().stream()
                        .filter(indicator -> indicator.pointsIn(FOREST).isPresent()))
                .hasSize(36)
                .allSatisfy(indicator -> assertThat(indicator.pointsIn(FOREST)).hasValue(1));
    }

    @Test
    void asksForTheTargetsOfTheSpeech() {
        Framework sanitary = mapping.framework(SANITARY).orElseThrow();
        assertThat(sanitary.sections())
                .filteredOn(section -> section.id().equals(new SectionId("WS-3")))
                .singleElement()
                .satisfies(section -> assertThat(section.target()).hasValue(0.9));
        assertThat(sanitary.groups()).singleElement().satisfies(group -> {
            assertThat(group.sections()).containsExactly(new SectionId("WS-4"), new SectionId("WS-5"));
            assertThat(group.target()).isEqualTo(0.9, within(1e-12));
        });
        assertThat(indicator("WM-224").target()).hasValue(new Comparison(Operator.AT_LEAST, 0.85));
    }

    @Test
    void countsOneReportedValueInEachFrameworkThatAsksForIt() {
        assertThat(mapping.indicators()).hasSizeGreaterThanOrEqualTo(130);
        assertThat(mapping.indicators().stream()
                        .filter(indicator -> indicator.scoresIn().stream()
                                        .map(Scores::framework)
                                        .distinct()
                                        .count()
                                > 1))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void barsByGatesWithAndWithoutPoints() {
        List<Indicator> gates = mapping.indicators().stream()
                .filter(indicator -> indicator.gate().isPresent())
                .toList();
        assertThat(gates)
                .extracting(gate -> gate.id().value())
                .contains("WS-404", "WS-B01", "WM-134", "WM-225", "SL-19", "SL-20")
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(gates.stream().filter(gate -> !gate.scoresIn().isEmpty())).hasSizeGreaterThanOrEqualTo(2);
        assertThat(indicator("WM-225").scoresIn()).isEmpty();
        assertThat(indicator("WM-225").gate().orElseThrow().bars()).containsExactly(CIVILISED);
        assertThat(indicator("WS-404").gate().orElseThrow().fails().holds(0.69)).isTrue();
        assertThat(indicator("WS-404").gate().orElseThrow().fails().holds(0.70)).isFalse();
    }

    @Test
    void registersFortyEightDepartmentsAndTwoTerritoriesEachWithItsLeaders() {
        assertThat(of(Unit.Kind.DEPARTMENT)).hasSize(48);
        assertThat(of(Unit.Kind.TERRITORY)).extracting(Unit::id).containsExactly(new UnitId("HBQ"), new UnitId("GXQ"));
        assertThat(Stream.of(Unit.Kind.DEPARTMENT, Unit.Kind.TERRITORY).flatMap(kind -> of(kind).stream()))
                .allSatisfy(unit -> {
                    assertThat(unit.principal()).isPresent();
                    assertThat(unit.deputy()).isPresent();
                    assertThat(unit.contact().orElseThrow().telephone()).startsWith("0915-");
                });
    }

    @Test
    void leavesNoDepartmentAndNoTerritoryWithoutAReportToMake() {
        Set<UnitId> owing = mapping.indicators().stream()
                .flatMap(indicator -> indicator.reportedBy().stream())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(owing).containsAll(ids(of(Unit.Kind.DEPARTMENT))).containsAll(ids(of(Unit.Kind.TERRITORY)));
    }

    @Test
    void registersSitesOfManyTypesInBothTerritories() {
        assertThat(mapping.sites()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(mapping.sites().stream().map(Site::type).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(mapping.sites()).extracting(Site::territory).containsOnly(new UnitId("HBQ"), new UnitId("GXQ"));
    }

    @Test
    void givesTerritoriesAShareOnlyOfWhatIsCheckedAtSites() {
        assertThat(mapping.indicators().stream().filter(indicator -> indicator.territoryShare() > 0))
                .allSatisfy(indicator -> assertThat(indicator.siteTypes()).isNotEmpty());
    }

    @Test
    void readsEveryLayoutAndEverySource() {
        assertThat(mapping.forms()).extracting(Form::layout).contains(Form.Layout.values());
        assertThat(mapping.forms()).extracting(Form::source).contains(Source.values());
        assertThat(mapping.form(new FormId("weekly-indicators")).orElseThrow().from())
                .as("empty means every department and territory")
                .isEmpty();
    }

    @Test
    void saysOfManyIndicatorsWhatMendingThemTakes() {
        assertThat(mapping.indicators().stream()
                        .filter(indicator -> indicator.effort().isPresent()))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void expectsAsItsModelWasChosen() {
        assertThat(mapping.settings().model()).isEqualTo(LossModel.DEFAULT);
    }

    private Indicator indicator(String id) {
        return mapping.indicator(new IndicatorId(id)).orElseThrow();
    }

    private List<Unit> of(Unit.Kind kind) {
        return mapping.units().stream().filter(unit -> unit.kind() == kind).toList();
    }

    private static List<UnitId> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
