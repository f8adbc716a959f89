package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.model.Observed;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.explain.Explanation.ByUnit;

/** What units reported, for people: a row for each unit and week, with the reported rate that it led to. */
record ExplainClaims(Explained explained, List<ByUnit> units) {

    TableBlock table(String title, List<String> sentences) {
        Messages messages = explained.messages();
        List<List<Value>> rows = new ArrayList<>();
        for (ByUnit unit : units) {
            unit.steps()
                    .forEach(step -> rows.add(row(step.claim(), ExplainEvidence.percent(step.after()), Value.blank())));
            unit.claims()
                    .forEach(each -> rows.add(row(each.claim(), Value.blank(), ExplainEvidence.worded(each.weight()))));
        }
        return new TableBlock(
                "claims",
                title,
                TableBlock.Role.TOTALS,
                sentences,
                List.of(
                        ColumnSpec.text(messages, "unit_name", 1),
                        ColumnSpec.word(messages, "period", 0),
                        ColumnSpec.number(messages, sampled() ? "failures" : "occurrences", 0),
                        ColumnSpec.number(messages, "checked", 1),
                        ColumnSpec.number(messages, "reported_rate", 1),
                        ColumnSpec.number(messages, "weight", 1),
                        ColumnSpec.text(messages, "file", 4),
                        ColumnSpec.text(messages, "place", 2)),
                rows);
    }

    private boolean sampled() {
        return explained.indicator().measure().sampled();
    }

    private List<Value> row(Claim claim, Value rate, Value weight) {
        Observed first = claim.basis().get(0);
        String place = Explained.place(first);
        int cells = claim.basis().size();
        return List.of(
                new Value.Text(explained.unit(claim.unit())),
                new Value.Text(claim.period().toString()),
                ExplainEvidence.worded(claim.failures()),
                sampled() ? ExplainEvidence.worded(claim.checked()) : Value.blank(),
                rate,
                weight,
                new Value.Text(first.file()),
                new Value.Text(cells > 1 ? explained.text("explain.places", place, Integer.toString(cells)) : place));
    }
}
