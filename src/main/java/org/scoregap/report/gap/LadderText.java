package org.scoregap.report.gap;

import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.report.Amount;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.score.ladder.Proposal.Reason;

/** What a level depends on, in words. */
record LadderText(Ladder ladder, Messages messages) {

    /** {@code 折算丢分 5.50 ≥ 4 且 连续 4 周 ≥ 3 周}: what a unit has, and what it takes. */
    String reason(Reason reason) {
        return reason.condition().least().entrySet().stream()
                .map(least -> said(
                        reason.condition(),
                        least.getKey(),
                        found(least.getKey(), reason.found(least.getKey())) + " ",
                        least.getValue()))
                .collect(Collectors.joining(messages.text("ladder.and")));
    }

    String reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining(messages.text("sentence.separator")));
    }

    /** {@code points 5.5 >= 4 & weeks 4 >= 3}, conditions apart by semicolons. */
    static String code(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.condition().least().entrySet().stream()
                        .map(least -> least.getKey().key().replace('-', '_') + " "
                                + number(reason.found(least.getKey())) + " >= " + number(least.getValue()))
                        .collect(Collectors.joining(" & ")))
                .collect(Collectors.joining("; "));
    }

    /** What it takes: {@code 折算丢分 ≥ 4 且 连续周数 ≥ 3；或 …}. */
    String conditions(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.least().entrySet().stream()
                        .map(least -> said(condition, least.getKey(), "", least.getValue()))
                        .collect(Collectors.joining(messages.text("ladder.and"))))
                .collect(Collectors.joining(messages.text("ladder.or")));
    }

    private String said(Condition condition, Criterion criterion, String found, double least) {
        return messages.text(
                "criterion." + criterion.name(),
                found,
                least(criterion, least),
                condition.least().containsKey(Criterion.POINTS) ? "" : number(ladder.listedFrom()));
    }

    private static String found(Criterion criterion, double figure) {
        return switch (criterion) {
            case POINTS, EASY, CHARGE, UNDER_REPORTING -> Points.alone(figure).shown();
            case SHARE -> new Share(figure).shown();
            case WEEKS, EASY_ITEMS, MISSING, LATE, EMPTY_REPORTS -> number(figure);
        };
    }

    private static String least(Criterion criterion, double figure) {
        return criterion == Criterion.SHARE ? number(100 * figure) + "%" : number(figure);
    }

    /** As short as it is exact. */
    static String number(double figure) {
        return new Amount(figure, "").plain();
    }
}
