package org.scoregap.report.preview;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Form;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;

/** A drafted form as {@code forms.yaml} holds it, with what a person has to decide beside it. */
public final class FormDraftText {
    private final Messages messages;

    public FormDraftText(Messages messages) {
        this.messages = messages;
    }

    /**
     * Writes one element of the list that {@code forms.yaml} is.
     *
     * @param source the file and sheet that it was drafted from
     * @param doubtful fields that no title tells
     * @param unused titles without a place in the form
     */
    public String of(Form form, String source, Set<String> doubtful, List<String> unused) {
        StringBuilder yaml = new StringBuilder();
        comment(yaml, "", messages.text("draft.from", source));
        comment(yaml, "", messages.text("draft.then"));
        line(yaml, "- id: " + quoted(form.id().value()), messages.text("draft.id"));
        line(yaml, "  title: " + quoted(form.title()), messages.text("draft.title"));
        line(yaml, "  layout: " + lower(form.layout()), messages.text("draft.layout"));
        line(yaml, "  source: " + lower(form.source()), messages.text("draft.source"));
        line(yaml, "  resubmit: " + lower(form.resubmit()), messages.text("draft.resubmit"));
        yaml.append("  columns:\n");
        for (Form.Field field : Form.Field.values()) {
            List<String> titles = form.columns().get(field.key());
            if (titles != null) {
                String meaning = messages.word(field);
                line(
                        yaml,
                        "    " + field.key() + ": " + list(titles),
                        doubtful.contains(field.key()) ? messages.text("draft.doubtful", meaning) : meaning);
            }
        }
        if (!form.indicators().isEmpty()) {
            yaml.append("  indicators:\n");
            for (Map.Entry<IndicatorId, List<String>> entry : form.indicators().entrySet()) {
                yaml.append("    ")
                        .append(quoted(entry.getKey().value()))
                        .append(": ")
                        .append(list(entry.getValue()))
                        .append('\n');
            }
        }
        if (!unused.isEmpty()) {
            comment(yaml, "  ", messages.text("draft.unused"));
            unused.forEach(title -> comment(yaml, "  ", "  " + quoted(title)));
            comment(yaml, "  ", messages.text("draft.extra"));
        }
        return yaml.toString();
    }

    private static void comment(StringBuilder yaml, String indent, String text) {
        yaml.append(indent).append("# ").append(text).append('\n');
    }

    private static void line(StringBuilder yaml, String content, String comment) {
        yaml.append(content).append("  # ").append(comment).append('\n');
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(FormDraftText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + Printable.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
