package org.scoregap.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Source;

/** A short form of {@code scripts/worlds}: the figures that the model was chosen for. */
class WorldsTest {
    private static final int CITIES = 30;
    private static final long SEED = 20220715;

    @ParameterizedTest(name = "{0}: at most {1} of today's error, first ten hold {2}")
    @CsvSource({"HIDE, 0.28, 0.96", "ROSY, 0.19, 0.96", "THIRD_AT_100, 0.14, 0.92"})
    void errsNoMoreThanTheModelThatWasChosen(World world, double ratio, double topTen) {
        Figures model = Trial.of(world, CITIES, SEED).model();

        assertThat(model.ratio().value()).isLessThan(ratio + 2 * model.ratio().standardError());
        assertThat(model.topTen().value())
                .isGreaterThan(topTen - 2 * model.topTen().standardError());
        // 24 of 30: a right interval covers fewer in one run of forty.
        assertThat(model.coverage().orElseThrow().value()).isBetween(0.8, 1.0);
    }

    @Test
    void theSameSeedGivesTheSameCities() {
        City city = new Cities(1).city(World.HIDE, 3);

        assertThat(new Cities(1).city(World.HIDE, 3)).usingRecursiveComparison().isEqualTo(city);
        assertThat(new Cities(2).city(World.HIDE, 3).subjects()).isNotEqualTo(city.subjects());
        assertThat(new Cities(1).city(World.HIDE, 4).subjects()).isNotEqualTo(city.subjects());
    }

    @Test
    void aCityIsTheSameInEveryWorldButForWhatIsReported() {
        Cities cities = new Cities(1);
        City hiding = cities.city(World.HIDE, 0);

        for (World world : List.of(World.ROSY, World.THIRD_AT_100, World.HONEST, World.MADE_UP)) {
            City city = cities.city(world, 0);
            assertThat(city.subjects()).isEqualTo(hiding.subjects());
            assertThat(city.truth()).isEqualTo(hiding.truth());
            assertThat(of(city, Source.INSPECTION)).isEqualTo(of(hiding, Source.INSPECTION));
            assertThat(of(city, Source.SELF)).isNotEqualTo(of(hiding, Source.SELF));
        }
    }

    private static List<String> of(City city, Source source) {
        return city.standing().stream()
                .filter(one -> one.source() == source)
                .map(one -> one.tally().indicator() + " " + one.period() + " "
                        + one.tally().finding())
                .toList();
    }
}
