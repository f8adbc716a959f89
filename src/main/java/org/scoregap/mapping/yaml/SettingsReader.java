package org.scoregap.mapping.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.Settings.Due;
import org.scoregap.mapping.Settings.Folders;
import org.scoregap.mapping.Settings.Tasks;
import org.scoregap.mapping.Settings.Unreported;
import org.scoregap.mapping.Settings.Words;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.Period;

/** Reads {@code scoregap.yaml}; what is absent has a default. */
final class SettingsReader {
    private static final String ZONE = "Asia/Shanghai";
    private static final String PERIOD = "2022-W28";
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,12})?)\\s*(\\D.{0,9})");
    private static final Due DUE = new Due(DayOfWeek.FRIDAY, LocalTime.of(18, 0), new TreeMap<>());
    private static final Folders FOLDERS = new Folders("inbox", "archive", "reports", "store");
    private static final Words WORDS = new Words(
            Set.of("不适用", "/"),
            Set.of("—", "-", "暂无"),
            Set.of("无"),
            Set.of("√", "✓", "✔", "合格", "是", "达标"),
            Set.of("×", "✗", "✘", "不合格", "否"));

    private SettingsReader() {}

    /** @param units that the register declares */
    static Head read(Fields fields, Declared units) {
        Period from = fields.parsed("from", Period::parse, PERIOD).orElse(new Period(2022, 1));
        return new Head(
                from,
                new Settings(
                        Locale.forLanguageTag(
                                fields.oneOf("locale", List.of("zh", "en")).orElse("zh")),
                        zone(fields),
                        Elements.at(fields, "due", KeySet.DUE, SettingsReader::due)
                                .orElse(DUE),
                        fields.parsed("assessment-date", time(LocalDate::parse), "2022-08-15"),
                        Elements.at(fields, "folders", KeySet.FOLDERS, SettingsReader::folders)
                                .orElse(FOLDERS),
                        fields.whole("assumed-checked", 1).orElse(10),
                        fields.whole("stale-after", 1).orElse(4),
                        fields.choice("unreported", Unreported.class).orElse(Unreported.ALL),
                        fields.number("jump-deviations", Bounds.POSITIVE).orElse(6),
                        fields.number("rate-tolerance", Bounds.SHARE).orElse(0.005),
                        fields.number("open-gap", Bounds.POSITIVE).orElse(0.25),
                        Elements.at(fields, "words", KeySet.WORDS, SettingsReader::words)
                                .orElse(WORDS),
                        dimensions(fields),
                        Elements.at(fields, "tasks", KeySet.TASKS, SettingsReader::tasks)
                                .orElse(Tasks.USUAL),
                        Elements.at(fields, "model", KeySet.MODEL, ModelReader::read)
                                .orElse(LossModel.DEFAULT),
                        Elements.at(fields, "ladder", KeySet.LADDER, new LadderReader(units)::read)
                                .orElse(Ladder.NONE)));
    }

    private static ZoneId zone(Fields fields) {
        return fields.parsed("time-zone", time(ZoneId::of), ZONE).orElse(ZoneId.of(ZONE));
    }

    private static Due due(Fields fields) {
        SortedMap<Period, LocalDateTime> exceptions = new TreeMap<>();
        Place place = fields.place().at("exceptions");
        for (Place key : fields.keys("exceptions")) {
            Optional<Period> period = fields.parsed(key, Period::parse, PERIOD);
            Optional<LocalDateTime> time =
                    fields.parsed(place.at(key.text()), time(LocalDateTime::parse), "2022-06-06T12:00");
            if (period.isPresent() && time.isPresent()) {
                exceptions.put(period.get(), time.get());
            }
        }
        return new Due(
                fields.choice("day", DayOfWeek.class).orElse(DUE.day()),
                fields.parsed("time", time(LocalTime::parse), "18:00").orElse(DUE.time()),
                exceptions);
    }

    /** Parsers of java.time throw where ours are empty. */
    private static <T> Function<String, Optional<T>> time(Function<String, T> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }

    private static Folders folders(Fields fields) {
        return new Folders(
                folder(fields, "inbox"), folder(fields, "archive"), folder(fields, "reports"), folder(fields, "store"));
    }

    private static String folder(Fields fields, String key) {
        String folder = fields.text(key).orElse(key);
        if (!isInside(folder)) {
            fields.problems().add(Kind.FOLDER_OUTSIDE, fields.place().at(key), folder, key);
        }
        return folder;
    }

    /** Relative, without steps up; nothing that a database URL, a shell or Windows would read as more than a name. */
    private static boolean isInside(String folder) {
        boolean steps = List.of(folder.split("/", -1)).stream()
                .anyMatch(step -> step.isBlank() || step.equals("..") || step.equals("."));
        boolean signs = folder.chars().anyMatch(c -> c < 0x20 || c == 0x7F || ";\\:*?\"<>|~".indexOf(c) >= 0);
        return !steps && !signs;
    }

    private static Tasks tasks(Fields fields) {
        return new Tasks(
                fields.whole("deadline-days", 1).orElse(Tasks.USUAL.deadlineDays()),
                fields.whole("yellow-days", 0).orElse(Tasks.USUAL.yellowDays()));
    }

    private static Words words(Fields fields) {
        return new Words(
                words(fields, "not-applicable", WORDS.notApplicable()),
                words(fields, "missing", WORDS.missing()),
                words(fields, "none", WORDS.none()),
                words(fields, "yes", WORDS.yes()),
                words(fields, "no", WORDS.no()),
                ratings(fields));
    }

    private static Map<String, Double> ratings(Fields fields) {
        Map<String, Double> ratings = new LinkedHashMap<>();
        Place place = fields.place().at("ratings");
        for (Place word : fields.keys("ratings")) {
            fields.number(place.at(word.text()), Bounds.SHARE)
                    .ifPresent(share -> ratings.put(word.text().strip(), share));
        }
        return ratings;
    }

    /** {@code 亩: 0.0666667 公顷}: in terms of a unit that is known already. */
    private static Dimensions dimensions(Fields fields) {
        Map<String, Dimension> more = new TreeMap<>();
        Place place = fields.place().at("dimensions");
        for (Place name : fields.keys("dimensions")) {
            fields.parsed(place.at(name.text()), text -> dimension(name.text(), text), "0.5 公顷")
                    .ifPresent(dimension -> more.put(name.text(), dimension));
        }
        return Dimensions.USUAL.with(more);
    }

    private static Optional<Dimension> dimension(String name, String written) {
        Matcher amount = AMOUNT.matcher(written);
        return amount.matches() && new BigDecimal(amount.group(1)).signum() > 0
                ? Dimensions.USUAL.named(amount.group(2)).map(unit -> unit.times(name, new BigDecimal(amount.group(1))))
                : Optional.empty();
    }

    private static Set<String> words(Fields fields, String key, Set<String> otherwise) {
        return fields.has(key) ? new TreeSet<>(fields.texts(key)) : otherwise;
    }
}
