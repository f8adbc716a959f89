package org.scoregap.report;

import java.util.Optional;
import org.scoregap.mapping.Branch;
import org.scoregap.model.UnitId;

/** Says in a list what part of the units it is narrowed to, so that nobody takes it for the city's. */
public record BranchReport(Branch branch, Names names) {

    /** {@code 汉滨区}, {@code 镇办}, {@code 汉滨区的镇办}. */
    public String label() {
        Optional<String> top = branch.top().map(names::unit);
        Optional<String> level = branch.level().map(names.messages()::word);
        return top.isPresent() && level.isPresent()
                ? names.messages().text("branch.both", top.get(), level.get())
                : top.or(() -> level).orElse("");
    }

    /** The title as it is, or with what belongs to it. */
    public String title(String title) {
        return branch.isWhole() ? title : names.messages().text("title.branch", title, label());
    }

    /** The report with its title and, for machines, the branch; as it is where nothing is narrowed. */
    public Report titled(Report report) {
        return branch.isWhole()
                ? report
                : new Report(
                        report.id(),
                        title(report.title()),
                        report.lead(),
                        report.tables(),
                        report.notes(),
                        report.machine().with("branch", node()));
    }

    /** The same for machines. */
    public Node.Fields node() {
        return Node.Fields.none()
                .with("unit", Node.of(branch.top().map(UnitId::value)))
                .with("level", Node.of(branch.level().map(Names::code)));
    }
}
