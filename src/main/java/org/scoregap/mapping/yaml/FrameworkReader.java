package org.scoregap.mapping.yaml;

import java.util.List;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.SectionGroup;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.SectionId;

/** Reads one framework of {@code frameworks.yaml}. */
final class FrameworkReader {
    private final Names names;

    FrameworkReader(Names names) {
        this.names = names;
    }

    Framework read(Fields fields) {
        return new Framework(
                new FrameworkId(fields.required("id")),
                fields.required("name"),
                fields.choice("kind", Framework.Kind.class).orElse(Framework.Kind.POINTS),
                fields.number("points", Bounds.POSITIVE).orElse(1),
                fields.number("pass-mark", Bounds.NOT_NEGATIVE),
                fields.number("importance", Bounds.NOT_NEGATIVE).orElse(1),
                sections(fields),
                Elements.list(fields, "groups", KeySet.GROUP, this::group));
    }

    private static List<Section> sections(Fields fields) {
        return Elements.list(fields, "sections", KeySet.SECTION, FrameworkReader::section);
    }

    private static Section section(Fields fields) {
        return new Section(
                new SectionId(fields.required("id")),
                fields.required("name"),
                fields.number("points", Bounds.NOT_NEGATIVE),
                fields.number("target", Bounds.SHARE),
                sections(fields));
    }

    private SectionGroup group(Fields fields) {
        return new SectionGroup(
                fields.required("id"),
                fields.required("name"),
                fields.references("sections", names.sections()).stream()
                        .map(SectionId::new)
                        .toList(),
                fields.number("target", Bounds.SHARE).orElse(1));
    }
}
