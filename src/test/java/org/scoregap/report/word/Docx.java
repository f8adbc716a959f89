package org.scoregap.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BookRenderer;

/** A document as another program reads it, and templates of a few lines to make one by. */
record Docx(List<String> paragraphs, List<List<List<String>>> tables) {

    static Docx of(BookRenderer renderer, Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(book, out);
        return read(out.toByteArray());
    }

    static Docx read(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return new Docx(
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList(),
                    document.getTables().stream().map(Docx::rows).toList());
        }
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    /** All that it says, for {@code contains}. */
    String text() {
        return String.join("\n", paragraphs) + "\n" + tables;
    }

    /** Paragraphs whose text comes in pieces, as word processors cut it: {@code {{pe~riod}}} is two. */
    static byte[] template(List<String> paragraphs, List<String> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String text : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                for (String piece : text.split("~")) {
                    paragraph.createRun().setText(piece);
                }
            }
            if (!cells.isEmpty()) {
                XWPFTable table = document.createTable(1, cells.size());
                for (int i = 0; i < cells.size(); i++) {
                    table.getRow(0).getCell(i).setText(cells.get(i));
                }
            }
            document.write(out);
        }
        return out.toByteArray();
    }
}
