package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.gap.ReportWord;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.explain.Explanation;
import org.scoregap.score.explain.Explanation.AsItStands;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.InFramework;
import org.scoregap.score.explain.Explanation.OfCount;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.explain.Explanation.Present;
import org.scoregap.score.explain.Explanation.Unseen;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;

/** 失分说明: where the figures of one indicator come from, step by step, back to the cells; first what it costs. */
public final class ExplainReport {
    private final Explained explained;
    private int steps;

    private ExplainReport(Explained explained) {
        this.explained = explained;
    }

    /**
     * Makes the report. CSV is the observations behind it.
     *
     * @param returned indicators whose figures were sent for the period and refused
     */
    public static Report of(Explanation explanation, Set<IndicatorId> returned, Mapping mapping, Messages messages) {
        return of(explanation, returned, new RoundedForecast(explanation.forecast()), new Names(mapping, messages));
    }

    /** The same where the forecast has been rounded already: rounding it takes as long as all the rest. */
    public static Report of(Explanation explanation, Set<IndicatorId> returned, RoundedForecast rounded, Names names) {
        boolean own = returned.contains(explanation.indicator().id());
        return new ExplainReport(new Explained(explanation, own, names, rounded)).report();
    }

    private Report report() {
        List<TableBlock> blocks = new ArrayList<>(grounds());
        if (!explained.explanation().frameworks().isEmpty()) {
            blocks.add(step("heading.explain-scoring", new ExplainScoring(explained)::block));
            List<TableBlock> parts = new ExplainParts(explained).blocks(heading("heading.explain-parts"));
            blocks.addAll(parts);
        }
        TableBlock rows = new ExplainEvidence(explained).rows();
        blocks.add(rows);
        return new Report(
                "explain",
                explained.text(
                        "title.explain",
                        explained.indicator().id().value(),
                        explained.indicator().name(),
                        explained
                                .names()
                                .period(explained.explanation().forecast().period())),
                lead(),
                blocks,
                notes(),
                new ExplainNode(explained, rows.node()).node());
    }

    private String heading(String key) {
        steps++;
        return explained.text("explain.step", Integer.toString(steps), explained.text(key));
    }

    private TableBlock step(String key, Function<String, TableBlock> block) {
        return block.apply(heading(key));
    }

    private List<TableBlock> grounds() {
        List<TableBlock> blocks = new ArrayList<>();
        if (explained.explanation().grounds() instanceof OfRate rate) {
            blocks.add(step("heading.explain-reported", new ExplainReported(explained, rate.reporting())::block));
            boolean known = rate.reporting().units().stream()
                    .anyMatch(each -> each.part().habit().isPresent());
            if (known) {
                blocks.addAll(new ExplainHabit(explained, rate.reporting()).blocks(heading("heading.explain-habit")));
            }
            blocks.add(step("heading.explain-prior", new ExplainPrior(explained, rate)::block));
            blocks.add(step("heading.explain-found", new ExplainFound(explained, rate)::block));
        } else if (explained.explanation().grounds() instanceof OfCount count) {
            ExplainCount steps = new ExplainCount(explained, count);
            blocks.add(step("heading.explain-reported", steps::reported));
            boolean known = count.reporting().units().stream()
                    .anyMatch(each -> each.part().habit().isPresent());
            if (known) {
                blocks.addAll(new ExplainHabit(explained, count.reporting()).blocks(heading("heading.explain-habit")));
            }
            blocks.add(step("heading.explain-prior", steps::prior));
            blocks.add(step("heading.explain-found", steps::found));
        } else {
            blocks.add(step("heading.explain-figure", this::figure));
        }
        return blocks;
    }

