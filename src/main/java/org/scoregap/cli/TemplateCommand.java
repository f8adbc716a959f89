package org.scoregap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.app.Templates;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.Nearest;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.template.Earlier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code template}: workbooks to fill in, one a unit. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    private static final int NAMED = 12;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Option(names = "--form", paramLabel = "ID")
    private @Nullable String form;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private @Nullable Path output;

    @Parameters(paramLabel = "UNIT", descriptionKey = "UNIT", arity = "0..*")
    private List<String> units = new ArrayList<>();

    TemplateCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        Mapping mapping = desk.mapping();
        Optional<Form> wanted = Optional.ofNullable(form).map(text -> form(text, mapping));
        Earlier earlier = earlier(desk, mapping);
        Path folder = Optional.ofNullable(output)
                .map(path -> surroundings.folder().resolve(path))
                .orElseGet(() -> desk.workspace()
                        .reports(mapping.settings())
                        .resolve("templates")
                        .resolve(earlier.period().toString()));
        Templates templates = new Templates(mapping, desk.messages(), earlier);
        List<Unit> chosen = units.isEmpty() ? templates.senders(wanted) : named(mapping);
        Templates.Made made = templates.write(chosen, wanted, folder);
        if (!made.files().isEmpty()) {
            desk.say(desk.messages()
                    .text(
                            "console.templates",
                            Integer.toString(made.files().size()),
                            folder.toString(),
                            earlier.period().toString()));
        }
        if (!made.without().isEmpty()) {
            String sentence = desk.messages()
                    .text(
                            "console.templates-none",
                            Integer.toString(made.without().size()),
                            names(made.without()));
            // Who asked for a certain unit must hear that there is nothing for it.
            if (units.isEmpty()) {
                desk.say(sentence);
            } else {
                desk.warn(sentence);
            }
        }
        return made.files().isEmpty() ? ExitStatus.NO_INPUT : ExitStatus.CLEAN;
    }

    /** What was reported before the week asked for; a store that nobody has made is not made for it. */
    private Earlier earlier(Desk desk, Mapping mapping) {
        Period now = Period.of(
                surroundings.clock().instant().atZone(mapping.settings().zone()).toLocalDate());
        if (!Files.isDirectory(desk.workspace().store(mapping.settings()))) {
            return new Earlier(List.of(), period.asked().orElse(now));
        }
        try (Session session = desk.session()) {
            Period week = period.asked()
                    .orElseGet(() ->
                            session.periods().latest().map(last -> last.plus(1)).orElse(now));
            return Templates.before(week, session);
        }
    }

    private static String names(List<Unit> units) {
        return units.stream().limit(NAMED).map(Unit::shortName).collect(Collectors.joining(", "))
                + (units.size() > NAMED ? " …" : "");
    }

    private List<Unit> named(Mapping mapping) {
        LinkedHashSet<Unit> found = new LinkedHashSet<>();
        for (String text : units) {
            found.add(mapping.unitNamed(text)
                    .flatMap(mapping::unit)
                    .orElseThrow(() -> notFound(
                            text,
                            mapping.units().stream()
                                    .flatMap(unit -> Stream.concat(
                                            Stream.of(unit.id().value(), unit.name()), unit.aliases().stream()))
                                    .toList())));
        }
        return List.copyOf(found);
    }

    private static Form form(String text, Mapping mapping) {
        return mapping.form(new FormId(text))
                .orElseThrow(() -> notFound(
                        text,
                        mapping.forms().stream().map(each -> each.id().value()).toList()));
    }

    private static ScoregapException notFound(String text, List<String> valid) {
        return new ScoregapException(
                Failure.NOT_FOUND, text, Nearest.to(text, valid).orElse(""));
    }
}
