package org.scoregap.report.html;

import org.scoregap.report.Messages;

/** What the page itself says, around the reports. */
public record Words(Messages messages) {
    /** For machines that read the page aloud. */
    public String language() {
        return messages.language().equals("zh") ? "zh-CN" : messages.language();
    }

    public String contents() {
        return messages.text("html.contents");
    }

    public String skip() {
        return messages.text("html.skip");
    }

    public String units() {
        return messages.text("html.units");
    }

    public String explanations() {
        return messages.text("html.explanations");
    }

    public String explanationsLead() {
        return messages.text("html.explanations-lead");
    }

    public String everything() {
        return messages.text("html.everything");
    }

    public String none() {
        return messages.text("table.empty");
    }

    public String expected() {
        return messages.text("html.expected");
    }

    public String range() {
        return messages.text("html.range");
    }

    public String passMark() {
        return messages.text("html.pass-mark");
    }

    public String noPassMark() {
        return messages.text("html.no-pass-mark");
    }

    public String points() {
        return messages.text("html.points");
    }

    public String chance() {
        return messages.text("html.chance");
    }

    public String loss() {
        return messages.text("html.loss");
    }

    public String together() {
        return messages.text("html.together");
    }

    public String shareInPlay() {
        return messages.text("html.share-in-play");
    }

    public String numbers() {
        return messages.text("html.numbers");
    }

    public String name() {
        return messages.text("column.name");
    }

    public String week() {
        return messages.text("column.period");
    }

    public String theme() {
        return messages.text("html.theme");
    }

    public String print() {
        return messages.text("html.print");
    }

    public String filter() {
        return messages.text("html.filter");
    }

    public String sort() {
        return messages.text("html.sort");
    }

    public String shown() {
        return messages.text("html.shown");
    }

    public String noScript() {
        return messages.text("html.no-script");
    }
}
