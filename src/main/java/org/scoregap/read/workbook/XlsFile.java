package org.scoregap.read.workbook;

import static org.scoregap.model.ProblemCode.FILE_DAMAGED;
import static org.scoregap.model.ProblemCode.FILE_TOO_OLD;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.CellText;
import org.scoregap.read.HeldFile;
import org.scoregap.read.Limits;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawSheet;
import org.scoregap.read.Unreadable;

/**
 * An xls workbook (BIFF 8), read record by record and held in memory: the format bounds it at 65,536 rows of 256
 * columns. One that is encrypted with Excel's own default password opens as if it were not.
 */
public final class XlsFile {
    private final String file;
    private final Limits limits;
    private final XlsGlobals globals = new XlsGlobals();
    private final List<RawSheet> sheets = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();

    private XlsFile(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    public static RawFile open(File path, String file, Limits limits) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(path, true)) {
            DirectoryNode root = system.getRoot();
            String stream = root.getEntryNames().contains("Workbook") ? "Workbook" : "WORKBOOK";
            try (InputStream bytes = root.createDocumentInputStream(stream)) {
                XlsFile opened = new XlsFile(file, limits);
                opened.read(new RecordFactoryInputStream(bytes, false));
                return new HeldFile(opened.sheets, List.of(), opened.doubts);
            }
        }
    }

    private void read(RecordFactoryInputStream records) {
        boolean workbook = begin(records)
                .filter(first -> first.getType() == BOFRecord.TYPE_WORKBOOK)
                .isPresent();
        if (!workbook) {
            throw new Unreadable(FILE_DAMAGED, "BOF", "");
        }
        for (Record record = next(records); !(record instanceof EOFRecord); record = next(records)) {
            globals.take(record);
        }
        List<BoundSheetRecord> listed = globals.sheets().stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .toList();
        List<RawSheet> read = new ArrayList<>();
        for (BoundSheetRecord sheet : listed) {
            BOFRecord begin = begin(records).orElseThrow(() -> new Unreadable(FILE_DAMAGED, sheet.getSheetname(), ""));
            read.add(sheet(records, sheet, begin.getType()));
        }
        for (BoundSheetRecord sheet : globals.sheets()) {
            sheets.add(read.get(listed.indexOf(sheet)));
        }
    }

    private RawSheet sheet(RecordFactoryInputStream records, BoundSheetRecord listed, int type) {
        String name = CellText.clean(listed.getSheetname());
        XlsSheet sheet = new XlsSheet(name, file, globals, limits);
        int embedded = 0;
        for (Record record = next(records); embedded > 0 || !(record instanceof EOFRecord); record = next(records)) {
            if (record instanceof BOFRecord) {
                embedded++;
            } else if (record instanceof EOFRecord) {
                embedded--;
            } else if (embedded == 0 && type == BOFRecord.TYPE_WORKSHEET) {
                sheet.take(record);
            }
        }
        if (type != BOFRecord.TYPE_WORKSHEET) {
            doubts.add(Problem.of(ProblemCode.SHEET_LEFT_OUT, file, CellRef.ofSheet(name), "", ""));
        }
        return sheet.held(listed.isHidden() || listed.isVeryHidden());
    }

    /** The beginning of the next substream; empty where the file ends. */
    private static Optional<BOFRecord> begin(RecordFactoryInputStream records) {
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord begin) {
                if (begin.getVersion() != BOFRecord.VERSION) {
                    throw new Unreadable(
                            FILE_TOO_OLD, "BIFF " + Integer.toHexString(begin.getVersion()), "XLSX, XLS 97");
                }
                return Optional.of(begin);
            }
        }
        return Optional.empty();
    }

    private static Record next(RecordFactoryInputStream records) {
        Record record = records.nextRecord();
        if (record == null) {
            throw new Unreadable(FILE_DAMAGED, "EOF", "");
        }
        return record;
    }
}
