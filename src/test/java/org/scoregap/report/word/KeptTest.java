package org.scoregap.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class KeptTest {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** A row of one cell as wide as ten Chinese characters. */
    private static String row(String text) {
        return "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc/></w:pPr>"
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc></w:tr>";
    }

    private static String table(String... rows) {
        return Stream.of(rows).map(KeptTest::row).collect(Collectors.joining("", "<w:tbl>", "</w:tbl>"));
    }

    private static String[] rows(int count) {
        return Stream.generate(() -> "市容").limit(count).toArray(String[]::new);
    }

    private static String paragraph(String style) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr></w:p>";
    }

    private static Document kept(String body) throws Exception {
        String xml = "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + body + "</w:body></w:document>";
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Kept.in(document.getDocumentElement());
        return document;
    }

    /** {@code +} for a row that is kept with the next one, {@code .} for another. */
    private static String marks(String body) throws Exception {
        var rows = kept(body).getElementsByTagNameNS(NAMESPACE, "tr");
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < rows.getLength(); i++) {
            Element row = (Element) rows.item(i);
            marks.append(row.getElementsByTagNameNS(NAMESPACE, "keepNext").getLength() == 1 ? '+' : '.');
        }
        return marks.toString();
    }

    @Test
    void aShortTableStaysWholeAndIsNotTiedToWhatFollows() throws Exception {
        assertThat(marks(table(rows(12)) + paragraph("Normal"))).isEqualTo("+++++++++++.");
        assertThat(marks(table(rows(1)))).isEqualTo(".");
    }

    @Test
    void aLongOneLeavesNoRowAlone() throws Exception {
        assertThat(marks(table(rows(13)))).isEqualTo("++.........+.");
    }

    @Test
    void aTableOfFewTallRowsIsALongOne() throws Exception {
        String threeLines = "城市主次干道和背街小巷日常保洁达标率及责任";

        assertThat(marks(table(rows(4)))).isEqualTo("+++.");
        assertThat(marks(table(threeLines, threeLines, threeLines, threeLines))).isEqualTo("+++.");
        assertThat(marks(table(threeLines, threeLines, threeLines, threeLines, threeLines)))
                .isEqualTo("++.+.");
    }

    @Test
    void whatClosesTheDocumentKeepsARowAboveIt() throws Exception {
        assertThat(marks(table(rows(2)) + paragraph("Normal") + table(rows(13)) + paragraph("Closing")))
                .isEqualTo("+." + "++.........++");
    }

    @Test
    void theStyleStaysTheFirstOfAParagraphsProperties() throws Exception {
        Element properties = (Element)
                kept(table(rows(2))).getElementsByTagNameNS(NAMESPACE, "pPr").item(0);
        List<String> names = new ArrayList<>();
        Wording.children(properties).forEach(child -> names.add(child.getTagName()));

        assertThat(names).containsExactly("w:pStyle", "w:keepNext", "w:jc");
    }

    @Test
    void aParagraphWithoutPropertiesGetsThem() throws Exception {
        String bare = "<w:tr><w:tc><w:p/></w:tc></w:tr>";

        assertThat(marks("<w:tbl>" + bare + bare + "</w:tbl>")).isEqualTo("+.");
    }
}
