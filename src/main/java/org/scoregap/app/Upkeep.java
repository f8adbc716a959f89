package org.scoregap.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scoregap.mapping.Settings;
import org.scoregap.model.RunWords;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.StoreFault;
import org.scoregap.store.Archive;
import org.scoregap.store.BackupFile;
import org.scoregap.store.Restoring;
import org.scoregap.store.Store;
import org.scoregap.store.StoreContents;

/**
 * What is done to the store as a file: looked over, copied, put back. It records no mapping, so that one that is wrong
 * in its sums keeps nobody from it.
 */
public final class Upkeep {
    private final Workspace workspace;
    private final Settings settings;
    private final Duration patience;
    private final Clock clock;
    private final RunWords words;

    /**
     * @param patience how long to wait while another process has the store
     * @param words who asks for it, and how
     */
    public Upkeep(Workspace workspace, Settings settings, Duration patience, Clock clock, RunWords words) {
        this.words = words;
        this.workspace = workspace;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Everything that is wrong with the store and the originals behind it.
     *
     * @throws ScoregapException {@code NOTHING_STORED} where there is no store, and as {@link Store#open}
     */
    public List<StoreFault> check() {
        try (Store store = open()) {
            StoreInspection inspection = new StoreInspection(store.whole());
            List<StoreFault> faults = inspection.ofStore();
            return faults.stream().anyMatch(fault -> fault.kind() == StoreFault.Kind.UNREADABLE)
                    ? faults
                    : Stream.concat(faults.stream(), originals(inspection).stream())
                            .toList();
        }
    }

    private List<StoreFault> originals(StoreInspection inspection) {
        return inspection.ofOriginals(new Archive(workspace.originals(settings)), workspace.root());
    }

    /**
     * Copies the store.
     *
     * @param target a name that ends in {@code .zip}, else a folder; empty for the usual one
     * @throws ScoregapException {@code FILE_EXISTS}, {@code BACKUP_DIFFERS}, {@code NOTHING_STORED}, and as
     *     {@link Store#open}
     */
    public Backup backUp(Optional<Path> target) {
        try (Store store = open()) {
            Backups backups = new Backups(store, workspace.backups(), store.clock());
            Path wanted = target.orElse(workspace.backups());
            boolean file = wanted.toString().toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(wanted);
            return backups.make(file ? wanted : backups.named(wanted));
        }
    }

    /**
     * What became of a backup that was put back.
     *
     * @param checksum whether there was one beside it
     * @param migratedFrom the version of its schema where an older program made it
     * @param aside where the store is now that was there; empty where there was none, and of a rehearsal
     * @param originals what is missing of the files that it was read from
     */
    public record Restored(
            StoreContents holds,
            boolean checksum,
            Optional<Integer> migratedFrom,
            Optional<Path> aside,
            List<StoreFault> originals) {
        public Restored {
            originals = List.copyOf(originals);
        }
    }

    /**
     * Puts the store of a backup into the place of the one that is there, which is kept under another name.
     *
     * @param rehearsal whether it is only looked at
     * @param complaints is told what is wrong with the store in it
     * @throws ScoregapException {@code FILE_MISSING}, {@code BACKUP_DAMAGED}, {@code STORE_TOO_NEW}, {@code STORE_BUSY}, and
     *     everything is as it was
     */
    public Restored restore(Path zip, boolean rehearsal, Consumer<List<StoreFault>> complaints) {
        Instant begun = clock.instant();
        BackupFile backup = new BackupFile(SubmittedFiles.existing(zip));
        boolean checksum = backup.verified().isPresent();
        try (Restoring restoring = Restoring.into(workspace.store(settings), patience, clock)) {
            Restoring.Draft draft = restoring.draft(backup);
            StoreContents holds;
            List<StoreFault> originals;
            try (Store store = draft.store()) {
                StoreInspection inspection = new StoreInspection(store.whole());
                List<StoreFault> faults = inspection.ofStore();
                if (!faults.isEmpty()) {
                    complaints.accept(faults);
                    throw new ScoregapException(
                            Failure.BACKUP_DAMAGED, backup.zip().toString(), "check --store: " + faults.size());
                }
                originals = originals(inspection);
                holds = store.whole().contents();
                if (!rehearsal) {
                    note(backup, begun, originals.isEmpty(), store);
                }
            }
            Optional<Path> aside = rehearsal ? Optional.empty() : restoring.install();
            return new Restored(holds, checksum, draft.migratedFrom(), aside, originals);
        }
    }

    /** In the store that comes: the one that goes need not even open. */
    private void note(BackupFile backup, Instant begun, boolean clean, Store store) {
        String file =
                "backup " + Archive.sha256(backup.zip()) + " " + backup.zip().getFileName();
        store.journal().end(Optional.empty(), words, begun, clean ? 0 : 1, Optional.empty(), List.of(file));
    }

    private Store open() {
        Path folder = workspace.store(settings);
        if (!Store.isIn(folder)) {
            throw new ScoregapException(Failure.NOTHING_STORED, folder.toString());
        }
        Store store = Store.open(folder, patience, clock);
        store.heldFor(words.command());
        return store;
    }
}
