package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;

class SiteNotApplicableTest {
    private static List<Tally> ledger(String... rows) {
        Submission submission = new SubmissionValidator(TestMapping.CITY)
                .validate(
                        TestTable.file(TestTable.of("市场名称|所在区|信息公示", rows)),
                        new FileFacts("市卫健委农贸市场台账2022-W28.csv", "ab", 10, LocalDate.of(2022, 7, 15)),
                        Wanted.NOTHING,
                        Overrides.NONE);
        assertThat(submission.problems()).isEmpty();
        return submission.parts().get(0).tallies();
    }

    @Test
    void keepsThePlaceOfASiteThatIsNotApplicableAndCountsNothingThere() {
        Tally tally = ledger("MKT-001|汉滨区|不适用", "MKT-002|高新区|√").stream()
                .filter(one -> one.sites().get(0).site().value().equals("MKT-001"))
                .findFirst()
                .orElseThrow();

        assertThat(tally.finding()).isEqualTo(new Finding.NotApplicable());
        assertThat(tally.sites()).singleElement().satisfies(site -> {
            assertThat(site.row()).isEqualTo(2);
            assertThat(site.checked()).isZero();
            assertThat(site.found()).isZero();
        });
    }
}
