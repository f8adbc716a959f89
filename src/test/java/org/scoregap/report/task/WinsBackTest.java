package org.scoregap.report.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestReport.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Task;
import org.scoregap.model.UnitId;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.task.Ledger;

class WinsBackTest {
    @Test
    void aTerritoryThatLeadsWinsBackItsPartAsLeadAndThatOfItsPlaces() {
        Mapping mapping = TestMapping.ws()
                .with(TestIndicator.rate("I", 20).lead("T1").reportedBy("T1").territories(0.5, "市场"))
                .site("M1", "市场", "T1")
                .build();
        List<Observed> observed = TestReport.all(checks("T1", "I", 8, 10));
        Forecast forecast = Scorer.forecast(mapping, TestMapping.WEEK, TestMapping.AFTER, observed);
        Forecast.Gap gap = forecast.gaps().get(0);
        assertThat(gap.units().stream().filter(part -> part.unit().value().equals("T1")))
                .hasSize(2);
        double exact = gap.units().stream()
                .filter(part -> part.unit().value().equals("T1"))
                .mapToDouble(Forecast.UnitPart::loss)
                .sum();
        Task task = new Task(
                1,
                new Assignment(
                        TestMapping.WEEK,
                        new IndicatorId("I"),
                        new UnitId("T1"),
                        Optional.empty(),
                        LocalDate.parse("2022-07-08"),
                        TestMapping.DUE,
                        new TreeMap<>(),
                        "",
                        ""),
                Instant.parse("2022-07-08T08:00:00Z"),
                List.of());
        Ledger ledger = Ledger.of(mapping, List.of(task), observed, forecast, TestMapping.AFTER);
        assertThat(WinsBack.by(forecast)
                        .of(ledger.lines().get(0))
                        .get(new FrameworkId("WS"))
                        .hundredths())
                .isBetween((long) Math.floor(exact * 100 - 1), (long) Math.ceil(exact * 100 + 1));
    }
}
