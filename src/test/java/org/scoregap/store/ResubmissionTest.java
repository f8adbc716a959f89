package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.hash;
import static org.scoregap.store.Given.sites;
import static org.scoregap.store.Given.total;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.Tally;

class ResubmissionTest {
    private static Claim claim(String sha256, int hour, Resubmit resubmit, Tally... tallies) {
        Instant received = FRIDAY.plusSeconds(hour * 3600L);
        return new Claim(hour, hash(sha256), received, Optional.empty(), resubmit, List.of(tallies));
    }

    private static List<Tally> standing(Claim... claims) {
        return Resubmission.resolve(List.of(claims)).standing().stream()
                .flatMap(claim -> claim.tallies().stream())
                .toList();
    }

    @Test
    void replacesTheSameRowAndLeavesTheRest() {
        assertThat(standing(
                        claim("b", 2, Resubmit.ROWS, total("WS-1", 4, 5)),
                        claim("a", 1, Resubmit.ROWS, total("WS-1", 3, 5), total("WS-2", 1, 5))))
                .containsExactly(total("WS-2", 1, 5), total("WS-1", 4, 5));
    }

    @Test
    void replacesSingleSitesAndAddsUpThoseThatAreLeft() {
        List<Tally> standing = standing(
                claim("a", 1, Resubmit.ROWS, sites("WS-1", "HB", "A=0", "B=1", "C=0")),
                claim("b", 2, Resubmit.ROWS, sites("WS-1", "HB", "A=1")));
        assertThat(standing).hasSize(2);
        assertThat(standing.get(0).finding()).isEqualTo(new Finding.Checks(1, 2));
        assertThat(standing.get(0).sites()).extracting(s -> s.site().value()).containsExactly("B", "C");
        assertThat(standing.get(0).origin()).isEqualTo(new CellRef("", 3, 4));
        assertThat(standing.get(1).finding()).isEqualTo(new Finding.Checks(1, 1));
    }

    @Test
    void takesBackOneSiteThatIsNotApplicableAndLeavesTheOthers() {
        Tally before = sites("WS-1", "HB", "A=0", "B=1");
        Tally takenBack = new Tally(
                before.unit(),
                before.territory(),
                before.indicator(),
                before.day(),
                new Finding.NotApplicable(),
                false,
                before.origin(),
                List.of(new SiteFinding(before.sites().get(0).site(), 2, 0, 0, "")),
                "");
        List<Tally> standing = standing(claim("a", 1, Resubmit.ROWS, before), claim("b", 2, Resubmit.ROWS, takenBack));
        assertThat(standing).hasSize(2);
        assertThat(standing.get(0).finding()).isEqualTo(new Finding.Checks(1, 1));
        assertThat(standing.get(1)).isEqualTo(takenBack);
    }

    @Test
    void movesASiteToItsCorrectedTerritory() {
        assertThat(standing(
                        claim("a", 1, Resubmit.ROWS, sites("WS-1", "HB", "A=0")),
                        claim("b", 2, Resubmit.ROWS, sites("WS-1", "HY", "A=0"))))
                .containsExactly(sites("WS-1", "HY", "A=0"));
    }

    @Test
    void countsNothingTwiceWhereATotalAndItsSitesAreReported() {
        Tally bySite = sites("WS-1", "HB", "A=0", "B=1");
        Tally asTotal = new Tally(
                bySite.unit(),
                bySite.territory(),
                bySite.indicator(),
                bySite.day(),
                new Finding.Checks(7, 9),
                false,
                bySite.origin(),
                List.of(),
                "");
        assertThat(standing(claim("a", 1, Resubmit.ROWS, bySite), claim("b", 2, Resubmit.ROWS, asTotal)))
                .containsExactly(asTotal);
        assertThat(standing(claim("a", 1, Resubmit.ROWS, asTotal), claim("b", 2, Resubmit.ROWS, bySite)))
                .containsExactly(bySite);
    }

