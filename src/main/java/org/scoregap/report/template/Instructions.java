package org.scoregap.report.template;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Settings;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;

/** The second sheet: how to fill in the first, when it is due, whom to call. */
final class Instructions {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Mapping mapping;
    private final Messages messages;

    Instructions(Mapping mapping, Messages messages) {
        this.mapping = mapping;
        this.messages = messages;
    }

    /** The sheet's name, then a paragraph a line. */
    List<String> of(Form form, Unit unit, Period period) {
        Settings settings = mapping.settings();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("template.how.title"));
        lines.add(messages.text("template.how.cells"));
        lines.add(
                switch (form.layout()) {
                    case INDICATORS -> messages.text("template.how.indicators");
                    case SITES -> messages.text("template.how.sites");
                    case MATRIX -> messages.text("template.how.matrix");
                    case CHECKS -> messages.text("template.how.checks");
                });
        if (form.layout() == Layout.INDICATORS) {
            form.rules().stream()
                    .map(rule -> rule.message().getOrDefault(messages.language(), rule.check()))
                    .forEach(rule -> lines.add(messages.text("template.how.rule", rule)));
            if (!form.ignored().isEmpty()) {
                lines.add(messages.text("template.how.before"));
            }
        }
        lines.add(messages.text(
                "template.how.words",
                shown(settings.words().notApplicable()),
                shown(settings.words().missing())));
        lines.add(messages.text("template.how.file"));
        lines.add(due(settings, period));
        settings.due().exceptions().tailMap(period.plus(1)).entrySet().stream()
                .limit(3)
                .forEach(exception -> lines.add(messages.text(
                        "template.how.exception",
                        exception.getKey().toString(),
                        exception.getValue().format(MINUTE))));
        unit.contact()
                .ifPresent(contact -> lines.add(
                        messages.text("template.how.contact", unit.name(), contact.name(), contact.telephone())));
        mapping.units().stream()
                .filter(office -> isAbove(office) && !office.id().equals(unit.id()))
                .forEach(office -> office.contact()
                        .ifPresent(contact -> lines.add(messages.text(
                                "template.how.call", office.name(), contact.name(), contact.telephone()))));
        return lines;
    }

    /** Inspectors below another office collect nothing. */
    private boolean isAbove(Unit office) {
        return office.kind() == Unit.Kind.OFFICE
                && office.parent()
                        .flatMap(mapping::unit)
                        .filter(parent -> parent.kind() == Unit.Kind.OFFICE)
                        .isEmpty();
    }

    private String due(Settings settings, Period period) {
        LocalDateTime due = LocalDateTime.ofInstant(settings.due().of(period, settings.zone()), settings.zone());
        String moved = settings.due().exceptions().containsKey(period) ? messages.text("template.how.moved") : "";
        return messages.text("template.how.due", due.format(MINUTE), moved);
    }

    private static String shown(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining("  "));
    }
}
