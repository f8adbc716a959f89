package org.scoregap.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.TableBlock.Role;
import org.scoregap.report.Value;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;

class CsvRendererTest {

    private static Report report(Value... values) {
        List<List<Value>> rows = List.of(values).stream().map(List::of).toList();
        TableBlock table = new TableBlock("t", "", Role.LIST, List.of(ColumnSpec.machine("found")), rows);
        return Report.listing("t", "", List.of(), List.of(table), List.of(), Node.Fields.none());
    }

    private static String csv(Value... values) {
        return new CsvRenderer(ByteOrderMark.LEFT_OUT).text(report(values));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "@SUM(A1), '@SUM(A1)",
                "+cmd|x, '+cmd|x",
                "-x, '-x",
                "＝1, '＝1",
                "-5, -5",
                "+3.2, +3.2",
                "-12%, -12%",
                "五小, 五小",
                "a=b, a=b"
            })
    void textThatWouldRunAsAFormulaGetsAnApostropheAndNumbersDoNot(String found, String written) {
        assertThat(csv(new Value.Text(found))).isEqualTo("found\r\n" + written + "\r\n");
    }

    @Test
    void whiteSpaceAndInvisibleCharactersDoNotHideAFormula() {
        assertThat(csv(new Value.Text("\t=1"))).isEqualTo("found\r\n'=1\r\n");
        assertThat(csv(new Value.Text("\u200b\r=1"))).isEqualTo("found\r\n'=1\r\n");
    }

    @Test
    void quotesWhatWouldBreakTheTable() {
        assertThat(csv(new Value.Text("他说\"好\", 是"))).isEqualTo("found\r\n\"他说\"\"好\"\", 是\"\r\n");
    }

    @Test
    void writesPointsWithTwoDecimalsSharesAsTheyAreAndNegativeNumbersBare() {
        assertThat(csv(
                        Points.alone(7.315),
                        new Share(0.70764),
                        Points.alone(-0.456).change(),
                        Points.alone(1.2).change(),
                        Points.alone(-0.001).change(),
                        new Amount(1234567.5, "㎡"),
                        Amount.of(OptionalDouble.of(-0.00000000001))))
                .isEqualTo("found\r\n7.32\r\n0.7076\r\n-0.46\r\n1.20\r\n0.00\r\n1234567.5\r\n0\r\n");
    }

    @Test
    void marksFilesForExcelAndLeavesPipesAlone() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new CsvRenderer(ByteOrderMark.WRITTEN).render(report(), file);
        assertThat(file.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new CsvRenderer(ByteOrderMark.LEFT_OUT).render(report(), pipe);
        assertThat(pipe.toByteArray()).startsWith((int) 'f');
    }
}
