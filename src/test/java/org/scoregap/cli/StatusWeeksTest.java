package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code status --weeks}: how reporting has gone, by week and by unit. */
class StatusWeeksTest {
    private static final List<String> STATES = List.of("on_time", "corrected", "late", "awaited", "refused", "missing");

    /** In W27 one unit is on time and one late; in W28 one is refused; all others have sent nothing. */
    private static final Prepared TWO_WEEKS = Prepared.INITIALISED.then(office -> {
        office.on(Office.FRIDAY.minus(Duration.ofDays(7)));
        take(office, "市卫健委", 27, "2022-07-08T17:00", "WS-601,200,142");
        take(office, "市城管局", 27, "2022-07-08T18:01", "WM-101,100,90");
        office.on(Office.FRIDAY);
        take(office, "市卫健委", 28, "2022-07-15T17:00", "WS-601,200,150");
        take(office, "市住建局", 28, "2022-07-15T17:00", "WS-315,40,50");
        office.on(Office.FRIDAY.plus(Duration.ofHours(2)));
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void twoWeeksAreTakenIn() {
        office = TWO_WEEKS.in(folder);
    }

    private static void take(Office office, String unit, int week, String received, String row) {
        Path file = office.write(unit + "2022年第" + week + "周周报.csv", "填报单位：" + unit, Office.COLUMNS, row);
        office.run("ingest", file.toString(), "--received", received);
    }

    private List<CSVRecord> rows(String... more) {
        return office.run(Stream.concat(Stream.of("status", "-f", "csv"), Stream.of(more))
                        .toArray(String[]::new))
                .csv();
    }

    private static BigDecimal sum(CSVRecord row, String ending) {
        return STATES.stream()
                .map(state -> new BigDecimal(row.get(state + ending)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aRowAWeekCountsEveryUnitOnceAndItsPrintedRatesAddUp() {
        List<CSVRecord> weeks = rows("--weeks", "4");
        assertThat(weeks).extracting(row -> row.get("period")).containsExactly("2022-W27", "2022-W28");
        assertThat(weeks.get(0).get("on_time")).isEqualTo("1");
        assertThat(weeks.get(0).get("late")).isEqualTo("1");
        assertThat(weeks.get(1).get("refused")).isEqualTo("1");
        assertThat(weeks).allSatisfy(week -> {
            assertThat(sum(week, "")).isEqualTo(week.get("unit_count"));
            assertThat(sum(week, "_rate")).isEqualByComparingTo("1");
        });
    }

    @Test
    void aRowAUnitGivesItsRatesOverTheWeeksTheWorstFirst() {
        List<CSVRecord> units = rows("--by", "unit");
        CSVRecord health = row(units, "WJW");
        assertThat(health.get("week_count")).isEqualTo("2");
        assertThat(health.get("on_time_rate")).isEqualTo("1.0000");
        CSVRecord city = row(units, "CGJ");
        assertThat(city.get("late_rate")).isEqualTo("0.5000");
        assertThat(city.get("missing_rate")).isEqualTo("0.5000");
        assertThat(city.get("state_2022_w27") + city.get("state_2022_w28")).isEqualTo("latemissing");
        assertThat(row(units, "ZJJ").get("state_2022_w28")).isEqualTo("refused");
        assertThat(units.get(0).get("missing")).isEqualTo("2");
        assertThat(units.get(units.size() - 1).get("unit")).isEqualTo("WJW");
        assertThat(units).allSatisfy(unit -> assertThat(sum(unit, "_rate")).isEqualByComparingTo("1"));
    }

    private static CSVRecord row(List<CSVRecord> units, String id) {
        return units.stream()
                .filter(row -> row.get("unit").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotDueYetIsAwaitedInItsOwnWeekOnly() {
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(30)));
        List<CSVRecord> weeks = rows("--weeks", "2");
        assertThat(weeks.get(0).get("awaited")).isEqualTo("0");
        assertThat(weeks.get(1).get("missing")).isEqualTo("0");
        assertThat(Integer.parseInt(weeks.get(1).get("awaited"))).isGreaterThan(10);
    }

    @Test
    void noMoreWeeksAreListedThanAreWantedOrKnown() {
        assertThat(rows("--weeks", "1")).extracting(row -> row.get("period")).containsExactly("2022-W28");
        assertThat(rows("--weeks", "1", "-p", "2022-W27"))
                .extracting(row -> row.get("period"))
                .containsExactly("2022-W27");
        assertThat(office.run("status", "--weeks", "0").status()).isEqualTo(2);
    }

    @Test
    void peopleReadWordsAndProgramsCodes() {
        assertThat(office.run("status", "--weeks", "2").out()).contains("按时率", "2022-W27", "加起来是 100%");
        assertThat(office.run("status", "--weeks", "2", "--lang", "en").out()).contains("late %", "96.0%");
        JsonNode weeks =
                office.run("status", "--weeks", "2", "-f", "json").json().get("weeks");
        assertThat(weeks.get(0).get("period").asString()).isEqualTo("2022-W27");
        assertThat(weeks.get(0).get("on_time").asInt()).isEqualTo(1);
    }

    @Test
    void theWeeksBookShowsTheWeeksInTheChapterOfReporting() {
        office.run("report", "-f", "html", "-o", folder.resolve("周报.html").toString());
        assertThat(folder.resolve("周报.html")).content().contains("近几周报送情况");
    }
}
