package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scoregap.model.UnitId;
import org.scoregap.report.gap.ProposedLevel;

class ProposedLevelTest {
    private static Optional<String> sentence(String unit, String language) {
        Names names = new Names(SmallCity.mapping(), Messages.in(Locale.forLanguageTag(language)));
        return ProposedLevel.of(SmallCity.proposal(), new UnitId(unit), names).map(ProposedLevel::sentence);
    }

    @Test
    void aUnitReadsItsLevelTheReasonAndThatNothingIsDecided() {
        assertThat(sentence("LYJ", "zh")).hasValue("建议层级：约谈主要领导，依据：报表几乎不报问题（空报）。层级由系统按本市规则测算，仅为建议，尚未决定。");
        assertThat(sentence("LYJ", "en"))
                .hasValue("Proposed level: talk with the principal leader. Reasons: reports practically no failures."
                        + " It is only a proposal by the city's rules; nothing has been decided.");
    }

    @Test
    void aUnitThatReachesNoLevelReadsNothing() {
        assertThat(sentence("NONE", "zh")).isEmpty();
    }
}
