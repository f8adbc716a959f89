package org.scoregap.report.compare;

import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Termed;

/** Why a figure is another one than was published. */
public sealed interface Reason {
    /** A part of a sentence, for people. */
    String words(Messages messages);

    Node node();

    /** What was done with a submission after the list was published. */
    enum Deed implements Termed {
        RECORDED,
        /** A reading with a corrected cell took its place. */
        CORRECTED,
        /** A doubtful figure of it was vouched for. */
        ACCEPTED,
        UNDONE,
        REVIVED;

        @Override
        public String family() {
            return "deed";
        }
    }

    /** What concerns more than one submission. */
    enum Circumstance implements Termed {
        /** The mapping that holds for the period was corrected. */
        MAPPING,
        /** Reports on other indicators, which tell how much a unit leaves out. */
        OTHER_REPORTS,
        /** The two lists speak of two instants. */
        TIME,
        /** Another version of the program computed it. */
        PROGRAM,
        /** Nothing that is recorded explains it. */
        UNEXPLAINED;

        @Override
        public String family() {
            return "circumstance";
        }
    }

    /**
     * Something was done with a submission that has a figure for the indicator.
     *
     * @param submission the store's number
     * @param file the submission's file name
     */
    record Done(Deed deed, long submission, String file) implements Reason {
        @Override
        public String words(Messages messages) {
            return messages.text("deed." + deed.name(), Long.toString(submission), file);
        }

        @Override
        public Node node() {
            return Node.Fields.none()
                    .with("kind", Names.code(deed))
                    .with("submission", new Node.Whole(submission))
                    .with("file", file);
        }
    }

    /** Something else. */
    record General(Circumstance circumstance) implements Reason {
        @Override
        public String words(Messages messages) {
            return messages.word(circumstance);
        }

        @Override
        public Node node() {
            return Node.Fields.none().with("kind", Names.code(circumstance));
        }
    }
}
