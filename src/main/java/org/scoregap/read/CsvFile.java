package org.scoregap.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;

/** A text file with delimiters, as one sheet without a name. */
final class CsvFile implements RawFile {
    /** Characters that the delimiter is judged by. */
    static final int SAMPLE = 64 * 1024;

    private final Path path;
    private final String file;
    private final Limits limits;
    private final TextEncoding encoding;
    private final DelimiterSniffer.Choice delimiter;
    private final List<Reader> opened = new ArrayList<>();

    private CsvFile(Path path, String file, Limits limits, TextEncoding encoding, DelimiterSniffer.Choice delimiter) {
        this.path = path;
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvFile open(Path path, String file, Vocabulary vocabulary, Limits limits) throws IOException {
        TextEncoding encoding = new CharsetSniffer(vocabulary).sniff(path);
        String sample;
        try (Reader text = text(path, encoding)) {
            char[] start = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(0, read)) {
                read = text.read(start, length, SAMPLE - length);
            }
            sample = new String(start, 0, length);
        }
        if (sample.isBlank() && sample.length() < SAMPLE) {
            throw new Unreadable(ProblemCode.FILE_EMPTY, Long.toString(Files.size(path)), "");
        }
        return new CsvFile(path, file, limits, encoding, new DelimiterSniffer(vocabulary).sniff(sample));
    }

    private static Reader text(Path path, TextEncoding encoding) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        bytes.skipNBytes(encoding.skip());
        return new InputStreamReader(bytes, TextEncoding.strict(encoding.charset()));
    }

    @Override
    public List<Decision> decisions() {
        return List.of(
                new Decision(
                        Decision.Subject.ENCODING,
                        CellRef.FILE,
                        encoding.charset().name(),
                        encoding.evidence()),
                new Decision(Decision.Subject.DELIMITER, CellRef.FILE, delimiter.name(), delimiter.evidence()));
    }

    @Override
    public List<Problem> doubts() {
        return encoding.doubtful()
                ? List.of(Problem.of(
                        ProblemCode.ENCODING_DOUBTFUL,
                        file,
                        CellRef.FILE,
                        encoding.charset().name(),
                        "UTF-8, GB18030"))
                : List.of();
    }

    @Override
    public Iterator<RawSheet> sheets() {
        return List.<RawSheet>of(new OnlySheet()).iterator();
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : opened) {
            reader.close();
        }
    }

    private final class OnlySheet implements RawSheet {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public SheetLayout layout() {
            return SheetLayout.NONE;
        }

        @Override
        public Iterator<RawRow> rows() {
            return Parsing.guard(() -> {
                Reader text = text(path, encoding);
                opened.add(text);
                return new CsvRows(new RecordGuard(text, delimiter.delimiter(), file, limits), delimiter.delimiter());
            });
        }

        @Override
        public boolean rectangular() {
            return true;
        }
    }
}
