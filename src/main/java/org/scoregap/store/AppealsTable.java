package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.Appeal;
import org.scoregap.model.Appeal.Decided;
import org.scoregap.model.EvidenceFile;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Objection;
import org.scoregap.model.Ruling;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.UnitId;

/** Appeals and how they were decided; nothing of either is ever changed. */
final class AppealsTable {
    private final Connection connection;

    AppealsTable(Connection connection) {
        this.connection = connection;
    }

    /** Whose evidence it is. */
    private record Owner(long appeal, boolean ofDecision) {}

    /** What was opened by {@code asOf}, as it stood then, in the order of the numbers. */
    List<Appeal> all(Instant asOf) throws SQLException {
        Map<Owner, List<EvidenceFile>> evidence = new HashMap<>();
        Statements.each(
                connection,
                "SELECT appeal, of_decision, name, sha256 FROM appeal_evidence ORDER BY appeal, of_decision, place",
                row -> evidence.computeIfAbsent(new Owner(row.number(), row.flag()), owner -> new ArrayList<>())
                        .add(new EvidenceFile(row.text(), row.text())));
        Map<Long, Decided> decided = new HashMap<>();
        Statements.each(
                connection,
                "SELECT appeal, upheld, reason, decided_at FROM appeal_decision WHERE decided_at <= ?",
                row -> {
                    long appeal = row.number();
                    Ruling ruling = new Ruling(
                            row.flag(), row.text(), evidence.getOrDefault(new Owner(appeal, true), List.of()));
                    decided.put(appeal, new Decided(ruling, row.instant()));
                    return ruling;
                },
                asOf);
        return Statements.list(
                connection,
                """
                SELECT id, publication, framework, indicator, unit, reason, claims, opened_at
                FROM appeal WHERE opened_at <= ? ORDER BY id
                """,
                row -> {
                    long number = row.number();
                    Objection objection = new Objection(
                            row.number(),
                            row.optionalText().map(FrameworkId::new),
                            new IndicatorId(row.text()),
                            new UnitId(row.text()),
                            row.text(),
                            row.optionalText(),
                            evidence.getOrDefault(new Owner(number, false), List.of()));
                    return new Appeal(number, objection, row.instant(), Optional.ofNullable(decided.get(number)));
                },
                asOf);
    }

    /** Adds an appeal, unless the same was opened before. */
    AppealOutcome open(Objection objection, Instant now) throws SQLException {
        Optional<Appeal> known = all(now).stream()
                .filter(appeal -> appeal.objection().saysTheSameAs(objection))
                .findFirst();
        if (known.isPresent()) {
            return new AppealOutcome(known.get(), false);
        }
        Appeal appeal = new Appeal(Statements.nextId(connection, "appeal"), objection, now, Optional.empty());
        Statements.update(
                connection,
                """
                INSERT INTO appeal (id, publication, framework, indicator, unit, reason, claims, opened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                appeal.number(),
                objection.publication(),
                objection.framework(),
                objection.indicator(),
                objection.unit(),
                objection.reason(),
                objection.claims(),
                now);
        insert(new Owner(appeal.number(), false), objection.evidence());
        return new AppealOutcome(appeal, true);
    }

    /**
     * Decides an open appeal; one that is decided stays as it is.
     *
     * @throws ScoregapException {@code APPEAL_UNKNOWN} for a number that no appeal has
     */
    AppealOutcome decide(long number, Ruling ruling, Instant now) throws SQLException {
        List<Appeal> all = all(now);
        Appeal appeal = all.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> notFound(number, all));
        if (!appeal.open()) {
            return new AppealOutcome(appeal, false);
        }
        Statements.update(
                connection,
                "INSERT INTO appeal_decision (appeal, upheld, reason, decided_at) VALUES (?, ?, ?, ?)",
                number,
                ruling.upheld(),
                ruling.reason(),
                now);
        insert(new Owner(number, true), ruling.evidence());
        Decided decided = new Decided(ruling, now);
        return new AppealOutcome(new Appeal(number, appeal.objection(), appeal.opened(), Optional.of(decided)), true);
    }

    private static ScoregapException notFound(long number, List<Appeal> all) {
        return ScoregapException.unknown(
                Failure.APPEAL_UNKNOWN,
                number,
                all.isEmpty() ? 0 : all.get(all.size() - 1).number());
    }

    private void insert(Owner owner, List<EvidenceFile> evidence) throws SQLException {
        for (int place = 1; place <= evidence.size(); place++) {
            EvidenceFile file = evidence.get(place - 1);
            Statements.update(
                    connection,
                    "INSERT INTO appeal_evidence (appeal, of_decision, place, name, sha256) VALUES (?, ?, ?, ?, ?)",
                    owner.appeal(),
                    owner.ofDecision(),
                    place,
                    file.name(),
                    file.sha256());
        }
    }
}