    /** A value or a milestone: what stands, or why nothing does. */
    private TableBlock figure(String title) {
        List<String> sentences = new ArrayList<>();
        if (explained.explanation().grounds() instanceof AsItStands) {
            sentences.add(explained.text("explain.stands"));
        } else if (explained.explanation().grounds() instanceof Unseen unseen) {
            sentences.add(
                    unseen.stated().isPresent()
                            ? explained.text(
                                    "explain.unseen-stated",
                                    Digits.percent(unseen.stated().getAsDouble()))
                            : switch (explained.indicator().measure()) {
                                case MILESTONE -> explained.text("explain.unseen-milestone");
                                case RATE, GRADE, VALUE, COUNT -> explained.text("explain.unseen-value");
                            });
        }
        return new ExplainEvidence(explained)
                .standing(
                        title,
                        sentences,
                        explained.explanation().present().map(Present::basis).orElse(List.of()));
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        if (!explained.explanation().applicable()) {
            lead.add(explained.text("explain.not-applicable"));
        }
        for (InFramework in : explained.explanation().frameworks()) {
            in.gap().ifPresent(gap -> lead.add(answer(in, gap)));
        }
        if (lead.isEmpty()) {
            lead.add(explained.text("explain.no-points"));
        }
        because().ifPresent(lead::add);
        lead.add(present());
        return lead;
    }

    private String answer(InFramework in, Gap gap) {
        String unit = explained.pointsOf(in.framework());
        Points loss = explained.rounded().loss(gap);
        Points points = Points.alone(gap.points());
        List<Points> parts = explained.rounded().parts(gap);
        List<String> whose = new ArrayList<>();
        for (int i = 0; i < gap.units().size(); i++) {
            if (parts.get(i).hundredths() > 0) {
                whose.add(explained.unit(gap.units().get(i).unit()) + " "
                        + parts.get(i).shown());
            }
        }
        return explained.text(
                "explain.answer",
                explained.names().framework(in.framework()),
                gap.section().value(),
                points.shown(),
                loss.shown(),
                points.minus(loss).shown(),
                new Share(gap.share()).shown(),
                unit,
                gap.change().isPresent()
                        ? Points.alone(gap.change().getAsDouble()).change().shown()
                        : "",
                whose.stream().collect(Collectors.joining(explained.text("list.separator"))),
                gap.charge() > 0 ? explained.rounded().charge(gap).shown() : "");
    }

    /** The whole explanation in a sentence. */
    private Optional<String> because() {
        if (explained.explanation().grounds() instanceof OfRate rate) {
            Posterior believed = rate.posterior();
            List<ByUnit> units = rate.reporting().units();
            double reported = units.stream()
                    .mapToDouble(each -> each.part().share() * each.part().reported())
                    .sum();
            boolean claimed = units.stream().anyMatch(each -> each.part().claimed());
            return Optional.of(explained.text(
                    "explain.because",
                    new Share(believed.reversed().mean()).shown(),
                    claimed ? new Share(reported).shown() : "",
                    rate.sample().drawn().isPresent()
                            ? Integer.toString(rate.sample().drawn().getAsInt())
                            : ""));
        }
        return explained.explanation().grounds() instanceof OfCount count
                ? Optional.of(explained.text("explain.because-count", Digits.of(count.shape() / count.rate())))
                : Optional.empty();
    }

    private String present() {
        if (explained.explanation().present().isEmpty()) {
            return explained.text("explain.present-none", reported());
        }
        Present present = explained.explanation().present().get();
        return explained.text(
                "explain.present",
                explained.finding(present.finding()),
                present.checks()
                        .map(checks -> Digits.of(checks.passed()) + "/" + checks.checked())
                        .orElse(""),
                explained.messages().word(present.basis().get(0).source()),
                present.taken().toString(),
                present.state() == EvidenceState.STALE ? explained.messages().word(EvidenceState.STALE) : "",
                reported());
    }

    /** What the gap list says of its report; nothing where none is owed. */
    private String reported() {
        ReportState state = explained.explanation().report();
        return state == ReportState.NOT_OWED
                ? ""
                : ReportWord.of(state, explained.returned(), explained.names()).shown();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(explained.text("note.explain-digits"));
        boolean charged = explained.explanation().frameworks().stream()
                .anyMatch(in -> in.gap().filter(gap -> gap.charge() > 0).isPresent());
        if (charged) {
            notes.add(explained.text("note.charge"));
        }
        return notes;
    }
}
