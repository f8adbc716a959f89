package org.scoregap.validate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Tally;
import org.scoregap.read.CellText;
import org.scoregap.read.TableHead;
import org.scoregap.validate.check.ProblemLog;
import org.scoregap.validate.check.TakenBack;

/** What the lines around a table say against taking its figures for those of one week. */
final class HeadDoubts {
    /** Figures of months: {@code 1-6月累计}; {@code 7月30-8月5日} are days. */
    private static final Pattern CUMULATIVE = Pattern.compile(
            "(?s).*(?:累计|累积|年初至今|年初以来|本年以来|上半年|下半年|(?<![\\d月./日号-])\\d{1,2}\\s*月?\\s*[-—–~～至到]\\s*\\d{1,2}\\s*月(?!\\s*\\d)).*");

    private static final int TITLE = 60;

    private final Mapping mapping;
    private final ProblemLog log;
    private final TableHead head;

    HeadDoubts(Mapping mapping, ProblemLog log, TableHead head) {
        this.mapping = mapping;
        this.log = log;
        this.head = head;
    }

    /** @param formName what the form is called: a list that is cumulative by its name is meant to be */
    void cumulative(String formName, Period week, Collection<List<Tally>> tallies) {
        boolean ofWeeks = tallies.stream()
                .flatMap(List::stream)
                .anyMatch(tally -> mapping.indicator(tally.indicator())
                        .filter(indicator -> !indicator.cumulative())
                        .isPresent());
        if (ofWeeks && !CUMULATIVE.matcher(formName).matches()) {
            first(head.preamble(), CUMULATIVE)
                    .ifPresent(line -> add(ProblemCode.PERIOD_DOUBTFUL, line, week.toString()));
        }
    }

    /** {@code 此表作废}, above the table, below it or in the sheet's name. */
    void takenBack(List<TableHead.Line> footer) {
        Stream.concat(head.preamble().stream(), footer.stream())
                .filter(line -> line.text().length() <= TITLE && TakenBack.isSaid(line.text()))
                .findFirst()
                .ifPresentOrElse(line -> add(ProblemCode.VALUE_VOID, line, ""), () -> {
                    if (TakenBack.isSaid(head.sheet())) {
                        log.add(log.problem(ProblemCode.VALUE_VOID, CellRef.ofSheet(head.sheet()), head.sheet(), ""));
                    }
                });
    }

    private static Optional<TableHead.Line> first(List<TableHead.Line> lines, Pattern pattern) {
        return lines.stream()
                .filter(line -> line.text().length() <= TITLE
                        && pattern.matcher(line.text()).matches())
                .findFirst();
    }

    private void add(ProblemCode code, TableHead.Line line, String expected) {
        CellRef where = new CellRef(head.sheet(), line.row(), line.column());
        log.add(log.problem(code, where, CellText.shortened(line.text(), 40), expected));
    }
}
