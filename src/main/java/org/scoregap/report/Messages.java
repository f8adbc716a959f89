package org.scoregap.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.model.Appeal;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.Severity;
import org.scoregap.model.Source;
import org.scoregap.model.StoreFault;
import org.scoregap.model.Submission;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.UnitRanking;
import org.scoregap.score.task.Lamp;
import org.scoregap.score.task.Step;
import org.scoregap.score.trend.Trend;

/**
 * What people read, by key, in Chinese or English. In a text {@code {0}} stands for the first argument; a part in square
 * brackets is left out when an argument in it is empty: {@code 找不到{0}[，最接近的是{1}]}; <code>{0|file|files}</code> is the
 * first word when the argument is 1, else the second. Arguments are texts: figures are formatted before they get here.
 */
public final class Messages {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*\\{[0-9]}[^\\[\\]]*)]");
    /** Of a failure. */
    private static final int MOST_DETAILS = 5;

    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");
    /** An argument, or the words that depend on how many it says. */
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    /** Enums of other stages whose constants have a text each: {@code <prefix>.<CONSTANT>}; a list's own are {@link Termed}. */
    static final Map<Class<? extends Enum<?>>, String> FAMILIES = families();

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Chinese for every Chinese locale, English for all others; the machine's own locale makes no difference. */
    public static Messages in(Locale locale) {
        Locale spoken = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        return new Messages(bundle("org.scoregap.report.messages", spoken));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Map<Class<? extends Enum<?>>, String> families() {
        Map<Class<? extends Enum<?>>, String> families = new LinkedHashMap<>();
        families.put(ProblemCode.class, "problem");
        families.put(ScoregapException.Failure.class, "failure");
        families.put(StoreFault.Kind.class, "store-fault");
        families.put(StoreFault.Remedy.class, "remedy");
        families.put(Severity.class, "severity");
        families.put(Source.class, "source");
        families.put(Decision.Subject.class, "decision");
        families.put(Form.Field.class, "field");
        families.put(Submission.Outcome.class, "outcome");
        families.put(Unit.Kind.class, "unit-kind");
        families.put(Branch.Level.class, "level");
        families.put(Forecast.ReportState.class, "report-state");
        families.put(Forecast.EvidenceState.class, "evidence");
        families.put(ReportingHabits.Level.class, "habit");
        families.put(Trend.Kind.class, "move");
        families.put(Task.State.class, "task-state");
        families.put(TaskEvent.Kind.class, "task-event");
        families.put(Lamp.class, "lamp");
        families.put(Step.Refusal.class, "task-refusal");
        families.put(Ladder.Criterion.class, "criterion");
        families.put(UnitRanking.LeftOff.class, "left-off");
        families.put(Appeal.State.class, "appeal-state");
        families.put(DiskTrouble.class, "disk");
        return Collections.unmodifiableMap(families);
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return bundle.getLocale().getLanguage();
    }

    /**
     * The text of {@code key} with its arguments in place.
     *
     * @throws IllegalArgumentException when there is no such key, or the text wants more arguments
     */
    public String text(String key, String... arguments) {
        try {
            return fill(bundle.getString(key), List.of(arguments));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no text " + key + " in " + language(), e);
        }
    }

    /** What people call an enum's constant. */
    public String word(Enum<?> constant) {
        String prefix = constant instanceof Termed own ? own.family() : FAMILIES.get(constant.getDeclaringClass());
        if (prefix == null) {
            throw new IllegalArgumentException("no texts for " + constant.getDeclaringClass());
        }
        return text(prefix + "." + constant.name());
    }

    /** What is wrong, as one sentence. */
    public String sentence(Problem problem) {
        return text("problem." + problem.code().name(), problem.found(), problem.expected());
    }

    /** Why the run cannot go on, as one sentence. */
    public String sentence(ScoregapException exception) {
        String[] details = Stream.concat(exception.details().stream(), Stream.generate(() -> ""))
                .limit(MOST_DETAILS)
                .toArray(String[]::new);
        String sentence = text("failure." + exception.failure().name(), details);
        return DiskTrouble.of(exception)
                .map(trouble -> text("console.disk", sentence, word(trouble)))
                .orElse(sentence);
    }

    /** What is wrong in the store, as one sentence. */
    public String sentence(StoreFault fault) {
        return text("store-fault." + fault.kind().name(), fault.where(), fault.found(), fault.expected());
    }

    /** What is wrong in the mapping, as one sentence; the texts lie beside the checks. */
    public String sentence(MappingProblem problem) {
        ResourceBundle texts = bundle("org.scoregap.mapping.problems", bundle.getLocale());
        return fill(
                texts.getString(problem.kind().name()),
                List.of(problem.found(), problem.expected(), problem.nearest().orElse("")));
    }

    SortedSet<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    private static String fill(String text, List<String> arguments) {
        // Most texts are headings and labels.
        if (text.indexOf('{') < 0) {
            return text;
        }
        String chosen = OPTIONAL.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(anyEmpty(part.group(1), arguments) ? "" : part.group(1)));
        return PLACE.matcher(chosen).replaceAll(place -> Matcher.quoteReplacement(inPlace(place, arguments)));
    }

    private static String inPlace(MatchResult place, List<String> arguments) {
        String argument = argument(place.group(1), arguments);
        if (place.group(2) == null) {
            return argument;
        }
        return argument.equals("1") ? place.group(2) : place.group(3);
    }

    private static boolean anyEmpty(String part, List<String> arguments) {
        return ARGUMENT.matcher(part)
                .results()
                .anyMatch(place -> argument(place.group(1), arguments).isEmpty());
    }

    private static String argument(String number, List<String> arguments) {
        int index = Integer.parseInt(number);
        if (index >= arguments.size()) {
            throw new IllegalArgumentException("a text wants argument " + index + " of " + arguments);
        }
        return arguments.get(index);
    }
}
