package org.scoregap.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/** What the mapping calls things, and how times and periods are worded. What it does not know goes by its id. */
public record Names(Mapping mapping, Messages messages) {

    public String unit(UnitId id) {
        return mapping.unit(id).map(Unit::shortName).orElse(id.value());
    }

    public String indicator(IndicatorId id) {
        return mapping.indicator(id).map(indicator -> indicator.name()).orElse(id.value());
    }

    public String site(SiteId id) {
        return mapping.site(id).map(Site::name).orElse(id.value());
    }

    /** Its title. */
    public String form(FormId id) {
        return mapping.form(id).map(Form::title).orElse(id.value());
    }

    public String framework(FrameworkId id) {
        return mapping.framework(id).map(framework -> framework.name()).orElse(id.value());
    }

    public Unit.Kind kind(UnitId id) {
        return mapping.unit(id).map(Unit::kind).orElse(Unit.Kind.DEPARTMENT);
    }

    /** Name and post; blank when not recorded. */
    public static Value person(Optional<Unit.Person> person) {
        return Value.of(person.map(known -> known.name() + " " + known.title()));
    }

    public Value.Moment moment(Instant instant) {
        return new Value.Moment(instant, mapping.settings().zone());
    }

    public Value moment(Optional<Instant> instant) {
        return instant.isPresent() ? moment(instant.get()) : Value.blank();
    }

    /** When something is due, for people to act on, with its day of the week: {@code 2022-07-15（周五）18:00}. */
    public String deadline(Instant due) {
        ZonedDateTime local = due.atZone(mapping.settings().zone());
        Locale language = Locale.forLanguageTag(messages.language());
        return messages.text(
                "deadline",
                local.toLocalDate().toString(),
                local.getDayOfWeek().getDisplayName(TextStyle.SHORT, language),
                DateTimeFormatter.ofPattern("HH:mm").format(local));
    }

    /** {@code 2022年第28周（7月11日至7月17日）}. */
    public String period(Period period) {
        return period(period, messages);
    }

    /** The same where no mapping is at hand. */
    public static String period(Period period, Messages messages) {
        LocalDate monday = period.monday();
        LocalDate sunday = period.sunday();
        return messages.text(
                "period",
                Integer.toString(period.year()),
                Integer.toString(period.week()),
                monday.getMonthValue() + "",
                monday.getDayOfMonth() + "",
                sunday.getMonthValue() + "",
                sunday.getDayOfMonth() + "",
                monday.toString(),
                sunday.toString());
    }

    /** Lower case for machines: {@code not_applicable}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    public Value.Code coded(Enum<?> constant, Value.Tone tone) {
        return new Value.Code(code(constant), messages.word(constant), tone);
    }
}
