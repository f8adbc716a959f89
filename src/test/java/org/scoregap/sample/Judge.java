package org.scoregap.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Overrides;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.validate.FileFacts;
import org.scoregap.validate.SubmissionValidator;
import org.scoregap.validate.Wanted;

/** Reads and validates the files of a week, without a store. */
final class Judge {
    private final SubmissionReader reader;
    private final SubmissionValidator validator;
    private final Mapping mapping;

    Judge(Mapping mapping) {
        this.mapping = mapping;
        this.reader = new SubmissionReader(vocabulary(mapping), Limits.USUAL);
        this.validator = new SubmissionValidator(mapping);
    }

    private static Vocabulary vocabulary(Mapping mapping) {
        Set<FoldedName> headers = new HashSet<>();
        for (Form form : mapping.forms()) {
            Stream.concat(form.columns().values().stream(), form.indicators().values().stream())
                    .flatMap(List::stream)
                    .map(FoldedName::of)
                    .forEach(headers::add);
        }
        return new Vocabulary(headers);
    }

    /** In the order in which they were received. */
    List<Judged> judge(Path week) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (String line : Files.readAllLines(week.resolve("received.csv"))) {
            int comma = line.lastIndexOf(',');
            if (!line.startsWith("file,")) {
                OffsetDateTime received = OffsetDateTime.parse(line.substring(comma + 1));
                judged.add(judge(week.resolve(line.substring(0, comma)), received));
            }
        }
        judged.sort(Comparator.comparing(Judged::received).thenComparing(Judged::name));
        return judged;
    }

    private Judged judge(Path file, OffsetDateTime received) throws IOException {
        String name = String.valueOf(file.getFileName());
        LocalDate day = received.atZoneSameInstant(mapping.settings().zone()).toLocalDate();
        FileFacts facts = new FileFacts(name, Hash.of(Files.readAllBytes(file)), Files.size(file), day);
        try (ReadFile open = reader.open(file, name)) {
            return new Judged(
                    name, received.toInstant(), validator.validate(open, facts, Wanted.NOTHING, Overrides.NONE));
        }
    }
}
