package org.scoregap.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.StoreFault;
import org.scoregap.model.StoreFault.Kind;
import org.scoregap.store.Archive;
import org.scoregap.store.Original;
import org.scoregap.store.RecordedMapping;
import org.scoregap.store.WholeStore;

/** Looks a store over: by itself, and with the originals that prove what it says. */
final class StoreInspection {
    private final WholeStore store;

    StoreInspection(WholeStore store) {
        this.store = store;
    }

    /** What is wrong with the store, whatever became of the files around it. */
    List<StoreFault> ofStore() {
        List<StoreFault> faults = store.faults();
        return faults.stream().anyMatch(fault -> fault.kind() == Kind.UNREADABLE)
                ? faults
                : Stream.concat(faults.stream(), mappings()).toList();
    }

    private Stream<StoreFault> mappings() {
        return store.mappings().stream()
                .filter(recorded -> !hash(recorded).equals(recorded.hash()))
                .map(recorded -> new StoreFault(
                        Kind.MAPPING_CHANGED, recorded.from().toString(), hash(recorded), recorded.hash()));
    }

    private String hash(RecordedMapping recorded) {
        return new MappingTexts(store.textsOf(recorded)).hash();
    }

    /**
     * Originals that are missing or changed.
     *
     * @param root paths are named from here
     */
    List<StoreFault> ofOriginals(Archive archive, Path root) {
        return store.originals().stream()
                .flatMap(original -> fault(original, archive, root).stream())
                .toList();
    }

    private static Optional<StoreFault> fault(Original original, Archive archive, Path root) {
        String called = original.file() + " (" + original.of() + ")";
        Path place = archive.place(original.sha256());
        String where = (place.startsWith(root) ? root.relativize(place) : place).toString();
        if (archive.find(original.sha256()).isEmpty()) {
            return Optional.of(new StoreFault(Kind.ORIGINAL_MISSING, where, "", called));
        }
        String now = Archive.sha256(place);
        return now.equals(original.sha256())
                ? Optional.empty()
                : Optional.of(new StoreFault(Kind.ORIGINAL_CHANGED, where, now, called));
    }
}
