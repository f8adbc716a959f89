package org.scoregap.report.word;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.mapping.Unit;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.UnitPage;

/** What both documents say of the week, its dates and who signs. */
record Occasion(Book book, Messages messages) {

    /** Texts by name, to add to. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("period", Names.period(book.period(), messages));
        texts.put("year", Integer.toString(book.period().year()));
        texts.put("week", Integer.toString(book.period().week()));
        texts.put("office", office());
        texts.put("date", asOf().map(now -> day(now.toLocalDate())).orElse(""));
        return texts;
    }

    /** The office that collates: the first of that kind that is under no other one. */
    private String office() {
        List<Unit> offices = book.units().stream()
                .map(UnitPage::unit)
                .filter(unit -> unit.kind() == Unit.Kind.OFFICE)
                .toList();
        Set<Object> ids = Set.copyOf(offices.stream().map(Unit::id).toList());
        return offices.stream()
                .filter(unit -> unit.parent().filter(ids::contains).isEmpty())
                .map(Unit::name)
                .findFirst()
                .orElse(messages.text("word.office"));
    }

    /** The instant that the figures are of, in the city's zone. */
    Optional<OffsetDateTime> asOf() {
        Node instant = BookTable.report(book, "status").machine().fields().getOrDefault("as_of", Node.nothing());
        return instant instanceof Node.Text text ? Optional.of(OffsetDateTime.parse(text.text())) : Optional.empty();
    }

    String day(LocalDate day) {
        return messages.text(
                "word.day",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()),
                day.toString());
    }

    /** When the unit's reports of the week were due. */
    Optional<ZonedDateTime> due(String unit) {
        BookTable units = BookTable.of(book, "status", "units");
        return units.where("unit", Set.of(unit)).rows().stream()
                .flatMap(row -> moment(units.value(row, "due_at")).stream())
                .findFirst();
    }

    /** When its next ones are, a week later; empty where it owes none. */
    Optional<MendBy<ZonedDateTime>> nextDue(String unit) {
        return due(unit).map(due -> deadline(due.plusWeeks(1)));
    }

    /**
     * By when things must be mended: a week after the unit's own reports were due, so that its next ones show it; after the
     * week's last ones were due where it owes none.
     */
    MendBy<String> deadline(String unit) {
        BookTable units = BookTable.of(book, "status", "units");
        return due(unit)
                .or(() -> units.rows().stream()
                        .flatMap(row -> moment(units.value(row, "due_at")).stream())
                        .max(Comparator.naturalOrder()))
                .map(due -> deadline(due.plusWeeks(1)).worded(this::minute))
                .orElseGet(() -> deadline(book.period().plus(1).sunday()).worded(this::day));
    }

    private MendBy<ZonedDateTime> deadline(ZonedDateTime first) {
        return MendBy.of(
                first, asOf().map(now -> now.atZoneSameInstant(first.getZone())).orElse(first));
    }

    private MendBy<LocalDate> deadline(LocalDate first) {
        return MendBy.of(first, asOf().map(OffsetDateTime::toLocalDate).orElse(first));
    }

    String minute(ZonedDateTime moment) {
        return messages.text(
                "word.minute",
                day(moment.toLocalDate()),
                Integer.toString(moment.getHour()),
                String.format(Locale.ROOT, "%02d", moment.getMinute()),
                moment.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(messages.language())));
    }

    static Optional<ZonedDateTime> moment(Value value) {
        return value instanceof Value.Moment moment
                ? Optional.of(moment.instant().atZone(moment.zone()))
                : Optional.empty();
    }
}
