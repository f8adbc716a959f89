package org.scoregap.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Appeal;
import org.scoregap.model.EvidenceFile;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Nearest;
import org.scoregap.model.Objection;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.model.Ruling;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.UnitId;
import org.scoregap.report.appeal.AppealCase;
import org.scoregap.report.appeal.AsItWouldBe;
import org.scoregap.score.whatif.Supposition;
import org.scoregap.store.AppealOutcome;
import org.scoregap.store.Archive;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.PublishedFigures;
import org.scoregap.store.PublishedLine;
import org.scoregap.store.Sites;
import org.scoregap.store.Store;

/** Appeals against lines of published lists. What was published stays as it is, however an appeal is decided. */
public final class Appeals {
    private final Session session;
    private final Store store;
    private final Mappings mappings;
    private final Archive archive;

    Appeals(Session session, Store store, Mappings mappings, Archive archive) {
        this.session = session;
        this.store = store;
        this.mappings = mappings;
        this.archive = archive;
    }

    /** As they stood at the session's instant, in the order of their numbers. */
    public List<AppealCase> all() {
        List<Appeal> appeals = store.appeals().all(session.asOf());
        if (appeals.isEmpty()) {
            return List.of();
        }
        Map<Long, PublicationHead> heads = store.published().all().stream()
                .collect(Collectors.toMap(PublicationHead::number, Function.identity()));
        Map<Long, PublishedFigures> figures = new HashMap<>();
        List<AppealCase> cases = new ArrayList<>();
        for (Appeal appeal : appeals) {
            Optional.ofNullable(heads.get(appeal.objection().publication()))
                    .map(head -> new AppealCase(
                            appeal,
                            head.list(),
                            head.period(),
                            head.asOf(),
                            losses(
                                    figures.computeIfAbsent(head.number(), store.published()::figures),
                                    appeal.objection())))
                    .ifPresent(cases::add);
        }
        return cases;
    }

    private static SortedMap<FrameworkId, Double> losses(PublishedFigures figures, Objection objection) {
        SortedMap<FrameworkId, Double> losses = new TreeMap<>();
        figures.lines().stream()
                .filter(line -> objection.concerns(line.framework(), line.indicator()))
                .forEach(line -> losses.put(line.framework(), line.expectedLoss()));
        return losses;
    }

    /**
     * The appeal of that number.
     *
     * @throws ScoregapException {@code APPEAL_UNKNOWN} where there is none
     */
    public AppealCase existing(long number) {
        List<AppealCase> all = all();
        return all.stream()
                .filter(each -> each.appeal().number() == number)
                .findFirst()
                .orElseThrow(() -> ScoregapException.unknown(
                        Failure.APPEAL_UNKNOWN,
                        number,
                        all.isEmpty() ? 0 : all.get(all.size() - 1).appeal().number()));
    }

    /**
     * The mapping that a published list was made by.
     *
     * @throws ScoregapException {@code PUBLICATION_UNKNOWN} for a number that no publication has
     */
    public Mapping mapping(long publication) {
        PublicationHead head = store.published().existing(publication).head();
        return mappings.of(head.period(), head.asOf());
    }

    /**
     * Records an appeal. Its evidence is in the archive before the store knows of it: bytes that nothing refers to do no
     * harm, and opening it again finds them there.
     *
     * @param objection without evidence
     * @param evidence files; the same bytes twice are kept once
     * @throws ScoregapException {@code NOT_FOUND} where the list has no such line, {@code NO_PART} where it is no concern of
     *     the unit's, {@code FILE_MISSING}, {@code FILE_TOO_LARGE} or {@code FILE_REFUSED} for evidence that is not there,
     *     too large or cannot be read: nothing is recorded
     */
    public AppealOutcome open(Objection objection, List<Path> evidence) {
        requireLine(objection);
        List<EvidenceFile> kept = keep(evidence);
        session.change();
        return store.appeals().open(objection.with(kept));
    }

