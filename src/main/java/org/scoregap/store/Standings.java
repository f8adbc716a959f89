package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.model.CellRef;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Reach;
import org.scoregap.model.Resubmit;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Works out which observations stand: the readings that count, and of those what no later file has replaced. */
final class Standings {
    private final Connection connection;
    private final Map<Long, SubmissionRow> submissions;
    private final Lineage lineage;
    private final TreeMap<Key, List<PartRow>> groups = new TreeMap<>();

    private record Key(Period period, UnitId unit, FormId form) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::period).thenComparing(Key::unit).thenComparing(Key::form);

        static Key of(PartRow part) {
            return new Key(part.period(), part.unit(), part.form());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param candidates the parts to choose from; those of readings that do not count are left out */
    Standings(Connection connection, Lineage lineage, Collection<PartRow> candidates) {
        this.connection = connection;
        this.lineage = lineage;
        this.submissions = lineage.rows().stream()
                .filter(row -> lineage.counts(row.id()))
                .collect(Collectors.toMap(SubmissionRow::id, Function.identity()));
        candidates.stream()
                .filter(part -> submissions.containsKey(part.submission()))
                .forEach(part -> groups.computeIfAbsent(Key.of(part), key -> new ArrayList<>())
                        .add(part));
    }

    /** What is within {@code reach} of it; the doubts are those among what was read. */
    Standing resolve(Reach reach, Sites sites) throws SQLException {
        return resolve(groups.values(), reach, sites);
    }

    /** Holds no more than one period at a time. */
    void resolveByPeriod(Function<Period, Sites> sites, BiConsumer<Period, Standing> each) throws SQLException {
        SortedMap<Period, List<List<PartRow>>> byPeriod = new TreeMap<>();
        groups.forEach((key, group) -> byPeriod.computeIfAbsent(key.period(), period -> new ArrayList<>())
                .add(group));
        for (Map.Entry<Period, List<List<PartRow>>> period : byPeriod.entrySet()) {
            Standing standing = resolve(period.getValue(), Reach.since(period.getKey()), sites.apply(period.getKey()));
            each.accept(period.getKey(), standing);
        }
    }

    private Standing resolve(Collection<List<PartRow>> groups, Reach reach, Sites sites) throws SQLException {
        Map<Long, List<Tally>> tallies = tallies(groups, reach, sites);
        Listing observed = new Listing();
        List<StoredProblem> doubts = new ArrayList<>();
        for (List<PartRow> group : groups) {
            List<Claim> claims = claims(group, tallies);
            Map<IndicatorId, Instant> first = firstReceived(claims);
            Resubmission.Outcome outcome = Resubmission.resolve(claims);
            outcome.standing()
                    .forEach(
                            claim -> observe(group.get(0), partOf(group, claim), claim, first, sites, reach, observed));
            outcome.ties().forEach(tie -> doubts.add(doubt(tie)));
        }
        return new Standing(observed.inOrder(), doubts);
    }

    /** Of parts before {@code reach} begins only the tallies of some indicators are read: there are many, with few of them. */
    private Map<Long, List<Tally>> tallies(Collection<List<PartRow>> groups, Reach reach, Sites sites)
            throws SQLException {
        Set<Long> contested = groups.stream()
                .filter(Standings::contested)
                .flatMap(group -> group.stream().map(PartRow::id))
                .collect(Collectors.toCollection(HashSet::new));
        List<PartRow> whole = new ArrayList<>();
        List<PartRow> inPart = new ArrayList<>();
        groups.forEach(group -> (isReadWhole(group, reach) ? whole : inPart).addAll(group));
        TallyReader reader =
                new TallyReader(connection, part -> sites.areReadOf(part.source()) || contested.contains(part.id()));
        reader.read(whole);
        reader.read(inPart, reach.further());
        return reader.tallies();
    }

    /** A file that replaces another one does so whatever it says, if only it says anything: all of it is looked at. */
    private static boolean isReadWhole(List<PartRow> group, Reach reach) {
        return group.get(0).period().compareTo(reach.from()) >= 0
                || (group.size() > 1 && group.stream().anyMatch(part -> part.resubmit() == Resubmit.REPLACE));
    }

    /** How many tallies of each submission, by its number, later files have replaced whole. */
    Map<Long, Integer> superseded() throws SQLException {
        List<List<PartRow>> several =
                groups.values().stream().filter(Standings::contested).toList();
        TallyReader reader = new TallyReader(connection, part -> true);
        reader.read(several.stream().flatMap(List::stream).toList());
        Map<Long, List<Tally>> tallies = reader.tallies();
        Map<Long, Integer> superseded = new HashMap<>();
        for (List<PartRow> group : several) {
            for (Claim claim : Resubmission.resolve(claims(group, tallies)).standing()) {
                int lost = partOf(group, claim).tallies() - claim.tallies().size();
                superseded.merge(claim.submission(), lost, Integer::sum);
            }
        }
        return superseded;
    }

    /** The SHA-256 of the files that come after this one for any unit, form and period of it. */
    Stream<String> later(long submission) {
        return groups.values().stream().flatMap(group -> {
            List<String> inOrder = claims(group, Map.of()).stream()
                    .sorted(Claim.ORDER)
                    .dropWhile(claim -> claim.submission() != submission)
                    .map(Claim::sha256)
                    .toList();
            return inOrder.stream().skip(1);
        });
    }

    /** Whether a later file may have taken the place of an earlier one's rows, so that the sites have to be looked at. */
    private static boolean contested(List<PartRow> group) {
        return group.size() > 1 && group.stream().anyMatch(part -> part.resubmit() != Resubmit.APPEND);
    }

    private List<Claim> claims(List<PartRow> group, Map<Long, List<Tally>> tallies) {
        return group.stream()
                .map(part -> claim(part, tallies.getOrDefault(part.id(), List.of())))
                .toList();
    }

    private Map<IndicatorId, Instant> firstReceived(List<Claim> claims) {
        Map<IndicatorId, Instant> first = new HashMap<>();
        for (Claim claim : claims) {
            Instant arrived = lineage.firstReceived(submission(claim.submission()));
            claim.tallies().forEach(tally -> first.merge(tally.indicator(), arrived, (a, b) -> a.isBefore(b) ? a : b));
        }
        return first;
    }

    private Claim claim(PartRow part, List<Tally> tallies) {
        SubmissionRow submission = submission(part.submission());
        return new Claim(
                submission.id(),
                submission.sha256(),
                submission.received(),
                submission.fillDate(),
                part.resubmit(),
                tallies);
    }

    private static PartRow partOf(List<PartRow> group, Claim claim) {
        return group.stream()
                .filter(part -> part.submission() == claim.submission())
                .findFirst()
                .orElseThrow();
    }

    private SubmissionRow submission(long id) {
        return Optional.ofNullable(submissions.get(id)).orElseThrow();
    }

    private void observe(
            PartRow key,
            PartRow part,
            Claim claim,
            Map<IndicatorId, Instant> first,
            Sites sites,
            Reach reach,
            Listing observed) {
        SubmissionRow submission = submission(claim.submission());
        for (Tally tally : claim.tallies()) {
            if (!reach.holds(tally.indicator(), key.period())) {
                continue;
            }
            observed.add(new Observed(
                    sites.areReadOf(part.source()) ? tally : withoutSites(tally),
                    submission.id(),
                    submission.file(),
                    key.unit(),
                    key.form(),
                    key.period(),
                    part.source(),
                    submission.received(),
                    first.getOrDefault(tally.indicator(), submission.received())));
        }
    }

    private static Tally withoutSites(Tally tally) {
        return tally.sites().isEmpty() ? tally : tally.with(List.of());
    }

    private StoredProblem doubt(Resubmission.Tie tie) {
        SubmissionRow earlier = submission(tie.earlier().submission());
        SubmissionRow later = submission(tie.later().submission());
        return new StoredProblem(
                later.id(),
                Problem.of(
                        ProblemCode.ORDER_DOUBTFUL,
                        later.file(),
                        CellRef.FILE,
                        earlier.file() + " " + later.received(),
                        "received.csv"));
    }
}
