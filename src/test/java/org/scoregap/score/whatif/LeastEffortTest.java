package org.scoregap.score.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.model.IndicatorId;

class LeastEffortTest {
    private static Mending mending(String id, double points, double effort) {
        return new Mending(new IndicatorId(id), points, effort, true);
    }

    private static List<String> ids(List<Mending> mendings) {
        return mendings.stream().map(each -> each.indicator().value()).toList();
    }

    @Test
    void whatIsBestForItsEffortIsNotAlwaysInTheBestSet() {
        List<Mending> mendings = List.of(mending("A", 6, 1), mending("B", 10, 3), mending("C", 9, 2.9));
        assertThat(ids(LeastEffort.winning(10, mendings).orElseThrow())).containsExactly("B");
        assertThat(ids(LeastEffort.winning(15, mendings).orElseThrow())).containsExactly("A", "C");
    }

    @Test
    void ofEqualEffortsTheOneThatWinsMoreIsTaken() {
        List<Mending> mendings = List.of(mending("A", 5, 2), mending("B", 7, 2));
        assertThat(ids(LeastEffort.winning(4, mendings).orElseThrow())).containsExactly("B");
    }

    /** 0.1 + 0.2 is 0.30000000000000004: no more than 0.3, and it wins 7 where A wins 6.5. */
    @Test
    void effortsThatDifferByRoundingAreEqual() {
        List<Mending> mendings = List.of(mending("A", 6.5, 0.3), mending("B", 4, 0.2), mending("C", 3, 0.1));
        assertThat(ids(LeastEffort.winning(6.2, mendings).orElseThrow())).containsExactly("C", "B");
    }

    @Test
    void effortsABillionthApartAreNotEqual() {
        List<Mending> mendings = List.of(mending("A", 6, 2e-9), mending("B", 2.5, 1e-9));
        assertThat(ids(LeastEffort.winning(2.5, mendings).orElseThrow())).containsExactly("B");
    }

    @Test
    void ofEqualAnswersTheFirstByIndicatorIsTaken() {
        List<Mending> two = List.of(mending("B", 5, 2), mending("A", 5, 2));
        assertThat(ids(LeastEffort.winning(5, two).orElseThrow())).containsExactly("A");

        // the first three win 11 with 4; A and C are enough, and so are B and C
        List<Mending> three = List.of(mending("C", 5, 2), mending("B", 3, 1), mending("A", 3, 1));
        assertThat(ids(LeastEffort.winning(8, three).orElseThrow())).containsExactly("A", "C");
    }

    @Test
    void allOfItIsEnoughAndAHairMoreIsNot() {
        List<Mending> mendings = List.of(mending("A", 5, 2), mending("B", 7, 3));
        assertThat(ids(LeastEffort.winning(12, mendings).orElseThrow())).containsExactly("A", "B");
        assertThat(LeastEffort.winning(12.001, mendings)).isEmpty();
        assertThat(LeastEffort.winning(1, List.of())).isEmpty();
    }

    @Test
    void aBillionthOfAPointIsNotMissed() {
        assertThat(LeastEffort.winning(1, List.of(mending("A", 1 - 1e-9, 1)))).isPresent();
        assertThat(LeastEffort.winning(1, List.of(mending("A", 1 - 2e-9, 1)))).isEmpty();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(i -> 7L + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSetTakesLess(long seed) {
        Random random = new Random(seed);
        List<Mending> mendings = new ArrayList<>();
        int size = 1 + random.nextInt(11);
        boolean whole = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            double effort = whole ? 1 + random.nextInt(5) : 0.1 + 20 * random.nextDouble();
            mendings.add(mending("I" + i, whole ? 1 + random.nextInt(8) : 0.01 + 25 * random.nextDouble(), effort));
        }
        double all = mendings.stream().mapToDouble(Mending::points).sum();
        double wanted = all * (0.05 + 0.9 * random.nextDouble());
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << size; set++) {
            double points = 0;
            double effort = 0;
            for (int i = 0; i < size; i++) {
                if ((set >> i & 1) == 1) {
                    points += mendings.get(i).points();
                    effort += mendings.get(i).effort();
                }
            }
            least = points >= wanted ? Math.min(least, effort) : least;
        }
        List<Mending> chosen = LeastEffort.winning(wanted, mendings).orElseThrow();
        assertThat(chosen.stream().mapToDouble(Mending::points).sum()).isGreaterThanOrEqualTo(wanted - 1e-9);
        assertThat(chosen.stream().mapToDouble(Mending::effort).sum()).isCloseTo(least, within(1e-7));
    }

    @Test
    void aCitysWorthOfIndicatorsIsNoMoreThanItCanBear() {
        Random random = new Random(28);
        List<Mending> mendings = new ArrayList<>();
        for (int i = 0; i < 229; i++) {
            mendings.add(mending("I" + i, 0.01 + 25 * random.nextDouble(), 0.1 + 200 * random.nextDouble()));
        }
        List<Mending> chosen = LeastEffort.winning(900, mendings).orElseThrow();
        assertThat(chosen.stream().mapToDouble(Mending::points).sum()).isBetween(900.0, 930.0);
    }

    /** Of the 2¹⁰⁰ sets only one of each size is worth keeping. */
    @Test
    void aHundredAlikeAreNoMoreThanItCanBear() {
        List<Mending> mendings = IntStream.range(0, 100)
                .mapToObj(i -> mending("I" + (100 + i), 1, 1))
                .toList();
        assertThat(LeastEffort.winning(50, mendings).orElseThrow()).hasSize(50);
    }
}
