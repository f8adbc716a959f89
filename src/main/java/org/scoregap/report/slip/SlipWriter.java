package org.scoregap.report.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scoregap.model.Bytes;
import org.scoregap.model.CellRef;
import org.scoregap.model.Severity;
import org.scoregap.report.Messages;
import org.scoregap.report.workbook.poi.Reproducible;

/** Makes a slip's workbook: of the department's own where that is possible, else of its rows, else of the list alone. */
public final class SlipWriter {
    private final ReturnSlip slip;
    private final Messages messages;

    public SlipWriter(ReturnSlip slip, Messages messages) {
        this.slip = slip;
        this.messages = messages;
    }

    /**
     * The department's own xlsx or xls with its wrong cells marked.
     *
     * @return empty where it is too large for that, or holds what cannot be written back
     */
    public Optional<SlipFile> marked(Path original) {
        return guard(() -> {
            try (OwnWorkbook own = OwnWorkbook.open(original)) {
                SlipSheet.removeEarlier(own.workbook());
                new CellMarks(own.workbook()).removeEarlier();
                return finish(own.workbook(), place(own.workbook()), "slip.how-own", Map.of());
            }
        });
    }

    /**
     * A workbook of the rows, with wrong cells marked.
     *
     * @return empty where no workbook can hold them
     */
    public Optional<SlipFile> marked(SlipRows rows) {
        return guard(() -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                Map<String, Sheet> sheets = new RowsSheets(workbook).write(rows);
                Map<CellRef, String> unread = unread(rows);
                return finish(
                        workbook,
                        where -> Optional.ofNullable(sheets.get(where.sheet())),
                        unread.isEmpty() ? "slip.how-rows" : "slip.how-rows-unread",
                        unread);
            }
        });
    }

    /**
     * The list, and beside it those rows of a large file that are refused.
     *
     * @param refused may be empty
     */
    public SlipFile listed(SlipRows refused) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SlipSheet.write(workbook, slip, messages, notes("slip.how-list"), where -> Optional.empty());
            if (refused.sheets().stream().anyMatch(sheet -> !sheet.lines().isEmpty())) {
                new RowsSheets(workbook).excerpt(refused, messages);
            }
            return file(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What stood in rows that could not be divided for sure. */
    private static Map<CellRef, String> unread(SlipRows rows) {
        Map<CellRef, String> unread = new LinkedHashMap<>();
        for (SlipRows.Sheet sheet : rows.sheets()) {
            for (SlipRows.Line line : sheet.lines()) {
                if (line.refused()) {
                    unread.put(CellRef.ofRow(sheet.name(), line.number()), String.join(" | ", line.cells()));
                }
            }
        }
        return unread;
    }

    private static Optional<SlipFile> guard(Callable<SlipFile> making) {
        try {
            return Optional.of(making.call());
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError | LinkageError impossible) {
            // Whatever is in their file, they get the list.
            return Optional.empty();
        }
    }

    private static Function<CellRef, Optional<Sheet>> place(Workbook workbook) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            sheets.putIfAbsent(sheet.getSheetName(), sheet);
            sheets.putIfAbsent(org.scoregap.report.Printable.of(sheet.getSheetName()), sheet);
        }
        return where -> Optional.ofNullable(sheets.get(where.sheet()));
    }

    private SlipFile finish(
            Workbook workbook, Function<CellRef, Optional<Sheet>> sheets, String how, Map<CellRef, String> unread)
            throws IOException {
        Function<CellRef, Optional<SlipPlace>> places = where ->
                where.row() == 0 ? Optional.empty() : sheets.apply(where).map(sheet -> SlipPlace.of(sheet, where));
        // The places first: a comment put on a row's first cell makes that cell.
        Map<CellRef, SlipPlace> found = new LinkedHashMap<>();
        Map<SlipPlace, List<ReturnSlip.Entry>> marks = new LinkedHashMap<>();
        for (ReturnSlip.Entry entry : slip.entries()) {
            places.apply(entry.where()).ifPresent(place -> {
                found.put(entry.where(), place);
                marks.computeIfAbsent(place, key -> new ArrayList<>()).add(entry);
            });
        }
        CellMarks marker = new CellMarks(workbook);
        marks.forEach((place, entries) -> marker.mark(place, worst(entries), comment(entries, unread)));
        SlipSheet.write(workbook, slip, messages, notes(how), where -> Optional.ofNullable(found.get(where)));
        return file(workbook);
    }

    private List<String> notes(String how) {
        return Stream.of(
                        messages.text(how),
                        slip.left() == 0
                                ? ""
                                : messages.text(
                                        "slip.left",
                                        Integer.toString(slip.entries().size()),
                                        Integer.toString(slip.left())))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static Severity worst(List<ReturnSlip.Entry> entries) {
        return entries.stream()
                .map(ReturnSlip.Entry::severity)
                .min(Severity::compareTo)
                .orElse(Severity.WARNING);
    }

    private String comment(List<ReturnSlip.Entry> entries, Map<CellRef, String> unread) {
        return Stream.concat(
                        entries.stream().map(entry -> SlipWords.comment(entry, messages)),
                        entries.stream()
                                .map(entry -> CellRef.ofRow(
                                        entry.where().sheet(), entry.where().row()))
                                .map(row -> unread.getOrDefault(row, ""))
                                .filter(text -> !text.isEmpty())
                                .map(text -> messages.text("slip.stood", SlipWords.shortened(text))))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static SlipFile file(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (workbook instanceof XSSFWorkbook xlsx) {
            Reproducible.write(xlsx, bytes);
        } else {
            workbook.write(bytes);
        }
        String ending = workbook instanceof HSSFWorkbook
                ? ".xls"
                : workbook instanceof XSSFWorkbook xlsx && xlsx.isMacroEnabled() ? ".xlsm" : ".xlsx";
        return new SlipFile(ending, Bytes.of(bytes.toByteArray()));
    }
}
