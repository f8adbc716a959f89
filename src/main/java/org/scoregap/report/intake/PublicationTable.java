package org.scoregap.report.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.model.Period;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/** What was published: each list with its number, its times and the hash of its bytes. */
public final class PublicationTable {
    private static final int SHORT_HASH = 12;

    private PublicationTable() {}

    /**
     * One publication.
     *
     * @param number {@code history --show} takes it
     * @param list {@code gaps}, {@code accountability}
     * @param asOf the instant it speaks of
     * @param mappingHash in hexadecimal; {@code sha256} likewise
     */
    public record PublicationRow(
            long number,
            String list,
            Period period,
            Instant asOf,
            Instant published,
            String mappingHash,
            String programVersion,
            String language,
            String format,
            String sha256,
            Optional<String> note) {}

    static TableBlock of(List<PublicationRow> publications, ZoneId zone, Messages messages) {
        return new TableBlock(
                "publications",
                messages.text("heading.publications"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.number(messages, "number", 0),
                        ColumnSpec.word(messages, "list", 0),
                        ColumnSpec.word(messages, "period", 0),
                        ColumnSpec.word(messages, "as_of", 1),
                        ColumnSpec.word(messages, "published_at", 2),
                        ColumnSpec.word(messages, "format", 5),
                        ColumnSpec.word(messages, "language", 6),
                        ColumnSpec.word(messages, "mapping", 4),
                        ColumnSpec.word(messages, "program", 7),
                        ColumnSpec.word(messages, "sha256", 3),
                        ColumnSpec.text(messages, "note", 3)),
                publications.stream().map(row -> row(row, zone, messages)).toList());
    }

    private static List<Value> row(PublicationRow row, ZoneId zone, Messages messages) {
        return Stream.of(
                        new Value.Whole(row.number()),
                        list(row.list(), messages),
                        new Value.Text(row.period().toString()),
                        new Value.Moment(row.asOf(), zone),
                        new Value.Moment(row.published(), zone),
                        new Value.Text(row.format()),
                        new Value.Text(row.language()),
                        hash(row.mappingHash()),
                        new Value.Text(row.programVersion()),
                        hash(row.sha256()),
                        Value.of(row.note()))
                .map(Value.class::cast)
                .toList();
    }

    private static Value list(String list, Messages messages) {
        return new Value.Code(
                list,
                switch (list) {
                    case "gaps" -> messages.text("list.gaps");
                    case "accountability" -> messages.text("list.accountability");
                    default -> list;
                },
                Value.Tone.PLAIN);
    }

    private static Value hash(String hexadecimal) {
        String beginning = hexadecimal.substring(0, Math.min(SHORT_HASH, hexadecimal.length()));
        return new Value.Worded(beginning, new Value.Text(hexadecimal));
    }
}
