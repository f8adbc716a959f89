package org.scoregap.score.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.change.Earlier;

/** What the scoring proposes from what stands. */
class JudgedTest {
    private static final Mapping MAPPING = TestMapping.ws()
            .ladder(new Ladder(
                    10,
                    0.5,
                    1,
                    1,
                    List.of(new Ladder.Level(
                            "talk",
                            "约谈",
                            Optional.empty(),
                            List.of(new Ladder.Condition(Map.of(Criterion.WEEKS, 3.0))))),
                    List.of()))
            .with(rate("I", 50).sample(8), rate("J", 50).lead("B").sample(8))
            .build();

    private final List<Observed> standing = TestReport.all(
            checks("A", "I", 60, 100).week(26),
            checks("A", "I", 60, 100).week(27),
            checks("A", "I", 60, 100),
            checks("B", "J", 95, 100).week(26),
            checks("B", "J", 60, 100));

    private final TreeMap<Period, Mapping> mappings = new TreeMap<>(
            Map.of(new Period(2022, 26), MAPPING, new Period(2022, 27), MAPPING, new Period(2022, 28), MAPPING));

    @Test
    void weeksInARowComeFromTheWeeksBefore() {
        Proposal proposal = Scorer.judged(mappings, TestMapping.AFTER, standing, Earlier.asPublished(MAPPING, standing))
                .proposal();

        assertThat(proposal.weeksKnown()).isEqualTo(3);
        assertThat(proposal.groups().get(0).units())
                .extracting(
                        unit -> unit.unit().unit().value(), unit -> unit.level().isPresent())
                .contains(tuple("A", true), tuple("B", false));
    }

    @Test
    void theBookTheListAndASuppositionOfNothingProposeTheSame() {
        Earlier earlier = Earlier.asPublished(MAPPING, standing);
        Scorer.Judged judged = Scorer.judged(mappings, TestMapping.AFTER, standing, earlier);

        assertThat(judged.forecast())
                .isEqualTo(Scorer.forecast(MAPPING, TestMapping.WEEK, TestMapping.AFTER, standing, earlier));
        assertThat(Scorer.week(mappings, TestMapping.AFTER, standing, earlier, 13)
                        .proposal())
                .isEqualTo(judged.proposal());
        assertThat(Scorer.proposal(mappings, TestMapping.AFTER, standing, judged.forecast()))
                .isEqualTo(judged.proposal());
    }
}
