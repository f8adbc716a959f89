package org.scoregap.validate.match;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.TableHead;

/**
 * Finds the week that a table reports: an option, its preamble, the file's name, its own dates. A fill date alone only
 * proposes one: the week it is in, or the week before when it is a Monday or a Tuesday.
 */
public final class PeriodMatcher {
    private static final Pattern DATE_IN_NAME =
            Pattern.compile("(?<!\\d)(20\\d{2}[-._年]?\\d{1,2}[-._月]?\\d{1,2})日?(?!\\d)");

    private final String fileName;
    private final LocalDate receivedOn;

    public PeriodMatcher(String fileName, LocalDate receivedOn) {
        this.fileName = fileName;
        this.receivedOn = receivedOn;
    }

    /**
     * What preamble and file name say; a remark labelled as the period goes before a title.
     *
     * @param days that the table names elsewhere, the most telling first
     * @param footer what stands below the table, as far as it has been read
     */
    public List<Claim<Period>> claims(TableHead head, List<Claim<LocalDate>> days, List<TableHead.Line> footer) {
        List<Claim<Period>> arrived = claims(head, receivedOn);
        // A year that is written decides those that are not: a slip of December comes back in January.
        return arrived.stream()
                .filter(this::hasYear)
                .findFirst()
                .map(written ->
                        new Claim<>(written.value().monday(), written.where(), written.written(), written.from()))
                .or(() -> days.stream().filter(this::isFull).findFirst())
                .or(() -> arrived.stream().allMatch(this::isTimely)
                        ? Optional.empty()
                        : nearby(head, footer, arrived.size()))
                .map(near -> told(claims(head, near.value()), arrived, near.from()))
                .orElse(arrived);
    }

    /** Whether the file came when a report of the week is expected: then nothing but a date that says what it is speaks louder. */
    private boolean isTimely(Claim<Period> week) {
        return hasBegun(week) && DatesAround.isNear(week.value(), receivedOn);
    }

    private boolean hasBegun(Claim<Period> week) {
        return !week.value().monday().isAfter(receivedOn);
    }

    /**
     * A date in a line that is near to the weeks as they are of its year, none of which is still to come.
     *
     * @param fewest weeks that must still be there
     */
    private Optional<Claim<LocalDate>> nearby(TableHead head, List<TableHead.Line> footer, int fewest) {
        return Stream.of(head.preamble(), footer)
                .flatMap(lines -> DatesAround.in(head.sheet(), lines).stream())
                .filter(day -> {
                    List<Claim<Period>> then = claims(head, day.value());
                    return !then.isEmpty()
                            && then.size() >= fewest
                            && then.stream()
                                    .allMatch(
                                            claim -> hasBegun(claim) && DatesAround.isNear(claim.value(), day.value()));
                })
                .findFirst();
    }

    /** A week that is another than it would be by its arrival rests on where the year stands, too. */
    private static List<Claim<Period>> told(List<Claim<Period>> claims, List<Claim<Period>> arrived, String from) {
        return claims.stream()
                .map(claim -> arrived.contains(claim) || claim.from().equals(from)
                        ? claim
                        : new Claim<>(claim.value(), claim.where(), claim.written(), claim.from() + ", " + from))
                .toList();
    }

    /** Whether the week would be the same whenever the file had arrived. */
    private boolean hasYear(Claim<Period> claim) {
        LocalDate later = receivedOn.plusYears(5);
        return WrittenPeriod.find(claim.written(), later)
                .or(() -> WrittenDate.parse(claim.written(), later).map(Period::of))
                .filter(claim.value()::equals)
                .isPresent();
    }

    private boolean isFull(Claim<LocalDate> day) {
        return WrittenDate.parse(day.written().replace('_', '-'), receivedOn.plusYears(5))
                .filter(day.value()::equals)
                .isPresent();
    }

    /** @param near settles the year where it is not written */
    private List<Claim<Period>> claims(TableHead head, LocalDate near) {
        List<Claim<Period>> claims = new ArrayList<>();
        List<Labelled> labels = Labelled.in(head.sheet(), head.preamble());
        for (Labelled label : labels) {
            if (label.kind() == Labelled.Kind.PERIOD) {
                WrittenPeriod.named(label.value(), near)
                        .or(() -> WrittenDate.parse(label.value(), near).map(Period::of))
                        .ifPresent(period -> claims.add(claim(period, label.where(), label.value())));
            }
        }
        for (TableHead.Line line : head.preamble()) {
            CellRef cell = new CellRef(head.sheet(), line.row(), line.column());
            if (labels.stream().noneMatch(label -> label.where().equals(cell))) {
                WrittenPeriod.find(line.text(), near).ifPresent(period -> claims.add(claim(period, cell, line.text())));
            }
        }
        ofName(near).ifPresent(claims::add);
        return claims;
    }

