package org.scoregap.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.template.Earlier;
import org.scoregap.report.template.TemplateBook;
import org.scoregap.report.template.TemplateSheets;
import org.scoregap.report.template.TemplateWriter;
import org.scoregap.store.Sites;
import org.scoregap.validate.match.FormSenders;

/** Makes the workbooks that units fill in, by the mapping that will judge them when they come back. */
public final class Templates {
    private final Mapping mapping;
    private final Messages messages;
    private final Earlier earlier;

    public Templates(Mapping mapping, Messages messages, Earlier earlier) {
        this.mapping = mapping;
        this.messages = messages;
        this.earlier = earlier;
    }

    /** What was reported before the week. */
    public static Earlier before(Period period, Session session) {
        List<Observed> standing = session.observations().upTo(period.plus(-1), Sites.NONE);
        return new Earlier(standing, period);
    }

    /**
     * What was made.
     *
     * @param files in the order of the units
     * @param without units that have nothing to fill in
     */
    public record Made(List<Path> files, List<Unit> without) {
        public Made {
            files = List.copyOf(files);
            without = List.copyOf(without);
        }
    }

    /** The units that send the form; without one, those that send any self-report of indicators. */
    public List<Unit> senders(Optional<Form> asked) {
        return mapping.units().stream()
                .filter(unit -> form(unit, asked).isPresent())
                .toList();
    }

    /**
     * Writes a workbook for every one of the units that sends a form and has something to fill in there.
     *
     * @param asked the form; empty for the first self-report of indicators that the unit sends
     */
    public Made write(List<Unit> units, Optional<Form> asked, Path folder) {
        TemplateWriter writer = new TemplateWriter(messages);
        List<Path> files = new ArrayList<>();
        List<Unit> without = new ArrayList<>();
        for (Unit unit : units) {
            Optional<TemplateBook> book = of(unit, asked);
            if (book.isPresent()) {
                Path file = folder.resolve(book.get().fileName());
                AtomicFile.writeOwn(file, out -> writer.write(book.get(), out));
                files.add(file);
            } else {
                without.add(unit);
            }
        }
        return new Made(files, without);
    }

    private Optional<TemplateBook> of(Unit unit, Optional<Form> asked) {
        return form(unit, asked).flatMap(form -> new TemplateSheets(mapping, messages, earlier).of(form, unit));
    }

    private Optional<Form> form(Unit unit, Optional<Form> asked) {
        Predicate<Form> sent = form -> sends(unit.id(), form);
        return asked.or(() -> mapping.forms().stream()
                        .filter(form -> form.source() == Source.SELF && form.layout() == Form.Layout.INDICATORS)
                        .filter(sent)
                        .findFirst())
                .filter(sent);
    }

    private boolean sends(UnitId unit, Form form) {
        return FormSenders.of(mapping, form).expects(unit);
    }
}
