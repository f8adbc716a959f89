package org.scoregap.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.word.Filling.Listing;

/** Points by framework: those of different frameworks are never added. */
final class FrameworkLosses {
    private final Book book;
    private final Messages messages;

    FrameworkLosses(Book book, Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    private record Sum(String framework, Points loss, Points charge) {
        boolean counts() {
            return loss.hundredths() != 0 || charge.hundredths() != 0;
        }
    }

    /** What the rows of a list of gaps come to, as a sentence's part; empty where it is nothing. */
    String of(BookTable gaps, String column) {
        return frameworks((id, name) -> {
                    Points sum = gaps.where("framework", Set.of(id)).rows().stream()
                            .map(row -> points(gaps.value(row, column)))
                            .reduce(Points.alone(0), Points::plus);
                    return new Sum(name, sum, Points.alone(0));
                })
                .stream()
                .filter(Sum::counts)
                .map(sum -> said(sum.framework(), sum.loss()))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    /** What one row of the accountability list loses, as a sentence's part. */
    String of(BookTable units, List<Value> row) {
        return sums(units, row).stream()
                .filter(sum -> sum.loss().hundredths() != 0)
                .map(sum -> said(sum.framework(), sum.loss()))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    /** The same as a list, with the charge for missing reports. */
    Listing listing(BookTable units, List<Value> row) {
        return new Listing(
                List.of("framework", "loss", "charge"),
                sums(units, row).stream()
                        .filter(Sum::counts)
                        .map(sum -> List.of(
                                sum.framework(),
                                sum.loss().shown(),
                                sum.charge().blankWhenNone().shown()))
                        .toList());
    }

    private List<Sum> sums(BookTable units, List<Value> row) {
        return frameworks((id, name) -> {
            // As the accountability list names its columns.
            String code = ColumnSpec.code(id);
            return new Sum(name, points(units.value(row, "loss_" + code)), points(units.value(row, "charge_" + code)));
        });
    }

    private String said(String framework, Points points) {
        return messages.text("word.points-in", framework, points.shown());
    }

    private interface OfFramework {
        Sum of(String id, String name);
    }

    private List<Sum> frameworks(OfFramework each) {
        BookTable frameworks = BookTable.of(book, "overview", "totals");
        List<Sum> sums = new ArrayList<>();
        for (List<Value> row : frameworks.rows()) {
            sums.add(each.of(
                    frameworks.value(row, "framework").plain(),
                    frameworks.value(row, "name").plain()));
        }
        return sums;
    }

    /** A charge of nothing is worded as nothing. */
    private static Points points(Value value) {
        if (value instanceof Points points) {
            return points;
        }
        return value instanceof Value.Worded worded ? points(worded.machine()) : Points.alone(0);
    }
}
