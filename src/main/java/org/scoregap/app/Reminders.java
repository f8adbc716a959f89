package org.scoregap.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scoregap.app.DocumentFolder.Made;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Bytes;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.UnitId;
import org.scoregap.model.Unread;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.remind.Owed;
import org.scoregap.report.remind.RemindReport;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.gap.ReportStates;
import org.scoregap.score.task.Ledger;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.Sites;
import org.scoregap.validate.across.UnreadFigures;
import org.scoregap.validate.match.FormSenders;

/** What each unit still owes for a period: reports, corrections, tasks. */
public final class Reminders {
    private final Period period;
    private final Mapping mapping;
    private final Instant asOf;
    private final Instant due;
    private final Senders senders;
    private final List<HistoryEntry> history;
    private final List<StoredProblem> problems;
    private final UnreadFiles files;
    private final ReportStates reports;
    private final Forecast forecast;
    private final RoundedForecast rounded;
    private final Ledger ledger;
    private final List<UnitStatus> statuses;

    /** By what the session knows of the period. */
    public Reminders(Session session, Period period) {
        List<Observed> standing = session.observations().counting(period, Sites.NONE);
        this.period = period;
        this.mapping = session.mapping(period);
        this.asOf = session.asOf();
        this.due = mapping.settings().due().of(period, mapping.settings().zone());
        this.senders = new Senders(period);
        Reporting reporting = session.reporting(period);
        this.history = reporting.history();
        this.problems = reporting.problemsWithin();
        this.files = new UnreadFiles(
                mapping,
                standing.stream()
                        .filter(figure -> figure.period().equals(period))
                        .toList());
        this.reports = ReportStates.of(mapping, period, asOf, Standing.of(standing, period));
        this.forecast = session.forecasts().lossesBySite(period);
        this.rounded = new RoundedForecast(forecast);
        this.ledger = session.tasks().ledger(period, forecast);
        this.statuses = reporting.statuses(1).get(0).statuses();
    }

    /** Of every unit, in the mapping's order. */
    public List<Owed> owed() {
        return mapping.units().stream().map(this::owed).toList();
    }

    private Owed owed(Unit unit) {
        List<String> refused = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        SortedSet<IndicatorId> unread = new TreeSet<>();
        SortedSet<IndicatorId> returned = new TreeSet<>();
        int cells = 0;
        for (HistoryEntry entry : history) {
            if (!sentBy(unit.id(), entry)) {
                continue;
            }
            Unread found = files.of(period, List.of(entry), problems);
            if (found.places() == 0) {
                continue;
            }
            returned.addAll(found.indicators());
            if (entry.outcome() == Outcome.REFUSED) {
                (found.indicators().isEmpty() ? idle : refused).add(Printable.of(entry.file()));
            } else {
                cells += found.places();
                unread.addAll(found.indicators());
            }
        }
        Set<IndicatorId> missing = new TreeSet<>(reports.owedBy(unit.id()));
        missing.removeAll(returned);
        // A file that nothing is known to hang on is not asked for again by a unit of which everything else has come.
        if (!missing.isEmpty() || isRefused(unit.id())) {
            refused.addAll(idle);
        }
        Set<IndicatorId> staked = new TreeSet<>(missing);
        staked.addAll(returned);
        return new Owed(
                unit.id(),
                nothingCame(unit.id()) ? form(unit.id()) : Optional.empty(),
                List.copyOf(missing),
                refused,
                cells,
                List.copyOf(unread),
                ledger.lines().stream()
                        .filter(line -> line.task().assignment().unit().equals(unit.id()))
                        .filter(line -> line.task().state().owed())
                        .toList(),
                UnreadFigures.points(mapping, staked),
                charge(unit.id()),
                due);
    }

    /** A file that tells of several units is put right by whoever sent it. */
    private boolean sentBy(UnitId unit, HistoryEntry entry) {
        Set<UnitId> units = senders.of(entry);
        return entry.counts()
                && units.contains(unit)
                && (units.size() == 1 || entry.said().units().contains(unit));
    }

    private boolean nothingCame(UnitId unit) {
        return statuses.stream().anyMatch(status -> status.unit().equals(unit) && status.files() == 0);
    }

    private boolean isRefused(UnitId unit) {
        return statuses.stream()
                .anyMatch(status -> status.unit().equals(unit) && status.state() == UnitStatus.State.REFUSED);
    }

    /** The report that it sends each week. */
    private Optional<String> form(UnitId unit) {
        return mapping.forms().stream()
                .filter(form -> form.source() == Source.SELF && form.layout() == Form.Layout.INDICATORS)
                .filter(form -> FormSenders.of(mapping, form).expects(unit))
                .map(Form::title)
                .findFirst();
    }

    private SortedMap<FrameworkId, Double> charge(UnitId unit) {
        SortedMap<FrameworkId, Double> charge = new TreeMap<>();
        for (FrameworkForecast framework : forecast.frameworks()) {
            // As the lists print it: a unit that compares the two must find the same.
            long hundredths = rounded.charge(unit, framework.id()).hundredths();
            if (hundredths > 0) {
                charge.put(framework.id(), hundredths / 100.0);
            }
        }
        return charge;
    }

    /**
     * Writes a text file for each unit that owes something, and removes those of an earlier run for units that do not any
     * more.
     *
     * @param asked the units that this run is about: other units' files stay as they are
     */
    public WeekDocuments.Written write(RemindReport report, List<UnitId> asked, Path folder, Messages messages) {
        List<Made> made = report.reminders().stream()
                .map(reminder -> new Made(
                        file(messages, reminder.unit()),
                        Bytes.of((reminder.recipient() + "\n" + reminder.text() + "\n")
                                .getBytes(StandardCharsets.UTF_8))))
                .toList();
        Set<String> replaced = mapping.units().stream()
                .filter(unit -> asked.contains(unit.id()))
                .map(unit -> file(messages, unit))
                .collect(Collectors.toSet());
        return new DocumentFolder(folder, messages).put(made, replaced::contains);
    }

    private String file(Messages messages, Unit unit) {
        String name = Printable.of(unit.shortName()).replaceAll("[\\\\/:*?\"<>|]", "_");
        return messages.text("file.reminder", name, period.toString()) + ".txt";
    }
}
