package org.scoregap.report.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scoregap.mapping.Unit;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.report.FrameworkPoints;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Printable;

/**
 * A reminder as a text for a messaging tool: what is owed, until when, the points at stake. Names are listed as long as it
 * stays short.
 */
final class ReminderText {
    /** A text message of several parts, and what is read at a glance. */
    static final int LONGEST = 300;

    private static final int MOST_NAMES = 3;

    private final Names names;
    private final Messages messages;
    private final Period period;
    private final Instant asOf;

    ReminderText(Names names, Period period, Instant asOf) {
        this.names = names;
        this.messages = names.messages();
        this.period = period;
        this.asOf = asOf;
    }

    /** At most {@link #LONGEST} characters. */
    String of(Owed owed) {
        List<String> tried = Stream.concat(
                        IntStream.iterate(MOST_NAMES, listed -> listed >= 0, listed -> listed - 1)
                                .mapToObj(listed -> text(owed, listed, true)),
                        Stream.of(text(owed, 0, false)))
                .toList();
        return tried.stream()
                .filter(text -> length(text) <= LONGEST)
                .findFirst()
                .orElseGet(() -> cut(tried.get(tried.size() - 1)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Only a unit with a name of a hundred characters gets here. */
    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** @param listed how many names are listed of each kind */
    private String text(Owed owed, int listed, boolean frameworksByName) {
        FrameworkPoints points = new FrameworkPoints(names);
        String opening = messages.text(
                opening(owed),
                names.unit(owed.unit()),
                contact(owed),
                names.period(period),
                names.deadline(owed.due()),
                period.toString());
        String stake = frameworksByName ? points.of(owed.stake()) : points.ofIds(owed.stake());
        String charge = frameworksByName ? points.of(owed.charge()) : points.ofIds(owed.charge());
        String won = frameworksByName ? points.of(owed.winsBack()) : points.ofIds(owed.winsBack());
        return Printable.of(opening
                + String.join(messages.text("remind.separator"), items(owed, listed))
                + messages.text("remind.stake", stake)
                + messages.text("remind.charge", charge)
                + messages.text("remind.wins-back", won)
                + messages.text(thanks(owed)));
    }

    private String opening(Owed owed) {
        if (!owed.reporting()) {
            return "remind.opening-task";
        }
        return asOf.isAfter(owed.due()) ? "remind.opening-overdue" : "remind.opening-due";
    }

    private String thanks(Owed owed) {
        if (owed.reporting()) {
            return "remind.thanks";
        }
        return owed.overdueTasks(asOf) > 0 ? "remind.thanks-overdue" : "remind.thanks-task";
    }

    private String contact(Owed owed) {
        return names.mapping()
                .unit(owed.unit())
                .flatMap(Unit::contact)
                .map(Unit.Contact::name)
                .orElse("");
    }

    private List<String> items(Owed owed, int listed) {
        List<String> items = new ArrayList<>();
        if (!owed.reports().isEmpty()) {
            String many = Integer.toString(owed.reports().size());
            items.add(
                    owed.form().isPresent()
                            ? messages.text("remind.form", owed.form().get(), many)
                            : messages.text("remind.reports", many, indicators(owed.reports(), listed)));
        }
        if (!owed.refused().isEmpty()) {
            items.add(messages.text(
                    "remind.refused", Integer.toString(owed.refused().size()), listed(owed.refused(), listed)));
        }
        if (owed.cells() > 0) {
            items.add(messages.text("remind.cells", Integer.toString(owed.cells()), indicators(owed.unread(), listed)));
        }
        if (!owed.tasks().isEmpty()) {
            int overdue = owed.overdueTasks(asOf);
            Optional<Instant> next = owed.tasks().stream()
                    .map(line -> line.task().assignment().deadline())
                    .filter(deadline -> !deadline.isBefore(asOf))
                    .findFirst();
            items.add(messages.text(
                    "remind.tasks",
                    Integer.toString(owed.tasks().size()),
                    overdue == 0 ? "" : Integer.toString(overdue),
                    next.map(names::deadline).orElse("")));
        }
        return items;
    }

    private String indicators(List<IndicatorId> ids, int listed) {
        return listed(ids.stream().map(names::indicator).toList(), listed);
    }

    /** The first ones, and that there are more; nothing where none may be named. */
    private String listed(List<String> all, int listed) {
        if (listed == 0 || all.isEmpty()) {
            return "";
        }
        String first = all.stream().limit(listed).collect(Collectors.joining(messages.text("list.separator")));
        return all.size() > listed ? messages.text("remind.more", first) : first;
    }
}
