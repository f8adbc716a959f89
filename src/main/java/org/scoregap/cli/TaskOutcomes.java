package org.scoregap.cli;

import java.util.List;
import org.scoregap.app.Tasks.Outcome;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Task;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.score.task.Step;

/** Says what a command made of tasks, a line for each. */
final class TaskOutcomes {
    private final Desk desk;
    private final Names names;

    TaskOutcomes(Desk desk, Mapping mapping) {
        this.desk = desk;
        this.names = new Names(mapping, desk.messages());
    }

    /** @throws ScoregapException {@code TASK_REFUSED} for the first that may not be what was asked for: nothing was recorded */
    void say(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome.step() instanceof Step.Refused refused) {
                throw new ScoregapException(
                        Failure.TASK_REFUSED,
                        Long.toString(outcome.task().number()),
                        desk.messages().word(refused.why()));
            }
        }
        outcomes.forEach(outcome -> desk.say(line(outcome)));
    }

    String line(Outcome outcome) {
        Messages messages = desk.messages();
        Task task = outcome.task();
        String number = Long.toString(task.number());
        String what = names.unit(task.assignment().unit()) + " "
                + names.indicator(task.assignment().indicator())
                + task.assignment().site().map(site -> " " + names.site(site)).orElse("");
        if (outcome.step() instanceof Step.Fresh fresh) {
            return messages.text(
                    "console.task-event",
                    number,
                    what,
                    messages.word(fresh.event().kind()),
                    fresh.event().day().toString(),
                    fresh.event().text());
        }
        return messages.text("console.task-unchanged", number, what, messages.word(task.state()));
    }
}
