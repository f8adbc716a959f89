package org.scoregap.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.model.Finding;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/**
 * What stands of all that was claimed for one unit, form and period, once later files have taken the place of earlier
 * ones by the form's {@code resubmit} rule. A function of the claims alone; the order they come in makes no difference.
 */
final class Resubmission {

    /**
     * @param standing the claims in order of arrival, each with what is left of it; also those with nothing left
     * @param ties pairs of the same moment that contradict each other; the second of a pair prevails
     */
    record Outcome(List<Claim> standing, List<Tie> ties) {}

    /** Two claims of which only their hashes say which is the later one, and it matters. */
    record Tie(Claim earlier, Claim later) {}

    private Resubmission() {}

    static Outcome resolve(List<Claim> claims) {
        if (claims.size() == 1) {
            return new Outcome(claims, List.of());
        }
        List<Claim> inOrder = claims.stream().sorted(Claim.ORDER).toList();
        return new Outcome(inArrivalOrder(inOrder), ties(inOrder));
    }

    private static List<Claim> inArrivalOrder(List<Claim> claims) {
        List<Claim> standing = new ArrayList<>();
        Places taken = new Places();
        for (int i = claims.size() - 1; i >= 0; i--) {
            Claim claim = claims.get(i);
            standing.add(claim.with(left(claim, taken)));
            taken.add(claim.tallies());
        }
        Collections.reverse(standing);
        return standing;
    }

    /** A later file of which every row was refused takes nobody's place. */
    private static List<Tally> left(Claim claim, Places taken) {
        if (claim.resubmit() == Resubmit.APPEND || taken.isEmpty()) {
            return claim.tallies();
        }
        return claim.resubmit() == Resubmit.REPLACE
                ? List.of()
                : claim.tallies().stream().flatMap(t -> taken.leave(t).stream()).toList();
    }

    private static List<Tie> ties(List<Claim> claims) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size() && claims.get(i).tiesWith(claims.get(j)); j++) {
                Claim a = claims.get(i);
                Claim b = claims.get(j);
                if ((takesFrom(a, b) || takesFrom(b, a))
                        && !facts(inArrivalOrder(List.of(a, b))).equals(facts(inArrivalOrder(List.of(b, a))))) {
                    ties.add(new Tie(a, b));
                }
            }
        }
        return ties;
    }

    /** Most files of one moment are about different things: neither takes anything from the other. */
    private static boolean takesFrom(Claim later, Claim earlier) {
        Places taken = new Places();
        taken.add(later.tallies());
        return !left(earlier, taken).equals(earlier.tallies());
    }

    /** What a tally says, wherever it stands in its file. */
    private record Fact(
            IndicatorId indicator,
            UnitId unit,
            Optional<UnitId> territory,
            LocalDate day,
            Finding finding,
            Map<SiteFact, Long> sites) {}

    private record SiteFact(String site, int checked, double found) {}

    private static Map<Fact, Long> facts(List<Claim> standing) {
        return standing.stream()
                .flatMap(claim -> claim.tallies().stream())
                .map(t -> new Fact(t.indicator(), t.unit(), t.territory(), t.day(), t.finding(), siteFacts(t.sites())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Map<SiteFact, Long> siteFacts(List<SiteFinding> sites) {
        return sites.stream()
                .map(s -> new SiteFact(s.site().value(), s.checked(), s.found()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
