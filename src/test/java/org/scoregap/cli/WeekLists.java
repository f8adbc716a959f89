package org.scoregap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.app.Configuration;
import org.scoregap.app.Session;
import org.scoregap.app.Weekly;
import org.scoregap.app.Workspace;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.render.Renderer;

/**
 * All lists of a week in the formats of {@code weekly}, from the store as it is. {@code weekly} itself makes documents
 * beside them, which takes most of its time.
 */
final class WeekLists {
    private WeekLists() {}

    /** What would be in each file, by its name. */
    static SortedMap<String, String> of(Path root, Period period, Clock clock) {
        Workspace workspace = Workspace.at(root);
        Configuration configuration = Configuration.of(workspace);
        Messages messages = Messages.in(Locale.CHINESE);
        SortedMap<String, String> texts = new TreeMap<>();
        try (Session session = Session.open(
                workspace,
                configuration,
                configuration.mapping().orElseThrow(),
                Duration.ofSeconds(10),
                clock,
                problems -> {},
                Optional.empty())) {
            Weekly.Lists lists = new Weekly(session, messages)
                    .lists(period, session.publications(RootCommand.Version.number()), Weekly.Extent.LISTS);
            for (Report list : List.of(
                    lists.gaps(),
                    lists.accountability(),
                    lists.status(),
                    lists.problems(),
                    lists.collect(),
                    lists.tasks())) {
                texts.put(list.id() + ".csv", text(list, new CsvRenderer(ByteOrderMark.WRITTEN)));
                texts.put(list.id() + ".json", text(list, new JsonRenderer()));
                texts.put(list.id() + ".md", text(list, new MarkdownRenderer(messages)));
            }
        }
        return texts;
    }

    private static String text(Report list, Renderer renderer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            renderer.render(list, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
