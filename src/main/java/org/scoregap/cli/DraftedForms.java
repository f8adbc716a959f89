package org.scoregap.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scoregap.app.preview.FormDrafts;
import org.scoregap.app.preview.FormDrafts.Draft;
import org.scoregap.app.preview.FormDrafts.Drafted;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Bytes;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Severity;
import org.scoregap.report.Messages;
import org.scoregap.report.preview.FormDraftText;
import org.scoregap.validate.Wanted;

/** {@code preview --as-config}: a form to start from for the tables that no form fits. */
final class DraftedForms {
    private final Desk desk;
    private final Messages messages;
    private final FormDrafts drafts;
    private final boolean all;

    /** @param all whether every such table of a file gets one; otherwise its largest */
    DraftedForms(Desk desk, Optional<Mapping> mapping, Wanted wanted, boolean all) {
        this.desk = desk;
        this.messages = desk.messages();
        this.drafts = new FormDrafts(mapping, wanted);
        this.all = all;
    }

    /** Writes them; returns the exit status. */
    int write(List<Path> files, OutputOptions output) {
        List<String> texts = new ArrayList<>();
        int read = 0;
        for (Path file : files) {
            try {
                Drafted drafted = drafts.draft(file);
                drafted.problems().stream()
                        .filter(problem -> problem.severity() != Severity.NOTICE)
                        .forEach(this::name);
                boolean refused = drafted.problems().stream().anyMatch(Problem::refuses);
                read += refused ? 0 : 1;
                if (!refused) {
                    texts.addAll(texts(file.getFileName().toString(), drafted));
                }
            } catch (ScoregapException e) {
                if (e.failure() != Failure.FILE_REFUSED) {
                    throw e;
                }
                desk.warn(messages.sentence(e));
            }
        }
        if (!texts.isEmpty()) {
            desk.results().write(Bytes.of(String.join("\n", texts).getBytes(StandardCharsets.UTF_8)), output);
        }
        return read == 0 ? ExitStatus.NO_INPUT : ExitStatus.CLEAN;
    }

    private List<String> texts(String file, Drafted drafted) {
        if (drafted.drafts().isEmpty()) {
            desk.warn(messages.text(
                    "draft.none",
                    file,
                    String.join(
                            messages.text("list.separator"),
                            drafted.fitting().stream().map(id -> id.value()).toList())));
        }
        return drafted.drafts().stream()
                .sorted(Comparator.comparingInt(Draft::rows).reversed())
                .limit(all ? Long.MAX_VALUE : 1)
                .map(draft -> new FormDraftText(messages)
                        .of(
                                draft.draft().form(),
                                draft.sheet().isEmpty() ? file : file + " " + draft.sheet(),
                                draft.draft().doubtful(),
                                draft.draft().unused()))
                .toList();
    }

    private void name(Problem problem) {
        desk.warn(messages.text(
                "preview.problem", problem.file(), problem.where().toString(), messages.sentence(problem)));
    }
}