    private void requireLine(Objection objection) {
        PublicationHead head =
                store.published().existing(objection.publication()).head();
        List<PublishedLine> lines = store.published().figures(head.number()).lines();
        if (lines.stream().noneMatch(line -> objection.concerns(line.framework(), line.indicator()))) {
            String named =
                    objection.framework().map(framework -> framework + " ").orElse("") + objection.indicator();
            throw new ScoregapException(Failure.NOT_FOUND, head.number() + ": " + named, nearest(lines, objection));
        }
        requirePart(head, objection);
    }

    /** Whose line it was follows from what was known then. */
    private void requirePart(PublicationHead head, Objection objection) {
        PartsInLine parts = new PartsInLine(
                mappings.of(head.period(), head.asOf()),
                session.forecasts().whatIf(head.period(), head.asOf()).now(),
                objection);
        if (!parts.includes(objection.unit())) {
            throw new ScoregapException(
                    Failure.NO_PART,
                    parts.name(objection.unit()),
                    objection.indicator().value(),
                    Long.toString(head.number()),
                    parts.names());
        }
    }

    /** The same indicator in another framework, else the nearest one that the list has. */
    private static String nearest(List<PublishedLine> lines, Objection objection) {
        return lines.stream()
                .filter(line -> line.indicator().equals(objection.indicator()))
                .findFirst()
                .map(line -> line.framework() + " " + line.indicator())
                .or(() -> Nearest.to(
                        objection.indicator().value(),
                        lines.stream().map(line -> line.indicator().value()).toList()))
                .orElse("");
    }

    private List<EvidenceFile> keep(List<Path> files) {
        Map<String, EvidenceFile> kept = new LinkedHashMap<>();
        for (Path file : files) {
            SubmittedFiles.requireNotTooLarge(file);
        }
        for (Path file : files) {
            String sha256 = Archive.sha256(file);
            archive.keep(file, sha256);
            kept.putIfAbsent(sha256, new EvidenceFile(String.valueOf(file.getFileName()), sha256));
        }
        return List.copyOf(kept.values());
    }

    /**
     * Decides an appeal, once.
     *
     * @throws ScoregapException {@code APPEAL_UNKNOWN} for a number that no appeal has, {@code FILE_MISSING},
     *     {@code FILE_TOO_LARGE} or {@code FILE_REFUSED} for evidence that is not there, too large or cannot be read:
     *     nothing is recorded
     */
    public AppealOutcome decide(long number, boolean upheld, String reason, List<Path> evidence) {
        if (!existing(number).appeal().open()) {
            return new AppealOutcome(existing(number).appeal(), false);
        }
        List<EvidenceFile> kept = keep(evidence);
        session.change();
        return store.appeals().decide(number, new Ruling(upheld, reason, kept));
    }

    /**
     * The published list beside itself as it would have been.
     *
     * @param claimed what the unit says is true; empty where it names no figure
     */
    public AsItWouldBe asItWouldBe(AppealCase each, Optional<Supposition> claimed) {
        return new Recomputing(
                        session.forecasts().whatIf(each.period(), each.asOf()),
                        store.published().figures(each.objection().publication()),
                        each.objection())
                .asItWouldBe(claimed);
    }

    /** The stored figures of the unit that the appealed line rests on: its latest ones of that week or before it. */
    public List<Observed> figures(AppealCase each) {
        UnitId unit = each.objection().unit();
        IndicatorId indicator = each.objection().indicator();
        Reach reach = new Reach(each.period(), Map.of(indicator, Period.FIRST));
        List<Observed> own = session.observations().within(reach, each.period(), session.asOf(), Sites.NONE).stream()
                .filter(observed -> observed.tally().indicator().equals(indicator))
                .filter(observed -> observed.tally().unit().equals(unit)
                        || observed.reporter().equals(unit)
                        || observed.tally().territory().filter(unit::equals).isPresent())
                .toList();
        Optional<Period> latest = own.stream().map(Observed::period).max(Comparator.naturalOrder());
        return own.stream()
                .filter(observed -> latest.filter(observed.period()::equals).isPresent())
                .toList();
    }
}
