package org.scoregap.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Audience;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

class BarsTest {
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "600, 600, ⣿⣿⣿⣿⣿⣿",
        "300, 600, ⣿⣿⣿",
        "250, 600, ⣿⣿⡇",
        "1, 600, ⡇",
        "0, 600, ''",
        "0, 0, ''",
        "-5, 600, ''"
    })
    void isAsLongAsThePartIsOfTheLargest(long part, long most, String bar) {
        assertThat(Bars.bar(part, most)).isEqualTo(bar);
    }

    @Test
    void standsBesideItsColumnForPeopleAlone() {
        TableBlock list = new TableBlock(
                "gaps",
                "",
                TableBlock.Role.LIST,
                List.of(
                        new ColumnSpec("name", "名称", Fit.TEXT, 0, Audience.EVERYONE),
                        new ColumnSpec("weighted_loss", "折算丢分", Fit.NUMBER, 0, Audience.EVERYONE)),
                List.of(
                        List.of(new Value.Text("公厕"), Points.alone(2)),
                        List.of(new Value.Text("市场"), Points.alone(1))));
        TableBlock totals = new TableBlock("totals", "", TableBlock.Role.TOTALS, list.columns(), list.rows());
        Report report = new Report("gaps", "差距清单", List.of(), List.of(list, totals), List.of(), Node.Fields.none());

        Report barred = Bars.beside(report, "weighted_loss");

        assertThat(barred.tables().get(0).rows())
                .extracting(row -> row.get(2).shown())
                .containsExactly("⣿⣿⣿⣿⣿⣿", "⣿⣿⣿");
        assertThat(barred.tables().get(0).forMachines()).isEqualTo(list.forMachines());
        assertThat(barred.tables().get(1)).isEqualTo(totals);
        assertThat(Bars.beside(report, "other")).isEqualTo(report);
    }
}
