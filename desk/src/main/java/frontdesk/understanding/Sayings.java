package frontdesk.understanding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

/**
 * How callers of a language say what they want, agree, refuse, choose and ask, from the page of its tables with that name.
 *
 * <pre>
 * intent CANCEL:
 *   (anul|cancel)\w*
 * answer YES: si|claro
 * </pre>
 */
final class Sayings {
    private enum Which {
        FIRST,
        SECOND,
        THIRD,
        LAST,
        EARLIER,
        LATER
    }

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final Phrases<Intent> intents = new Phrases<>();
    private final Phrases<Intent> dangers;
    private final Phrases<Answer> answers = new Phrases<>();
    private final Phrases<Change> changes = new Phrases<>();
    private final Phrases<Topic.Kind> topics = new Phrases<>();
    private final Phrases<Which> choices = new Phrases<>();
    private final Cues cues;
    private final Phrases<Boolean> question;
    private final Phrases<Boolean> phone;
    private final Set<String> from;
    private final Set<String> to;
    private final Set<String> common;
    private final SpokenNames names;

    private Sayings(Table table) {
        for (Table.Entry entry : table.entries()) {
            String[] ways = entry.lines().stream().map(Folding::expression).toArray(String[]::new);
            if (entry.is("intent")) {
                intents.means(Intent.valueOf(entry.rest("intent")), ways);
            } else if (entry.is("answer")) {
                answers.means(Answer.valueOf(entry.rest("answer")), ways);
            } else if (entry.is("change")) {
                changes.means(Change.valueOf(entry.rest("change")), ways);
            } else if (entry.is("topic")) {
                topics.means(Topic.Kind.valueOf(entry.rest("topic")), ways);
            } else if (entry.is("choice")) {
                choices.means(Which.valueOf(entry.rest("choice")), ways);
            }
        }
        this.dangers = intents.of(Intent.EMERGENCY);
        this.cues = new Cues(
                any(table, "takes back", "(?<!\\S)(?:%s)(?!\\S)"),
                any(table, "denies next", "(?:^|\\s)(?:%s)$"),
                any(table, "denies last", "(?:%s)(?!\\S)"),
                any(table, "family name", "%s"));
        this.question = said(table, "question");
        this.phone = said(table, "phone");
        this.from = words(table, "moved from");
        this.to = words(table, "moved to");
        this.common = words(table, "common");
        this.names =
                new SpokenNames(table.lines("name").stream().map(Folding::fold).toList(), common);
    }

    static Sayings of(String code) {
        return new Sayings(Table.read(code, "sayings"));
    }

    /** Whether one of these is said, wherever. */
    private static Phrases<Boolean> said(Table table, String name) {
        return new Phrases<Boolean>()
                .means(true, table.lines(name).stream().map(Folding::expression).toArray(String[]::new));
    }

    private static Pattern any(Table table, String name, String frame) {
        List<String> lines = table.lines(name);
        return lines.isEmpty() ? NEVER : Pattern.compile(frame.formatted(Folding.expression(String.join("|", lines))));
    }

    private static Set<String> words(Table table, String name) {
        return table.lines(name).stream()
                .flatMap(line -> Stream.of(Folding.fold(line).split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Intent> intents(String words) {
        return intents.in(words);
    }

    /** Whether the words want or ask for anything. */
    boolean request(String words) {
        return isQuestion(words) || intents.areIn(words) || topics.areIn(words);
    }

    boolean tellOfDanger(String words) {
        return dangers.areIn(words);
    }

    /** Why what the words say was understood so. */
    List<Phrases.Reason> reasons(String words, Meaning meaning) {
        var reasons = new ArrayList<Phrases.Reason>();
        reasons.addAll(intents.reasons(words, "INTENT", meaning::wants));
        reasons.addAll(answers.reasons(words, "ANSWER", answer -> answer == meaning.answer()));
        reasons.addAll(changes.reasons(words, "CHANGE", change -> change == meaning.change()));
        reasons.addAll(topics.reasons(
                words,
                "TOPIC",
                kind -> meaning.topic() != null && meaning.topic().kind() == kind));
        return reasons;
    }

    /** A no outweighs a yes, unless the yes came first: "yes, no problem". */
    @Nullable
    Answer answer(String words) {
        if (isQuestion(words)) {
            return null;
        }
        List<Answer> said = answers.in(words);
        if (said.contains(Answer.EITHER)) {
            return Answer.EITHER;
        }
        boolean both = said.contains(Answer.YES) && said.contains(Answer.NO);
        if (both) {
            return answers.start(words, Answer.YES) ? Answer.YES : Answer.NO;
        }
        return first(said);
    }

    @Nullable
    Change change(String words) {
        return first(changes.in(words));
    }

    Topic.@Nullable Kind topic(String words) {
        return first(topics.in(words));
    }

    boolean isQuestion(String words) {
        return question.areIn(words);
    }

    boolean speaksOfPhone(String words) {
        return phone.areIn(words);
    }

    Cues cues() {
        return cues;
    }

    Set<String> common() {
        return common;
    }

    SpokenNames names() {
        return names;
    }

    @Nullable
    Choice choice(String words, List<LocalDateTime> offered) {
        Which which = first(choices.in(words));
        return which == null
                ? null
                : switch (which) {
                    case FIRST -> Choice.FIRST;
                    case SECOND -> new Choice(1);
                    case THIRD -> new Choice(2);
                    case LAST -> offered.isEmpty() ? Choice.LAST : new Choice(offered.size() - 1);
                    case EARLIER -> place(offered, Comparator.reverseOrder());
                    case LATER -> place(offered, Comparator.naturalOrder());
                };
    }

    private static @Nullable Choice place(List<LocalDateTime> offered, Comparator<LocalDateTime> order) {
        return offered.stream()
                .max(order)
                .map(offered::indexOf)
                .map(Choice::new)
                .orElse(null);
    }

    /** "From Tuesday to Thursday": what is moved away from is left out. */
    Tokens withoutOrigin(Tokens tokens) {
        List<String> words = tokens.list().stream().map(Token::word).toList();
        for (int start = 0; start < words.size(); start++) {
            if (from.contains(words.get(start))) {
                for (int end = start + 2; end < words.size(); end++) {
                    if (to.contains(words.get(end))) {
                        var rest = new ArrayList<>(tokens.list());
                        rest.subList(start, end).clear();
                        return new Tokens(List.copyOf(rest));
                    }
                }
            }
        }
        return tokens;
    }

    private static <T> @Nullable T first(List<T> list) {
        return list.isEmpty() ? null : list.getFirst();
    }
}
