package org.scoregap.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scoregap.report.Node;
import org.scoregap.report.Report;

class JsonRendererTest {

    private static Report report(Node.Fields machine) {
        return new Report("t", "", List.of(), List.of(), List.of(), machine);
    }

    @Test
    void writesPointsUnroundedWholeNumbersBareAndNothingForWhatIsMissing() {
        Node.Fields machine = Node.Fields.none()
                .with("points", 1000.0)
                .with("loss", 7.31499999)
                .with("change", OptionalDouble.empty())
                .with("nothing", Double.NaN)
                .with("minus", -0.0)
                .with("name", "他说\"好\"");
        assertThat(new JsonRenderer().text(report(machine))).isEqualTo("""
                        {
                          "points" : 1000,
                          "loss" : 7.31499999,
                          "change" : null,
                          "nothing" : null,
                          "minus" : 0,
                          "name" : "他说\\"好\\""
                        }
                        """);
    }

    @Test
    void aFullDiskIsAnIoException() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatThrownBy(() -> new JsonRenderer().render(report(Node.Fields.none()), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }
}
