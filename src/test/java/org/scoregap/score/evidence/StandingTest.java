package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.score.TestMapping;

class StandingTest {
    private static final IndicatorId I = new IndicatorId("I");
    private final Observed older = checks("A", "I", 1, 2).week(27).build();
    private final Observed now = checks("A", "I", 2, 2).build();
    private final Observed later = checks("A", "I", 2, 2).week(29).build();
    private final Observed other = checks("A", "J", 2, 2).build();

    private static Standing of(Observed... observed) {
        return Standing.of(List.of(observed), TestMapping.WEEK);
    }

    @Test
    void leavesOutLaterPeriods() {
        assertThat(of(later, now, older, other).of(I).reported()).containsExactly(older, now);
        assertThat(of(later).isEmpty()).isTrue();
        assertThat(of(older).isEmpty()).isFalse();
        assertThat(of(other).of(I).reported()).isEmpty();
    }

    @Test
    void isCutDownToEarlierPeriods() {
        Standing earlier = of(now, older, other).upTo(new Period(2022, 27));

        assertThat(earlier.of(I).reported()).containsExactly(older);
        assertThat(earlier.of(new IndicatorId("J")).reported()).isEmpty();
        assertThat(earlier.upTo(new Period(2022, 26)).isEmpty()).isTrue();
    }

    @Test
    void keepsInspectionsApartFromWhatUnitsReport() {
        Observed seen = checks("A", "I", 1, 3).by(Source.INSPECTION).build();
        Observed seenBefore =
                checks("A", "I", 1, 3).week(26).by(Source.INSPECTION).build();

        IndicatorFigures figures = of(now, seen, older, seenBefore).of(I);

        assertThat(figures.direct()).containsExactly(seenBefore, seen);
        assertThat(figures.reported()).containsExactly(older, now);
    }

    @Test
    void keepsInspectionsOfNowBesideReportsOfBefore() {
        Observed seen = checks("A", "I", 1, 3).by(Source.INSPECTION).build();

        Standing reportedBefore = of(now, seen, older, other).reportedUntil(new Period(2022, 27));

        assertThat(reportedBefore.of(I).direct()).containsExactly(seen);
        assertThat(reportedBefore.of(I).reported()).containsExactly(older);
        assertThat(reportedBefore.of(new IndicatorId("J")).reported()).isEmpty();
    }

    @Test
    void isTheSameInWhateverOrder() {
        assertThat(of(now, older, other).sameAs(of(other, older, now))).isTrue();
        assertThat(of(now, older).sameAs(of(now))).isFalse();
        assertThat(of(now).sameAs(of(now, other))).isFalse();
        assertThat(of(now).sameAs(of(older))).isFalse();
    }
}
