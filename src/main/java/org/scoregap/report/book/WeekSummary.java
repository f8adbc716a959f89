package org.scoregap.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Framework;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.Printable;
import org.scoregap.report.Share;
import org.scoregap.report.gap.FrameworkSentence;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.UnitStatus.State;
import org.scoregap.report.render.DisplayText;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.UnitPart;

/**
 * The week in a few lines that fit a mail: how the frameworks stand, the largest gaps, who has not reported, what the run
 * did and where its reports lie.
 *
 * @param run what somebody should look at after the run, a sentence each
 * @param place where the reports lie
 */
public record WeekSummary(FrameworkStandings standings, List<UnitStatus> statuses, List<String> run, String place) {
    /** What every mail program shows as it is. */
    public static final int WIDTH = 78;

    public static final int MOST_LINES = 40;
    private static final int MOST_FRAMEWORKS = 6;
    private static final int LARGEST = 5;
    private static final int MOST_RUN_LINES = 6;
    private static final String INDENT = "  ";

    public WeekSummary {
        statuses = List.copyOf(statuses);
        run = List.copyOf(run);
    }

    /** Lines of at most {@link #WIDTH} cells, {@link #MOST_LINES} at most, each with its end. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(text("title.book", names().period(standings.forecast().period())));
        lines.addAll(wrapped(standings.asOf()));
        standings.outstanding().forEach(sentence -> lines.addAll(wrapped(sentence)));
        chapter(lines, "summary.standing", standing());
        chapter(lines, "summary.gaps", gaps());
        chapter(lines, "summary.reports", reports());
        chapter(lines, "summary.run", runLines());
        lines.add("");
        lines.addAll(wrapped(text("summary.place", place)));
        return lines.stream().limit(MOST_LINES).map(line -> line + "\n").collect(Collectors.joining());
    }

    private void chapter(List<String> lines, String heading, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(text(heading));
            content.forEach(line -> lines.add(INDENT + line));
        }
    }

    private List<String> standing() {
        return standings.forecast().frameworks().stream()
                .limit(MOST_FRAMEWORKS)
                .map(this::standing)
                .flatMap(line -> within(line).stream().limit(2))
                .toList();
    }

    private String standing(FrameworkForecast framework) {
        boolean certain = FrameworkSentence.isCertain(framework);
        return text(
                "summary.framework",
                framework.name(),
                standings.rounded().expected(framework).shown(),
                Points.alone(framework.points()).shown(),
                standings.rounded().loss(framework.id()).shown(),
                framework.passMark().isPresent()
                        ? Points.alone(framework.passMark().getAsDouble()).shown()
                        : "",
                certain
                                || framework.passMark().isEmpty()
                                || framework.passProbability().isEmpty()
                        ? ""
                        : Share.roughly(framework.passProbability().getAsDouble()),
                text(unit(framework)),
                standings.sentence(framework).withoutMark());
    }

    private List<String> gaps() {
        return standings.forecast().gaps().stream()
                .filter(gap -> gap.expectedLoss() > 0)
                .limit(LARGEST)
                .map(this::gap)
                .map(this::cut)
                .toList();
    }

    /** With as many of its units as the line holds. */
    private String gap(Gap gap) {
        List<String> units = gap.units().stream()
                .map(UnitPart::unit)
                .distinct()
                .map(names()::unit)
                .toList();
        String line = gap(gap, "");
        for (int shown = 1; shown <= units.size(); shown++) {
            String joined = String.join(text("list.separator"), units.subList(0, shown));
            String longer = gap(gap, shown == units.size() ? joined : text("summary.more", joined));
            if (DisplayText.width(longer) > WIDTH - INDENT.length()) {
                break;
            }
            line = longer;
        }
        return line;
    }

    private String gap(Gap gap, String units) {
        String unit = standings.forecast().frameworks().stream()
                .filter(framework -> framework.id().equals(gap.framework()))
                .map(WeekSummary::unit)
                .map(this::text)
                .findFirst()
                .orElse("");
        return Printable.of(text(
                "summary.gap",
                Integer.toString(gap.rank()),
                gap.indicator().value(),
                gap.name(),
                standings.rounded().loss(gap).shown(),
                unit,
                units));
    }

    private static String unit(FrameworkForecast framework) {
        return framework.kind() == Framework.Kind.STANDARDS ? "unit.standards" : "unit.points";
    }

    private List<String> reports() {
        return Stream.concat(
                        within(StatusReport.summary(statuses, names().messages())).stream()
                                .limit(2),
                        Stream.of(State.MISSING, State.REFUSED, State.LATE)
                                .map(this::named)
                                .flatMap(Optional::stream))
                .toList();
    }

    /** As many units as a line holds, and how many there are. */
    private Optional<String> named(State state) {
        List<String> units = statuses.stream()
                .filter(status -> status.state() == state)
                .map(status -> names().unit(status.unit()))
                .toList();
        String word = names().messages().word(state);
        String count = Integer.toString(units.size());
        for (int shown = units.size(); shown > 0; shown--) {
            String joined = String.join(text("list.separator"), units.subList(0, shown));
            String line = Printable.of(
                    text("summary.units", word, shown == units.size() ? joined : text("summary.more", joined), count));
            if (DisplayText.width(line) <= WIDTH - INDENT.length() || shown == 1) {
                return Optional.of(cut(line));
            }
        }
        return Optional.empty();
    }

    private List<String> runLines() {
        return run.stream()
                .flatMap(sentence -> within(sentence).stream())
                .limit(MOST_RUN_LINES)
                .toList();
    }

    private static List<String> wrapped(String sentence) {
        return DisplayText.wrap(Printable.of(sentence), WIDTH);
    }

    private static List<String> within(String sentence) {
        return DisplayText.wrap(Printable.of(sentence), WIDTH - INDENT.length());
    }

    /** Its beginning, where it is too long. */
    private String cut(String line) {
        List<String> all = within(line);
        return all.size() == 1
                ? all.get(0)
                : DisplayText.wrap(all.get(0), WIDTH - INDENT.length() - 2).get(0) + "…";
    }

    private Names names() {
        return standings.names();
    }

    private String text(String key, String... arguments) {
        return names().messages().text(key, arguments);
    }
}
