package org.scoregap.report.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scoregap.model.Appeal.Decided;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/**
 * What a week's list says of appeals.
 *
 * @param decided those that it has to tell of
 * @param open those that nobody has decided yet
 */
public record WeekAppeals(List<AppealCase> decided, List<AppealCase> open) {
    public static final WeekAppeals NONE = new WeekAppeals(List.of(), List.of());

    public WeekAppeals {
        decided = List.copyOf(decided);
        open = List.copyOf(open);
    }

    /** The list with a line for each appeal that was decided; as it is where none was. */
    public Report toldIn(Report list, Forecast forecast, Names names) {
        if (decided.isEmpty()) {
            return list;
        }
        List<TableBlock> tables = new ArrayList<>(list.tables());
        tables.add(TableBlock.ofSentences(
                "appeals",
                names.messages().text("heading.appeals-decided"),
                decided.stream().map(each -> sentence(each, forecast, names)).toList()));
        return new Report(list.id(), list.title(), list.lead(), tables, list.notes(), list.machine())
                .with(
                        "appeals",
                        new Node.Items(decided.stream()
                                .map(each -> node(each, forecast, names))
                                .toList()));
    }

    private static String sentence(AppealCase each, Forecast forecast, Names names) {
        Messages messages = names.messages();
        Decided decided = each.appeal().decided().orElseThrow();
        return messages.text(
                "appeal.told",
                Long.toString(each.appeal().number()),
                names.unit(each.objection().unit()),
                each.objection().indicator() + " "
                        + names.indicator(each.objection().indicator()),
                Long.toString(each.objection().publication()),
                names.moment(decided.at()).shown(),
                messages.word(each.appeal().state()),
                decided.ruling().reason(),
                losses(each, forecast, messages));
    }

    /** What the lines cost then and now, in the week that they are of: another week's say nothing of it. */
    private static String losses(AppealCase each, Forecast forecast, Messages messages) {
        return !each.period().equals(forecast.period())
                ? ""
                : each.published().entrySet().stream()
                        .map(loss -> messages.text(
                                "appeal.loss-then-now",
                                loss.getKey().value(),
                                Points.alone(loss.getValue()).shown(),
                                now(each, loss.getKey().value(), forecast)
                                        .map(gap ->
                                                Points.alone(gap.expectedLoss()).shown())
                                        .orElse("—")))
                        .collect(Collectors.joining(messages.text("sentence.separator")));
    }

    private static Optional<Gap> now(AppealCase each, String framework, Forecast forecast) {
        return forecast.gaps().stream()
                .filter(gap -> gap.indicator().equals(each.objection().indicator())
                        && gap.framework().value().equals(framework))
                .findFirst();
    }

    private static Node node(AppealCase each, Forecast forecast, Names names) {
        Decided decided = each.appeal().decided().orElseThrow();
        boolean sameWeek = each.period().equals(forecast.period());
        return Node.Fields.none()
                .with("number", new Node.Whole(each.appeal().number()))
                .with("publication", new Node.Whole(each.objection().publication()))
                .with("unit", each.objection().unit().value())
                .with("indicator", each.objection().indicator().value())
                .with("state", Names.code(each.appeal().state()))
                .with("reason", decided.ruling().reason())
                .with("decided_at", names.moment(decided.at()).node())
                .with(
                        "losses",
                        new Node.Items(each.published().entrySet().stream()
                                .map(loss -> {
                                    Optional<Gap> now =
                                            sameWeek ? now(each, loss.getKey().value(), forecast) : Optional.empty();
                                    return Node.Fields.none()
                                            .with("framework", loss.getKey().value())
                                            .with("published", loss.getValue())
                                            .with(
                                                    "now",
                                                    now.isPresent()
                                                            ? new Node.Decimal(
                                                                    now.get().expectedLoss())
                                                            : Node.nothing());
                                })
                                .toList()));
    }

    /** The list with a sentence below it for each unit that waits for a decision. */
    public Report awaitedIn(Report list, Names names) {
        Map<UnitId, List<AppealCase>> units = new TreeMap<>(open.stream()
                .collect(Collectors.groupingBy(each -> each.objection().unit())));
        return units.isEmpty()
                ? list
                : list.noting(units.keySet().stream()
                                .flatMap(unit -> awaited(unit, names).stream()
                                        .map(sentence ->
                                                names.messages().text("appeal.awaited-by", names.unit(unit), sentence)))
                                .toList())
                        .with(
                                "open_appeals",
                                new Node.Items(open.stream()
                                        .map(each -> Node.Fields.none()
                                                .with(
                                                        "number",
                                                        new Node.Whole(
                                                                each.appeal().number()))
                                                .with(
                                                        "unit",
                                                        each.objection().unit().value()))
                                        .toList()));
    }

    /** {@code 有 1 件申诉待处理（第 3 号）。}; empty for a unit that waits for none. */
    public Optional<String> awaited(UnitId unit, Names names) {
        List<String> numbers = open.stream()
                .filter(each -> each.objection().unit().equals(unit))
                .map(each -> Long.toString(each.appeal().number()))
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(names.messages()
                        .text(
                                "appeal.awaited",
                                Integer.toString(numbers.size()),
                                String.join(names.messages().text("list.separator"), numbers)));
    }
}
