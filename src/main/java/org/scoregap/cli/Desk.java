package org.scoregap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.scoregap.app.Configuration;
import org.scoregap.app.Progress;
import org.scoregap.app.Session;
import org.scoregap.app.Slips;
import org.scoregap.app.Upkeep;
import org.scoregap.app.Workspace;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Scratch;
import org.scoregap.report.Messages;
import org.scoregap.report.render.TerminalRenderer;
import org.scoregap.report.render.TerminalRenderer.Colour;
import org.scoregap.store.Published;
import org.scoregap.store.WarmUp;

/** What one run of a command works with: its workspace, where there is one, its language, and a place to print. */
final class Desk {
    /** Clocks of two machines differ by less. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(5);

    private final Surroundings surroundings;
    private final CommonOptions common;
    private final Optional<Workspace> workspace;
    private final Optional<Configuration> configuration;
    private final Messages messages;

    private Desk(Surroundings surroundings, CommonOptions common, Optional<Workspace> workspace) {
        this.surroundings = surroundings;
        this.common = common;
        this.workspace = workspace;
        this.configuration = workspace.map(Configuration::of);
        this.messages = Messages.in(language(surroundings, common, configuration));
    }

    /**
     * Reads the workspace's configuration.
     *
     * @throws ScoregapException where there is no workspace
     */
    static Desk open(Surroundings surroundings, CommonOptions common) {
        Workspace workspace = common.workspace()
                .map(path -> Workspace.at(surroundings.folder().resolve(path)))
                .orElseGet(() -> Workspace.around(surroundings.folder()));
        WarmUp.start();
        Scratch.in(workspace.root());
        return new Desk(surroundings, common, Optional.of(workspace));
    }

    /**
     * The same where a workspace is not needed.
     *
     * @throws ScoregapException where one is named that there is not
     */
    static Desk anywhere(Surroundings surroundings, CommonOptions common) {
        return common.workspace().isPresent() || Workspace.isAround(surroundings.folder())
                ? open(surroundings, common)
                : new Desk(surroundings, common, Optional.empty());
    }

    private static Locale language(
            Surroundings surroundings, CommonOptions common, Optional<Configuration> configuration) {
        return common.language()
                .or(() -> configuration
                        .flatMap(Configuration::mapping)
                        .map(mapping -> mapping.settings().locale()))
                .orElseGet(() -> Language.ofArguments(java.util.List.of(), surroundings.environment()));
    }

    Workspace workspace() {
        return workspace.orElseThrow(this::noWorkspace);
    }

    Configuration configuration() {
        return configuration.orElseThrow(this::noWorkspace);
    }

    private ScoregapException noWorkspace() {
        return new ScoregapException(
                Failure.NO_WORKSPACE,
                surroundings.folder().toAbsolutePath().normalize().toString());
    }

    Messages messages() {
        return messages;
    }

    /** Lists and documents, for who asked for them. */
    Results results() {
        return new Results(surroundings, common, messages, this::say);
    }

    /**
     * The mapping; where it is not usable, what is wrong with it goes to standard error first.
     *
     * @throws ScoregapException {@code CONFIGURATION_WRONG}
     */
    Mapping mapping() {
        Configuration known = configuration();
        return known.mapping().orElseThrow(() -> {
            complain(known.problems());
            return new ScoregapException(
                    Failure.CONFIGURATION_WRONG, String.valueOf(Configuration.errors(known.problems())));
        });
    }

    /** The same; empty outside any workspace. */
    Optional<Mapping> mappingIfAny() {
        return workspace.map(known -> mapping());
    }

    /** The mapping with the store, which nobody else can use until it is closed. */
    Session session() {
        return session(new AsOfOption());
    }

    /** The same, speaking of the instant that was asked for. */
    Session session(AsOfOption asOf) {
        Session session = Session.open(
                workspace(),
                configuration(),
                mapping(),
                common.patience(),
                surroundings.clock(),
                this::complain,
                asOf.asked(mapping().settings().zone()));
        session.heldFor(common.words().command());
        if (session.clockBehind().compareTo(WORTH_SAYING) >= 0) {
            warn(messages.text(
                    "console.clock-behind", Long.toString(session.clockBehind().toMinutes())));
        }
        return session;
    }

    /** The store as a file. */
    Upkeep upkeep() {
        return new Upkeep(workspace(), mapping().settings(), common.patience(), surroundings.clock(), common.words());
    }

    /** Does what changes the store, with it open; the journal tells of it. */
    int changing(Function<Session, Integer> work) {
        return changing(new AsOfOption(), work, Integer::intValue);
    }

    /** The same with a result that comes to an exit status. */
    <T> T changing(AsOfOption asOf, Function<Session, T> work, ToIntFunction<T> status) {
        try (Session session = session(asOf)) {
            return session.journal().run(common.words()).of(() -> work.apply(session), status, ExitStatus::ofThrown);
        }
    }

    /** Return slips of one run, in a folder as somebody names it. */
    Slips slips(Path folder) {
        return new Slips(
                mapping(),
                messages,
                surroundings.folder().resolve(folder),
                surroundings.clock().instant());
    }

    /** Tells whoever watches how far the work has come; nobody in a pipe, or who wants quiet. */
    Progress progress() {
        return surroundings.watched() && !common.quiet()
                ? new ProgressLine(surroundings.err(), surroundings.clock(), messages)
                : Progress.NONE;
    }

    private void complain(List<MappingProblem> problems) {
        surroundings
                .err()
                .print(new TerminalRenderer(surroundings.width(), Colour.OFF, messages)
                        .text(CheckCommand.report(problems, messages)));
    }

    /** What is being done, for people; never part of a result. */
    void say(String sentence) {
        if (!common.quiet()) {
            surroundings.err().println(sentence);
        }
    }

    /** What must be heard even by those who want results only. */
    void warn(String sentence) {
        surroundings.err().println(sentence);
    }

    /** Says that a list is published, and under what number. */
    void say(Published published) {
        say(messages.text(
                published.fresh() ? "console.published" : "console.published-before",
                Long.toString(published.number()),
                published.sha256()));
    }
}
