package org.scoregap.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.Loaded;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.store.MappingRecords;
import org.scoregap.store.RecordedMapping;

/** The mapping of each period: every period is scored by the one that holds for it, whatever lies in the workspace now. */
final class Mappings {
    private final MappingRecords records;
    private final Mapping current;
    private final Map<String, Mapping> byHash = new HashMap<>();

    Mappings(MappingRecords records, Mapping current) {
        this.records = records;
        this.current = current;
        byHash.put(current.hash(), current);
    }

    /**
     * Checks a mapping in full and records it, unless it has been: none may be lost, and none may be wrong.
     *
     * @param complaints is told what is wrong
     * @throws ScoregapException {@code CONFIGURATION_WRONG}; nothing is recorded
     */
    void record(Configuration configuration, Consumer<List<MappingProblem>> complaints) {
        boolean recorded = records.holdingFor(current.from())
                .filter(known -> known.hash().equals(current.hash()))
                .isPresent();
        if (recorded) {
            return;
        }
        List<MappingProblem> problems = configuration.check();
        long errors = Configuration.errors(problems);
        if (errors > 0) {
            complaints.accept(problems);
            throw new ScoregapException(Failure.CONFIGURATION_WRONG, String.valueOf(errors));
        }
        records.record(current.hash(), current.from(), configuration.texts().files());
    }

    /**
     * The one that held for the period by what was recorded at {@code asOf}; where none was by then, the first that was
     * recorded for it; where none ever was, the one that lies there now.
     */
    Mapping of(Period period, Instant asOf) {
        Optional<RecordedMapping> recorded = records.holdingFor(period, asOf).or(() -> records.firstHoldingFor(period));
        return recorded.isEmpty()
                ? current
                : byHash.computeIfAbsent(recorded.get().hash(), hash -> reload(recorded.get()));
    }

    /** When the mapping that {@link #of} gives was recorded, if that was after {@code asOf}. */
    Optional<Instant> recordedLater(Period period, Instant asOf) {
        return records.holdingFor(period, asOf).isPresent()
                ? Optional.empty()
                : records.firstHoldingFor(period).map(RecordedMapping::recorded);
    }

    /** It was sound when it was recorded; scoring by another one instead would change published figures. */
    private Mapping reload(RecordedMapping recorded) {
        Loaded loaded = MappingLoader.load(new MappingTexts(records.texts(recorded)));
        return loaded.mapping()
                .orElseThrow(() -> new ScoregapException(
                        Failure.CONFIGURATION_WRONG, String.valueOf(Configuration.errors(loaded.problems()))));
    }
}