    @Test
    void keepsTwoTerritoriesApart() {
        Tally here = sites("WS-1", "HB", "A=0");
        Tally there = sites("WS-1", "HY", "B=0");
        assertThat(standing(claim("a", 1, Resubmit.ROWS, here), claim("b", 2, Resubmit.ROWS, there)))
                .containsExactly(here, there);
    }

    @Test
    void letsEveryInspectionCount() {
        assertThat(standing(
                        claim("a", 1, Resubmit.APPEND, total("WS-1", 3, 5)),
                        claim("b", 2, Resubmit.APPEND, total("WS-1", 4, 5))))
                .containsExactly(total("WS-1", 3, 5), total("WS-1", 4, 5));
    }

    @Test
    void keepsOnlyTheLastWherePartsReplaceEachOther() {
        assertThat(standing(
                        claim("a", 1, Resubmit.REPLACE, total("WS-1", 3, 5), total("WS-2", 3, 5)),
                        claim("b", 2, Resubmit.REPLACE, total("WS-1", 4, 5))))
                .containsExactly(total("WS-1", 4, 5));
    }

    @Test
    void takesNobodysPlaceWithAFileOfWhichNothingWasAccepted() {
        assertThat(standing(claim("a", 1, Resubmit.REPLACE, total("WS-1", 3, 5)), claim("b", 2, Resubmit.REPLACE)))
                .containsExactly(total("WS-1", 3, 5));
    }

    @Test
    void goesByTheFillDateWhereBothCameAtOnce() {
        Claim dated = new Claim(
                1,
                hash("a"),
                FRIDAY,
                Optional.of(LocalDate.of(2022, 7, 14)),
                Resubmit.ROWS,
                List.of(total("WS-1", 3, 5)));
        Claim later = new Claim(
                2,
                hash("b"),
                FRIDAY,
                Optional.of(LocalDate.of(2022, 7, 15)),
                Resubmit.ROWS,
                List.of(total("WS-1", 4, 5)));
        Resubmission.Outcome outcome = Resubmission.resolve(List.of(later, dated));
        assertThat(outcome.standing().get(1).tallies()).containsExactly(total("WS-1", 4, 5));
        assertThat(outcome.ties()).isEmpty();
    }

    @Test
    void doubtsTheOrderOnlyWhereItMatters() {
        Claim a = claim("a", 1, Resubmit.ROWS, total("WS-1", 3, 5));
        Claim same = claim("b", 1, Resubmit.ROWS, total("WS-1", 3, 5), total("WS-2", 1, 5));
        Claim other = claim("c", 1, Resubmit.ROWS, total("WS-1", 4, 5));
        assertThat(Resubmission.resolve(List.of(same, a)).ties()).isEmpty();
        assertThat(Resubmission.resolve(List.of(other, a)).ties()).containsExactly(new Resubmission.Tie(a, other));
        assertThat(Resubmission.resolve(List.of(
                                claim("a", 1, Resubmit.APPEND, total("WS-1", 3, 5)),
                                claim("c", 1, Resubmit.APPEND, total("WS-1", 4, 5))))
                        .ties())
                .isEmpty();
    }

    @Test
    void addsUpAmountsOfTheSitesThatAreLeft() {
        Tally counted = sites("WS-9", "HB", "A=0", "B=0");
        Tally amounts = new Tally(
                counted.unit(),
                counted.territory(),
                counted.indicator(),
                counted.day(),
                new Finding.Amount(5),
                false,
                counted.origin(),
                List.of(
                        new SiteFinding(counted.sites().get(0).site(), 2, 0, 2, ""),
                        new SiteFinding(counted.sites().get(1).site(), 3, 0, 3, "")),
                "");
        assertThat(standing(
                                claim("a", 1, Resubmit.ROWS, amounts),
                                claim("b", 2, Resubmit.ROWS, sites("WS-9", "HB", "A=1")))
                        .get(0)
                        .finding())
                .isEqualTo(new Finding.Amount(3));
    }
}
