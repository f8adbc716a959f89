package org.scoregap.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.gap.ProposedLevel;
import org.scoregap.report.habit.UnderReportingReport;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.report.task.TaskTable;
import org.scoregap.report.task.WinsBack;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.habit.ReportingHabits.OfUnit;
import org.scoregap.score.task.Ledger.Line;

/** A page for each unit: what it loses and where, how it reports, and what is wrong in what it sent. */
final class UnitPages {
    private final WeekFigures week;
    private final RoundedForecast rounded;
    private final Names names;

    UnitPages(WeekFigures week, RoundedForecast rounded, Names names) {
        this.week = week;
        this.rounded = rounded;
        this.names = names;
    }

    /** Largest weighted loss first, then those that lose nothing and reported, by id. */
    List<UnitPage> all() {
        List<UnitId> ids = new ArrayList<>();
        week.forecast().units().stream()
                .sorted(Comparator.comparingDouble(UnitForecast::weightedLoss)
                        .reversed()
                        .thenComparing(UnitForecast::unit))
                .map(UnitForecast::unit)
                .forEach(ids::add);
        Set<UnitId> others = new TreeSet<>();
        week.statuses().forEach(status -> others.add(status.unit()));
        ids.forEach(others::remove);
        ids.addAll(others);
        return ids.parallelStream()
                .flatMap(id -> names.mapping().unit(id).stream())
                .map(this::page)
                .toList();
    }

    private UnitPage page(Unit unit) {
        Optional<UnitStatus> status = week.statuses().stream()
                .filter(each -> each.unit().equals(unit.id()))
                .findFirst();
        UnitGaps gaps = new UnitGaps(week.forecast(), rounded, week.unread().indicators(), names, unit.id());
        Optional<ProposedLevel> proposed = ProposedLevel.of(week.proposal(), unit.id(), names);
        TableBlock list = gaps.list();
        TableBlock sites = gaps.sites();
        TableBlock tasks = tasks(unit.id());
        TableBlock problems = problems(unit.id());
        Report report = new Report(
                Book.ofUnit(unit.id().value()),
                text(
                        "title.unit-page",
                        unit.name(),
                        names.period(week.forecast().period())),
                Stream.of(
                                people(unit),
                                standing(unit.id()),
                                proposed.map(ProposedLevel::sentence),
                                status.map(this::reporting),
                                habit(unit.id()),
                                week.appeals().awaited(unit.id(), names))
                        .flatMap(Optional::stream)
                        .toList(),
                List.of(list, sites, tasks, problems),
                List.of(),
                Node.Fields.none()
                        .with("period", week.forecast().period().toString())
                        .with("unit", unit.id().value())
                        .with("gaps", list.node())
                        .with("sites", sites.node())
                        .with("tasks", tasks.node())
                        .with("problems", problems.node()));
        return new UnitPage(
                unit,
                status.map(UnitStatus::dueAt),
                proposed,
                new Chapter(Book.ofUnit(unit.id().value()), names.unit(unit.id()), report, List.of()));
    }

    private Optional<String> people(Unit unit) {
        String principal = Names.person(unit.principal()).shown();
        String deputy = Names.person(unit.deputy()).shown();
        String contact = unit.contact()
                .map(person -> person.name() + " " + person.telephone())
                .orElse("");
        return principal.isEmpty() && deputy.isEmpty() && contact.isEmpty()
                ? Optional.empty()
                : Optional.of(text("unit-page.people", principal, deputy, contact));
    }

    /** Points of different frameworks are never added. */
    private Optional<String> standing(UnitId unit) {
        String losses = week.forecast().frameworks().stream()
                .filter(framework -> rounded.loss(unit, framework.id()).hundredths() > 0
                        || rounded.charge(unit, framework.id()).hundredths() > 0)
                .map(framework -> inFramework(unit, framework))
                .collect(Collectors.joining(names.messages().text("list.separator")));
        return losses.isEmpty() ? Optional.of(text("unit-page.no-loss")) : Optional.of(text("unit-page.loss", losses));
    }

    private String inFramework(UnitId unit, FrameworkForecast framework) {
        String charge = rounded.charge(unit, framework.id()).blankWhenNone().shown();
        return text(
                "unit-page.loss-in",
                framework.name(),
                rounded.loss(unit, framework.id()).shown(),
                charge);
    }

    private String reporting(UnitStatus status) {
        return text(
                "unit-page.status",
                names.messages().word(status.state()),
                names.moment(status.receivedAt()).shown(),
                names.moment(status.dueAt()).shown(),
                Integer.toString(status.rows()),
                Integer.toString(status.accepted()));
    }

    private Optional<String> habit(UnitId unit) {
        return Stream.of(
                        week.habits().ranked(),
                        week.habits().empty(),
                        week.habits().few())
                .flatMap(List::stream)
                .filter((OfUnit each) -> each.habit().unit().equals(unit))
                .findFirst()
                .map(each -> UnderReportingReport.sentence(each, names));
    }

    /** The open ones, and those closed in the week. */
    private TableBlock tasks(UnitId unit) {
        List<Line> own = week.tasks().lines().stream()
                .filter(line -> line.task().assignment().unit().equals(unit))
                .filter(line -> line.task()
                        .closed()
                        .map(day -> Period.of(day).equals(week.forecast().period()))
                        .orElse(true))
                .toList();
        return new TaskTable(names, new WinsBack(week.forecast(), rounded))
                .beside(text("heading.unit-tasks"), own)
                .without("unit_name")
                .without("principal");
    }

    private TableBlock problems(UnitId unit) {
        Messages messages = names.messages();
        List<StoredProblem> own = week.problems().stream()
                .filter(found -> week.senders()
                        .getOrDefault(found.submission(), Set.of())
                        .contains(unit))
                .toList();
        TableBlock list =
                ProblemReport.ofStored(own, names.mapping(), messages).tables().get(0);
        return new TableBlock(
                "problems", text("heading.unit-problems"), TableBlock.Role.ASIDE, list.columns(), list.rows());
    }

    private String text(String key, String... arguments) {
        return names.messages().text(key, arguments);
    }
}
