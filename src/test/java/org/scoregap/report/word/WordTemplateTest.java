package org.scoregap.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.ScoregapException;
import org.scoregap.report.Messages;
import org.scoregap.report.word.Filling.Listing;

class WordTemplateTest {
    private static final Messages EN = Messages.in(Locale.ENGLISH);

    private static Filling filling(String name, List<List<String>> gaps) {
        return new Filling(
                Map.of("period", "W28", "name", name),
                Map.of("gaps", new Listing(List.of("code", "loss"), gaps), "late", Listing.of(List.of())));
    }

    private static Docx fill(List<String> paragraphs, List<String> cells, Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordTemplate.of("own.docx", Docx.template(paragraphs, cells), EN).fill(filling, EN, out);
        return Docx.read(out.toByteArray());
    }

    @Test
    void fillsPlaceholdersHoweverTheWordProcessorCutThem() throws IOException {
        Docx filled = fill(List.of("of {~{pe~riod}~}, {{ name }}!{{name}}"), List.of(), filling("x", List.of()));

        assertThat(filled.paragraphs()).containsExactly("of W28, x!x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{period}}", "{{#gaps}}", "{{nobody}}", "=1+1", "<w:p>&amp;\"'", "$1 \\ %s ${x} #{x}"})
    void whatTheDataSayIsPlainText(String text) throws IOException {
        Docx filled = fill(
                List.of("{{name}}"),
                List.of("{{#gaps}}{{code}}", "{{name}}"),
                filling(text, List.of(List.of(text, "1"))));

        assertThat(filled.paragraphs()).containsExactly(text);
        assertThat(filled.tables()).containsExactly(List.of(List.of(text, text)));
    }

    @Test
    void aRowIsRepeatedForEachEntryWithTheTextsOfTheWholeInReach() throws IOException {
        Docx filled = fill(
                List.of("a"),
                List.of("{{#gaps}}{{code}}", "{{loss}} in {{period}}"),
                filling("", List.of(List.of("WS-1", "1.00"), List.of("WS-2", "2.00"))));

        assertThat(filled.tables())
                .containsExactly(List.of(List.of("WS-1", "1.00 in W28"), List.of("WS-2", "2.00 in W28")));
    }

    @Test
    void aTableWithoutRowsIsLeftOut() throws IOException {
        Docx filled = fill(
                List.of("{{^gaps}}none", "{{?gaps}}some", "{{#gaps}}{{code}}"),
                List.of("{{#gaps}}{{code}}"),
                filling("", List.of()));

        assertThat(filled.paragraphs()).containsExactly("none");
        assertThat(filled.tables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{peroid}}   | {{peroid}} is not known at this place of the template; the nearest is {{period}}",
                "{{#gap}}     | {{#gap}} is not known at this place of the template; the nearest is {{#gaps}}",
                "{{loss}}     | {{loss}} is not known at this place of the template",
                "{{#late}}{{loss}} | {{loss}} is not known at this place of the template",
                "{{T(java.lang.Runtime).getRuntime()}} | {{T(java.lang.Runtime).getRuntime()}} is not known at this place of the template",
            })
    void anUnknownPlaceholderIsNamedAndNothingIsWritten(String text, String said) throws IOException {
        WordTemplate template = WordTemplate.of("own.docx", Docx.template(List.of("a", text), List.of()), EN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(ScoregapException.class)
                .isThrownBy(() -> template.fill(filling("", List.of()), EN, out))
                .satisfies(wrong -> assertThat(wrong.details()).containsExactly("own.docx", said));
        assertThat(out.size()).isZero();
    }

    @Test
    void anUnknownPlaceholderInARowWithoutEntriesIsFound() {
        assertThatExceptionOfType(ScoregapException.class)
                .isThrownBy(() -> fill(List.of("a"), List.of("{{#gaps}}{{cod}}"), filling("", List.of())))
                .withMessageContaining("{{code}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a zip", "PK\003\004"})
    void whatIsNoWordDocumentIsSaidToBeNone(String content) {
        assertThatExceptionOfType(ScoregapException.class)
                .isThrownBy(() -> WordTemplate.of("own.docx", content.getBytes(StandardCharsets.UTF_8), EN))
                .satisfies(wrong ->
                        assertThat(wrong.details()).containsExactly("own.docx", "it is no Word document (.docx)"));
    }

    @Test
    void aTemplateCannotReadOtherFiles() {
        byte[] xml =
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d>&e;</d>".getBytes(StandardCharsets.UTF_8);
        WordTemplate template = new WordTemplate("own.docx", Map.of("word/document.xml", xml));

        assertThatExceptionOfType(ScoregapException.class)
                .isThrownBy(() -> template.fill(filling("", List.of()), EN, new ByteArrayOutputStream()))
                .satisfies(wrong -> assertThat(wrong.details()).first().isEqualTo("own.docx"));
    }

    @Test
    void placeholdersInHeadersAreFilledAndOtherPartsStayAsTheyAre() throws IOException {
        String open = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>";
        String close = "</w:t></w:r></w:p></w:hdr>";
        WordTemplate template = new WordTemplate(
                "own.docx",
                Map.of(
                        "word/header1.xml", (open + "{{^gaps}}{{period}}" + close).getBytes(StandardCharsets.UTF_8),
                        "word/media/seal.bin", new byte[] {1, 2, 3},
                        "word/document.xml", (open + close).getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        template.fill(filling("", List.of()), EN, out);

        Map<String, byte[]> parts =
                WordTemplate.of("filled.docx", out.toByteArray(), EN).parts();
        assertThat(new String(parts.get("word/header1.xml"), StandardCharsets.UTF_8))
                .contains(">W28</w:t>");
        assertThat(parts.get("word/media/seal.bin")).containsExactly(1, 2, 3);
    }
}