    /** What the file's name says; empty where it names no week. */
    public Optional<Claim<Period>> ofName() {
        return ofName(receivedOn);
    }

    private Optional<Claim<Period>> ofName(LocalDate near) {
        return WrittenPeriod.find(fileName, near).map(period -> new Claim<>(period, CellRef.FILE, fileName, fileName));
    }

    private static Claim<Period> claim(Period period, CellRef cell, String written) {
        return new Claim<>(period, cell, written, cell.toString());
    }

    /** The fill date in the preamble or the footer. */
    public Optional<Claim<LocalDate>> fillDate(String sheet, List<TableHead.Line> lines) {
        return Labelled.in(sheet, lines).stream()
                .filter(label -> label.kind() == Labelled.Kind.FILL_DATE)
                .flatMap(label -> WrittenDate.parse(label.value(), receivedOn)
                        .map(day -> new Claim<>(
                                day, label.where(), label.value(), label.where().toString()))
                        .stream())
                .findFirst();
    }

    /** A day in the file's name says no more than a fill date. */
    public Optional<Claim<LocalDate>> dayInName() {
        Matcher day = DATE_IN_NAME.matcher(fileName);
        return day.find()
                ? WrittenDate.parse(day.group(1).replace('_', '-'), receivedOn)
                        .map(date -> new Claim<>(date, CellRef.FILE, day.group(), fileName))
                : Optional.empty();
    }

    /**
     * The week of one table.
     *
     * @param claims of the preamble and the file's name
     * @param rows of the table's own dates, where all that were looked at are in one week
     * @param proposals fill dates, the most telling first
     * @param before what the table before it in the same file turned out to report
     */
    public Matched<Period> match(
            Optional<Period> wanted,
            List<Claim<Period>> claims,
            Optional<Claim<Period>> rows,
            List<Claim<LocalDate>> proposals,
            Optional<Claim<Period>> before) {
        if (wanted.isPresent()) {
            Matched<Period> stated =
                    begun(new Claim<>(wanted.get(), CellRef.FILE, "--period " + wanted.get(), "--period"));
            return new Matched<>(stated.decided(), true, stated.problems());
        }
        if (!claims.isEmpty()) {
            Claim<Period> first = claims.get(0);
            for (Claim<Period> other : claims) {
                if (!other.value().equals(first.value())) {
                    return Matched.refused(Problem.of(
                            ProblemCode.PERIOD_DISAGREES,
                            fileName,
                            first.where(),
                            first.written() + " → " + first.value(),
                            other.value() + " (" + other.from() + ")"));
                }
            }
            return begun(first);
        }
        if (rows.isPresent() || before.isPresent()) {
            return begun(rows.or(() -> before).orElseThrow());
        }
        return proposals.isEmpty()
                ? Matched.refused(Problem.of(ProblemCode.PERIOD_MISSING, fileName, CellRef.FILE, fileName, "2022-W28")
                        .suggesting(Optional.of(proposed(receivedOn).toString())))
                : proposal(proposals.get(0));
    }

    /** A week that had not begun when the file arrived is a slip, and would become the latest of all lists. */
    private Matched<Period> begun(Claim<Period> claim) {
        if (!claim.value().monday().isAfter(receivedOn)) {
            return Matched.by(claim);
        }
        return Matched.refused(Problem.of(
                ProblemCode.PERIOD_NOT_BEGUN,
                fileName,
                claim.where(),
                claim.written() + " → " + claim.value(),
                "≤ " + Period.of(receivedOn) + " (" + receivedOn + ")"));
    }

    private Matched<Period> proposal(Claim<LocalDate> day) {
        Period period = proposed(day.value());
        if (period.monday().isAfter(receivedOn)) {
            return begun(new Claim<>(period, day.where(), day.written(), day.from()));
        }
        boolean before = !period.contains(day.value());
        String expected = period + " (" + period.monday() + " – " + period.sunday() + ")"
                + (before ? "; " + day.value() + " " + day.value().getDayOfWeek() + " → W−1" : "");
        return Matched.by(
                new Claim<>(period, day.where(), day.written(), day.from()),
                Problem.of(ProblemCode.PERIOD_PROPOSED, fileName, day.where(), day.written(), expected)
                        .suggesting(Optional.of(period.toString())));
    }

    /** The week of the day; on a Monday or a Tuesday people still fill in last week's report. */
    static Period proposed(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0
                ? Period.of(day).plus(-1)
                : Period.of(day);
    }
}
