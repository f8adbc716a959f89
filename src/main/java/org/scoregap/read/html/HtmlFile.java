package org.scoregap.read.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.HeldFile;
import org.scoregap.read.Limits;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawSheet;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.text.DeclaredText;

/**
 * HTML as a spreadsheet program opens it: one sheet, the tables of the page below each other and the lines of text
 * between them in column A. A table within a cell of another is a sheet of its own.
 */
public final class HtmlFile {
    /** The page is held in memory, some ten times as large as its text. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Set<String> WITHOUT_TEXT =
            Set.of("head", "style", "script", "template", "title", "noscript", "textarea", "select", "xml");

    private final String file;
    private final Limits limits;

    private HtmlFile(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads a page to its end, within memory.
     *
     * @throws Unreadable for a page without a table
     */
    public static RawFile open(Path path, String file, Vocabulary vocabulary, Limits limits) throws IOException {
        DeclaredText page = DeclaredText.of(path, vocabulary, Math.min(MOST_BYTES, limits.fileBytes()));
        Nesting.check(page.text());
        Document document = Jsoup.parse(page.text());
        Nesting.check(document);
        List<RawSheet> sheets = new HtmlFile(file, limits).sheets(document, breaksOff(page.text()));
        if (sheets.isEmpty()) {
            throw new Unreadable(ProblemCode.FILE_NOT_A_TABLE, "HTML", "CSV, XLSX, XLS");
        }
        Decision encoding = new Decision(
                Decision.Subject.ENCODING,
                CellRef.FILE,
                page.encoding().charset().name(),
                page.encoding().evidence());
        List<Problem> doubts = page.encoding().doubt().stream()
                .map(among -> Problem.of(
                        ProblemCode.ENCODING_DOUBTFUL,
                        file,
                        CellRef.FILE,
                        page.encoding().charset().name(),
                        among))
                .toList();
        return new HeldFile(sheets, List.of(encoding), doubts);
    }

    /** Whether the text ends within a row. Generators forget to close tables; rows they close. */
    private static boolean breaksOff(String text) {
        String tags = text.toLowerCase(Locale.ROOT);
        int closed = Math.max(tags.lastIndexOf("</tr"), tags.lastIndexOf("</table"));
        int begun = Math.max(tags.lastIndexOf("<tr"), Math.max(tags.lastIndexOf("<td"), tags.lastIndexOf("<th")));
        return begun > closed;
    }

    private List<RawSheet> sheets(Document document, boolean breaksOff) {
        Deque<Element> nested = new ArrayDeque<>();
        SheetOfPage page = new SheetOfPage(file, "", limits);
        boolean several = document.selectFirst("table table") != null;
        page = several ? new SheetOfPage(file, "1", limits) : page;
        fill(page, document.body(), nested);
        List<RawSheet> sheets = new ArrayList<>();
        List<SheetOfPage> all = new ArrayList<>(List.of(page));
        while (!nested.isEmpty()) {
            SheetOfPage within = new SheetOfPage(file, Integer.toString(all.size() + 1), limits);
            within.table(nested.removeFirst(), nested);
            all.add(within);
        }
        if (breaksOff) {
            // which of nested tables it was is not worth telling
            all.forEach(SheetOfPage::refuseLastRow);
        }
        all.stream().filter(SheetOfPage::hasTable).map(SheetOfPage::sheet).forEach(sheets::add);
        return sheets;
    }

    private static void fill(SheetOfPage page, Element body, Deque<Element> nested) {
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            page.text(text.getWholeText());
                        } else if (node instanceof Element element) {
                            if (WITHOUT_TEXT.contains(element.normalName())) {
                                return FilterResult.SKIP_CHILDREN;
                            }
                            if (element.normalName().equals("table")) {
                                page.table(element, nested);
                                return FilterResult.SKIP_CHILDREN;
                            }
                            endLine(element);
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            endLine(element);
                        }
                        return FilterResult.CONTINUE;
                    }

                    private void endLine(Element element) {
                        if (element.isBlock() || element.normalName().equals("br")) {
                            page.endLine();
                        }
                    }
                },
                body);
        page.endLine();
    }
}
