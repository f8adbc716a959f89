package org.scoregap.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.StoreFault;

/** The store as a whole: how much it holds, whether it is sound, a copy of it. */
public final class WholeStore {
    private final Session session;
    private final StoreFile file;

    WholeStore(Session session, StoreFile file) {
        this.session = session;
        this.file = file;
    }

    public StoreContents contents() {
        return session.read(c -> Statements.first(
                        c, """
                        SELECT (SELECT COUNT(*) FROM submission), (SELECT COUNT(*) FROM publication),
                            (SELECT MAX(recorded_at) FROM submission)
                        """, row -> new StoreContents(row.number(), row.number(), row.optionalInstant()))
                .orElseThrow());
    }

    /** What is wrong with it by itself: the archive and the mappings' texts are not looked at. */
    public List<StoreFault> faults() {
        return session.read(StoreCheck::faults);
    }

    /** The files whose bytes the archive must have, each hash once, in the order of recording. */
    public List<Original> originals() {
        return session.read(c -> {
            Map<String, Original> originals = new LinkedHashMap<>();
            Statements.each(
                    c,
                    "SELECT sha256, file, MIN(id) FROM submission GROUP BY sha256, file ORDER BY MIN(id)",
                    row -> add(new Original(row.text(), row.text(), "submission " + row.number()), originals));
            Statements.each(
                    c,
                    "SELECT sha256, name, appeal FROM appeal_evidence ORDER BY appeal, of_decision, place",
                    row -> add(new Original(row.text(), row.text(), "appeal " + row.number()), originals));
            return List.copyOf(originals.values());
        });
    }

    private static Original add(Original original, Map<String, Original> originals) {
        return originals.computeIfAbsent(original.sha256(), sha256 -> original);
    }

    /** Every mapping that was ever recorded, in that order. */
    public List<RecordedMapping> mappings() {
        return session.read(c -> new MappingTextsTable(c).all());
    }

    /** The text of each of its files by the file's name, as they are kept. */
    public SortedMap<String, String> textsOf(RecordedMapping mapping) {
        return session.read(c -> new MappingTextsTable(c).texts(mapping));
    }

    /**
     * The first table that does not hold the same as in the other store; empty where all do.
     *
     * @throws ScoregapException {@code STORE_DAMAGED} where one of them cannot be read to its end
     */
    public Optional<String> difference(WholeStore other) {
        Fingerprint own = session.read(Fingerprint::of);
        return own.difference(other.session.read(Fingerprint::of));
    }

    /**
     * Writes a zip that holds the store's file as it is now.
     *
     * @param zip written over where it is there
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be written
     */
    public void backUp(Path zip) {
        session.read(c -> {
            // Only an administrator may.
            try (Connection administrator = Access.ADMINISTRATOR.open(file);
                    PreparedStatement backup = administrator.prepareStatement("BACKUP TO ?")) {
                backup.setString(1, zip.toAbsolutePath().toString());
                backup.execute();
                return zip;
            } catch (SQLException e) {
                throw new ScoregapException(Failure.FILE_REFUSED, e, zip.toString(), DatabaseFailure.sentence(e));
            }
        });
    }
}
