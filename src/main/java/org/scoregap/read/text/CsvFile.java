package org.scoregap.read.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;

/** A text file with delimiters, as one sheet without a name. */
public final class CsvFile implements RawFile {
    private final Path path;
    private final String file;
    private final Limits limits;
    private final TextEncoding encoding;
    private final DialectSniffer.Choice choice;
    private final List<Reader> opened = new ArrayList<>();
    private Optional<RecordGuard> guard = Optional.empty();

    private CsvFile(Path path, String file, Limits limits, TextEncoding encoding, DialectSniffer.Choice choice) {
        this.path = path;
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.choice = choice;
    }

    /**
     * Opens a text file: its bytes are looked at once, all of them, its records when they are asked for.
     *
     * @param file its name, for messages
     * @throws Unreadable when its bytes mean nothing in any encoding, or nothing is in it
     * @throws IOException when the system does not let it be read
     */
    public static CsvFile open(Path path, String file, Vocabulary vocabulary, Limits limits, ReadingOptions options)
            throws IOException {
        CharsetSniffer charsets = new CharsetSniffer(vocabulary);
        TextEncoding encoding = options.encoding().isPresent()
                ? charsets.named(path, options.encoding().get())
                : charsets.sniff(path);
        TextSample sample = Parsing.guard(() -> TextSample.of(path, encoding));
        if (sample.isWhole() && sample.start().isBlank()) {
            throw new Unreadable(ProblemCode.FILE_EMPTY, Long.toString(Files.size(path)), "");
        }
        DialectSniffer dialects = new DialectSniffer(vocabulary);
        DialectSniffer.Choice choice = options.delimiter().isPresent()
                ? dialects.named(sample, Dialect.named(options.delimiter().get()), ReadingOptions.OPTION)
                : dialects.sniff(sample);
        return new CsvFile(path, file, limits, encoding, choice);
    }

    @Override
    public List<Decision> decisions() {
        return List.of(
                new Decision(
                        Decision.Subject.ENCODING,
                        CellRef.FILE,
                        encoding.charset().name(),
                        encoding.evidence()),
                new Decision(
                        Decision.Subject.DELIMITER,
                        CellRef.FILE,
                        choice.dialect().name(),
                        choice.evidence()));
    }

    @Override
    public List<Problem> doubts() {
        List<Problem> doubts = new ArrayList<>();
        encoding.doubt()
                .ifPresent(among -> doubts.add(Problem.of(
                        ProblemCode.ENCODING_DOUBTFUL,
                        file,
                        CellRef.FILE,
                        encoding.charset().name(),
                        among)));
        choice.runnerUp()
                .ifPresent(other -> doubts.add(Problem.of(
                        ProblemCode.DIALECT_DOUBTFUL,
                        file,
                        CellRef.FILE,
                        choice.dialect().inWords(),
                        other.inWords())));
        guard.flatMap(RecordGuard::bareQuote).ifPresent(doubts::add);
        return doubts;
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
                Reader text = TextSample.text(path, encoding);
                opened.add(text);
                RecordGuard records = new RecordGuard(text, choice, file, limits);
                guard = Optional.of(records);
                return new CsvRows(records, choice.dialect());
            });
        }

        @Override
        public boolean rectangular() {
            return true;
        }
    }
}
