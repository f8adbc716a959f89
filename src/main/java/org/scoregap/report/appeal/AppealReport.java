package org.scoregap.report.appeal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Appeal;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;

/** 申诉台账: what units hold against published lists, and how it was decided. */
public final class AppealReport {
    private AppealReport() {}

    /**
     * Makes the report.
     *
     * @param listed the ones that are wanted, in the order of their numbers; {@code all} are counted
     */
    public static Report of(
            List<AppealCase> all, List<AppealCase> listed, Instant asOf, Mapping mapping, Messages messages) {
        Names names = new Names(mapping, messages);
        return Report.listing(
                "appeals",
                messages.text("title.appeals"),
                List.of(
                        all.isEmpty() ? messages.text("lead.no-appeals") : counted(all, messages),
                        messages.text("lead.until", names.moment(asOf).shown())),
                List.of(new AppealTable(names).list(listed)),
                List.of(),
                Node.Fields.none().with("as_of", names.moment(asOf).node()));
    }

    private static String counted(List<AppealCase> all, Messages messages) {
        String states = Stream.of(Appeal.State.values())
                .map(state -> messages.text(
                        "lead.count",
                        messages.word(state),
                        Long.toString(all.stream()
                                .filter(each -> each.appeal().state() == state)
                                .count())))
                .collect(Collectors.joining(messages.text("list.separator")));
        return messages.text("lead.appeals", Integer.toString(all.size()), states);
    }
}
