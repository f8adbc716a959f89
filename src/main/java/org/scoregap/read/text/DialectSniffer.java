package org.scoregap.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scoregap.read.Vocabulary;

/** Finds the dialect of a text: of all that are possible, the one that cuts the whole sample best. */
final class DialectSniffer {
    private static final double CLOSE = 0.9;

    /**
     * A delimiter that is looked for.
     *
     * @param prior how readily it is believed: words, times and dates hold spaces and colons by nature
     */
    private record Candidate(String delimiter, double prior) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(",", 1),
            new Candidate("\t", 1),
            new Candidate(";", 1),
            new Candidate("|", 1),
            new Candidate("||", 1.01),
            new Candidate("::", 0.95),
            new Candidate(", ", 0.98),
            new Candidate("; ", 0.98),
            new Candidate("~|~", 1),
            new Candidate("^|^", 1),
            new Candidate("|~|", 1),
            new Candidate("~~", 0.9),
            new Candidate("^^", 0.9),
            new Candidate("##", 0.9),
            new Candidate("@@", 0.9),
            new Candidate("^", 0.95),
            new Candidate("~", 0.9),
            new Candidate("\u0001", 1),
            new Candidate("\u001F", 1),
            new Candidate("¦", 0.95),
            new Candidate("，", 0.7),
            new Candidate("；", 0.7),
            new Candidate(" ", 0.6),
            new Candidate(":", 0.5),
            new Candidate("#", 0.5),
            new Candidate("*", 0.5),
            new Candidate("&", 0.5),
            new Candidate("!", 0.5));

    private final Vocabulary vocabulary;

    DialectSniffer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The dialect that was found.
     *
     * @param evidence what told it
     * @param runnerUp another that would read other values and is nearly as good; empty when none is
     * @param fields the usual number of fields of a record
     * @param quoted whether any field of the sample is wrapped in quotes
     */
    record Choice(Dialect dialect, String evidence, Optional<Dialect> runnerUp, int fields, boolean quoted) {}

    Choice sniff(TextSample sample) {
        Optional<Dialect> announced = announced(sample.start());
        if (announced.isPresent()) {
            return named(sample, announced.get(), "sep=");
        }
        List<DialectScore> scores = new ArrayList<>();
        judge(sample, Dialect.of(""), 1, scores);
        for (Candidate candidate : CANDIDATES) {
            if (isUsed(candidate.delimiter(), sample)) {
                Dialect plain = Dialect.of(candidate.delimiter());
                judge(sample, plain, candidate.prior(), scores);
                if (candidate.delimiter().equals(" ") && sample.start().contains("  ")) {
                    judge(sample, plain.withRuns(), candidate.prior(), scores);
                }
            }
        }
        return best(sample, scores, "");
    }

    /** The best quote and escape for a delimiter that is known. */
    Choice named(TextSample sample, Dialect dialect, String evidence) {
        List<DialectScore> scores = new ArrayList<>();
        judge(sample, dialect, 1, scores);
        return best(sample, scores, evidence);
    }

    private Choice best(TextSample sample, List<DialectScore> scores, String evidence) {
        Comparator<DialectScore> order = Comparator.comparingInt(
                        (DialectScore score) -> score.hits() > 1 ? score.hits() : 0)
                .thenComparingDouble(DialectScore::score);
        DialectScore best = scores.get(0);
        for (DialectScore score : scores) {
            best = order.compare(score, best) > 0 ? score : best;
        }
        DialectScore chosen = best;
        Optional<Dialect> runnerUp = scores.stream()
                .filter(score -> score.values() != chosen.values()
                        && (chosen.hits() < 2 || score.hits() == chosen.hits())
                        && score.score() >= CLOSE * chosen.score())
                .max(Comparator.comparingDouble(DialectScore::score))
                .map(DialectScore::dialect);
        String told = !evidence.isEmpty()
                ? evidence
                : (chosen.hits() > 0 ? "known headers: " + chosen.hits() + "; " : "") + chosen.alike() + "/"
                        + chosen.records() + " × " + chosen.fields();
        SampleRecords.Cut cut = new SampleRecords(chosen.dialect()).cut(sample);
        return new Choice(
                chosen.dialect(),
                told + chosen.dialect().peculiarities(),
                evidence.isEmpty() ? runnerUp : Optional.empty(),
                chosen.fields(),
                cut.quoted() > 0);
    }

    /** Judges the delimiter with each quote and escape that the sample gives reason to think of. */
    private void judge(TextSample sample, Dialect plain, double prior, List<DialectScore> scores) {
        SampleRecords.Cut doubled = add(sample, plain, prior, scores);
        if (doubled.broken() > 0 && contains(sample, "\\\"")) {
            add(sample, plain.withBackslash(), prior, scores);
        }
        int records = doubled.records().size() + doubled.broken();
        if (doubled.broken() >= 3 && doubled.broken() * 10 >= records) {
            add(sample, plain.withQuote(Optional.empty()), prior, scores);
        }
        if (!plain.delimiter().isEmpty() && contains(sample, "'")) {
            Dialect single = plain.withQuote(Optional.of('\''));
            SampleRecords.Cut cut = new SampleRecords(single).cut(sample);
            if (cut.quoted() >= 2 && cut.quoted() == cut.opened() && cut.broken() + cut.bare() == 0) {
                add(sample, single, prior, scores);
            } else if (cut.quoted() >= 2 && contains(sample, "\\'")) {
                add(sample, single.withBackslash(), prior, scores);
            }
        }
        if (!plain.delimiter().isEmpty() && contains(sample, "\\" + plain.delimiter())) {
            add(sample, plain.withBackslash(), prior * 0.99, scores);
        }
    }

    private SampleRecords.Cut add(TextSample sample, Dialect dialect, double prior, List<DialectScore> scores) {
        SampleRecords.Cut cut = new SampleRecords(dialect).cut(sample);
        scores.add(DialectScore.of(dialect, cut, prior, vocabulary));
        return cut;
    }

    private static boolean contains(TextSample sample, String wanted) {
        return sample.pieces().stream().anyMatch(piece -> piece.contains(wanted));
    }

    /** Whether a delimiter stands in more than one line of some; titles and notes may hold it once. */
    private static boolean isUsed(String delimiter, TextSample sample) {
        String text = sample.start();
        int first = text.indexOf(delimiter);
        if (first < 0) {
            return false;
        }
        return text.indexOf(delimiter, first + delimiter.length()) >= 0
                || text.lines().limit(4).count() <= 3;
    }

    /** A first line {@code sep=;} is written for Excel and says it. */
    private static Optional<Dialect> announced(String text) {
        String line = text.lines().findFirst().orElse("").replace("\"", "");
        return line.toLowerCase(Locale.ROOT).startsWith("sep=") && line.length() > 4
                ? Optional.of(Dialect.of(line.substring(4, 5)))
                : Optional.empty();
    }
}
