package org.scoregap.app.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Overrides;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Table;
import org.scoregap.report.preview.FilePreview;
import org.scoregap.validate.FileFacts;
import org.scoregap.validate.Inspection;
import org.scoregap.validate.SubmissionValidator;
import org.scoregap.validate.Wanted;

/** Looks at files: how they are read and, where there is a mapping, what they would come to. Stores nothing. */
public final class FilePreviewer {
    /** A zipped workbook holds about so many times its bytes. */
    private static final long LARGE_WORKBOOK = TextSample.LARGE / 4;

    private final Optional<Mapping> mapping;
    private final Wanted wanted;
    private final int rows;
    private final Opener opener;

    /**
     * @param mapping empty outside any workspace: then files are read, and not judged
     * @param rows how many rows of each table are shown
     */
    public FilePreviewer(Optional<Mapping> mapping, Wanted wanted, int rows) {
        this.mapping = mapping;
        this.wanted = wanted;
        this.rows = rows;
        this.opener = new Opener(mapping, wanted.reading());
    }

    /**
     * Looks at one file; of a large one at its start, and at pieces of the rest where it is a text.
     *
     * @param received when it arrived
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let it be read
     */
    public FilePreview preview(Path file, Instant received) {
        String name = file.getFileName().toString();
        long bytes = size(file);
        Optional<TextSample> sample = TextSample.of(file);
        try {
            Extent extent = sample.isPresent()
                    ? Extent.FIRST_ROWS_AND_SAMPLE
                    : bytes < LARGE_WORKBOOK || isSmallText(file, bytes) ? Extent.WHOLE : Extent.FIRST_ROWS;
            try (GlancedFile glanced =
                    new GlancedFile(opener.open(sample.map(TextSample::path).orElse(file), name), rows, extent)) {
                return look(glanced, name, bytes, received, extent);
            }
        } finally {
            sample.ifPresent(TextSample::close);
        }
    }

    private FilePreview look(GlancedFile file, String name, long bytes, Instant received, Extent extent) {
        Optional<Inspection> inspection = mapping.map(known -> inspect(known, file, name, bytes, received));
        List<Problem> problems;
        if (inspection.isPresent()) {
            problems = inspection.get().submission().problems();
        } else {
            List<Problem> met = new ArrayList<>();
            for (Iterator<Table> tables = file.tables(); tables.hasNext(); ) {
                Table table = tables.next();
                table.body().forEachRemaining(row -> {});
                met.addAll(table.problems());
            }
            problems = Stream.concat(met.stream(), file.problems().stream()).toList();
        }
        List<GlancedTable> tables = file.glanced();
        return new FilePreview(
                name,
                bytes,
                sample(tables, extent),
                file.decisions(),
                Stream.iterate(0, i -> i < tables.size(), i -> i + 1)
                        .map(i -> TableSummary.of(
                                tables.get(i), inspection.map(it -> it.tables().get(i))))
                        .toList(),
                inspection.map(Inspection::submission),
                problems,
                tables.isEmpty() || file.problems().stream().anyMatch(Problem::refuses));
    }

    private Inspection inspect(Mapping known, ReadFile file, String name, long bytes, Instant received) {
        // What is not stored needs no hash, and that of a large file would take longer than looking at it.
        FileFacts facts = new FileFacts(
                name, "", bytes, received.atZone(known.settings().zone()).toLocalDate());
        return new SubmissionValidator(known).inspect(file, facts, wanted, Overrides.NONE);
    }

    private static Optional<FilePreview.Sample> sample(List<GlancedTable> tables, Extent extent) {
        if (extent == Extent.WHOLE || tables.stream().noneMatch(GlancedTable::isCutShort)) {
            return Optional.empty();
        }
        return Optional.of(new FilePreview.Sample(
                tables.stream().mapToInt(GlancedTable::passed).sum(),
                tables.stream().mapToInt(GlancedTable::sampled).sum(),
                tables.stream().mapToInt(GlancedTable::unreadable).sum()));
    }

    private static boolean isSmallText(Path file, long bytes) {
        return bytes < TextSample.LARGE && !TextSample.isContainer(file);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
