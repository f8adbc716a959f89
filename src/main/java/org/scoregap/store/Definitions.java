package org.scoregap.store;

import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.VersionedValue;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * What a database says it consists of, read before the database itself does. H2 executes every definition in a file while
 * it opens it, as an administrator: an alias, a trigger, a linked table among them is a program of whoever made the file.
 */
final class Definitions {
    /** Where H2 keeps them: one row each, with its SQL in the last column. */
    private static final String MAP = "table.0";

    private static final int COLUMNS = 4;

    private static final int SHOWN = 80;

    private final StoreFile file;
    private final MVStore store;

    private Definitions(StoreFile file, MVStore store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Of a store in its place.
     *
     * @throws SQLException with H2's code when the file is held by another process, or none of H2's
     * @throws ScoregapException {@code STORE_FOREIGN} where one is not of the kind that we make
     */
    static void verify(StoreFile file) throws SQLException {
        verify(file, false);
    }

    /**
     * Of a store that somebody brought. It was closed when it was copied: changes half made would be taken back while it
     * opens, after we looked, and could bring other definitions back with them.
     */
    static void verifyBrought(StoreFile file) throws SQLException {
        verify(file, true);
    }

    private static void verify(StoreFile file, boolean closed) throws SQLException {
        try (MVStore store = new MVStore.Builder()
                .fileName(file.path().toString())
                .readOnly()
                .open()) {
            Definitions definitions = new Definitions(file, store);
            if (closed) {
                definitions.refuseHalfMade();
            }
            definitions.verifyEach();
        } catch (ScoregapException e) {
            throw e;
        } catch (MVStoreException e) {
            throw exception(code(e), e, file);
        } catch (RuntimeException e) {
            // A row that is none: not what H2 writes.
            throw exception(ErrorCode.FILE_CORRUPTED_1, e, file);
        }
    }

    private static SQLException exception(int code, RuntimeException e, StoreFile file) {
        return DbException.get(code, e, file.path().toString()).getSQLException();
    }

    private static int code(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> ErrorCode.DATABASE_ALREADY_OPEN_1;
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> ErrorCode.FILE_VERSION_ERROR_1;
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED -> ErrorCode.IO_EXCEPTION_1;
            default -> ErrorCode.FILE_CORRUPTED_1;
        };
    }

    private void refuseHalfMade() {
        Optional<String> halfMade = store.getMapNames().stream()
                .filter(name -> name.startsWith(TransactionStore.UNDO_LOG_NAME_PREFIX) && store.hasData(name))
                .findFirst();
        if (halfMade.isPresent()) {
            throw foreign(halfMade.get());
        }
    }

    private void verifyEach() {
        MVMap<Long, VersionedValue<SearchRow>> rows = store.openMap(
                MAP,
                new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(new VersionedValueType<SearchRow, Database>(type())));
        for (Long number : rows.keySet()) {
            VersionedValue<SearchRow> row = rows.get(number);
            verify(row.getCurrentValue());
            if (!row.isCommitted()) {
                // What is not committed goes, and this comes back.
                verify(row.getCommittedValue());
            }
        }
    }

    private static RowDataType type() {
        return RowFactory.getDefaultRowFactory()
                .createRowFactory(
                        null, CompareMode.getInstance(null, 0), null, new int[COLUMNS], null, null, COLUMNS, false)
                .getRowDataType();
    }

    private void verify(SearchRow row) {
        if (row != null) {
            String sql = String.valueOf(row.getValue(COLUMNS - 1).getString());
            if (!OwnSql.isOurs(sql)) {
                throw foreign(sql);
            }
        }
    }

    private ScoregapException foreign(String what) {
        String line = what.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ");
        return new ScoregapException(
                Failure.STORE_FOREIGN,
                file.path().toString(),
                line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
    }
}
