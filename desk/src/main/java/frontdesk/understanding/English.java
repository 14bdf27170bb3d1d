package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Chart;
import frontdesk.grammar.Cover;
import frontdesk.grammar.Figures;
import frontdesk.grammar.Item;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Rules;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.WrittenLanguage;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

/** English, as it is spoken on the telephone. */
final class English implements Grammar {
    /** After these, "like" says nothing: "at like seven", "for like six people". */
    private static final Set<String> BEFORE_LIKE =
            Set.of("at", "for", "around", "about", "on", "with", "is", "was", "be", "maybe", "um", "");

    private static final Pattern LEAVE = Pattern.compile(
            "\\b(?:bye|goodbye|good bye|see you|take care|have a|later|all|talk|speak\\w*|chat\\w*)\\b");
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:and |so |hi |hello |hey |oh |also |but )*(?:do|does|is|are|can|could|would|will|have|what|what's|when|when's|where|where's|which|who|why|how|may) (?!about )(?!(?:i|we) (?:do|can|am|would)$)");
    /** Asks something of the business, whatever it is. */
    private static final Pattern OPEN_QUESTION = Pattern.compile(
            "(?:^|and |so |hi |hello )(?:do|does|is|are|have|what|what's|where|where's|which|who|why|how|can i|can we)(?: there| it)? (?:you|your|there|it|the|any|many|far|old|kind|sort|bring|pay|we|i|is|are|do|does)\\b");

    private static final Pattern PHONE = Pattern.compile("\\b(?:number|phone|mobile|cell|reach|call|tel|telephone)\\b");
    private static final Pattern BEFORE_ISH = Pattern.compile("noon|afternoon|thirty|fifteen|\\d+");
    private static final NameBook NAMES = new NameBook(EnglishWords.COMMON, UnaryOperator.identity());
    private static final Rules RULES = new RuleBook()
            .and(EnglishNumbers.rules())
            .and(EnglishClock.rules())
            .and(EnglishDays.rules())
            .and(EnglishFeasts.rules())
            .and(EnglishLengths.rules())
            .and(EnglishStretches.rules())
            .and(EnglishMoments.rules())
            .and(EnglishPeople.rules())
            .and(WrittenLanguage.rules("en", "dates"))
            .bind();

    @Override
    public Account read(String text, Surroundings around) {
        Tokens all = EnglishHomophones.settled(withoutFillers(Tokens.of(text)), around.expected());
        String words = all.words();
        List<Intent> intents = EnglishIntents.intents(words);
        boolean moving = intents.contains(Intent.MOVE);
        Tokens tokens = moving ? withoutOrigin(all) : all;
        Said said = new Said(tokens, around, EnglishWords.CUES, moving);
        Stretches heard = NAMES.stretches(tokens);
        Chart chart = chart(tokens, heard, around);
        List<Item> cover = Cover.best(chart, tokens.size(), Expected.DAYS.contains(around.expected()));
        cover.forEach(said::hear);
        Meaning meaning = new English.Sentence(words, heard, intents, said, around).meaning(text);
        return new Account(meaning, () -> new Weighed(text, tokens, around)
                .readings(chart, cover, EnglishIntents.reasons(words, meaning)));
    }

    @Override
    public boolean mayRequest(String text, Surroundings around) {
        Tokens tokens = EnglishHomophones.settled(withoutFillers(Tokens.of(text)), around.expected());
        String words = tokens.words();
        return RULES.know(tokens)
                || OPEN_QUESTION.matcher(words).find()
                || EnglishIntents.request(words)
                || NAMES.of(around.questions()).closest(NAMES.stretches(tokens)) != null;
    }

    @Override
    public boolean tellsOfDanger(String text) {
        return EnglishIntents.tellOfDanger(withoutFillers(Tokens.of(text)).words());
    }

    @Override
    public Account capture(Account first, List<String> heard, Surroundings around) {
        return EnglishCaptures.from(first, heard, around);
    }

    /** "From Tuesday to Thursday": what is moved away from is left out. */
    private static Tokens withoutOrigin(Tokens tokens) {
        List<String> words = tokens.list().stream().map(Token::word).toList();
        int from = words.indexOf("from");
        int to = from < 0 ? -1 : words.subList(from, words.size()).indexOf("to") + from;
        if (from < 0 || to <= from) {
            return tokens;
        }
        var rest = new ArrayList<>(tokens.list());
        rest.subList(from, to).clear();
        return new Tokens(List.copyOf(rest));
    }

    /** Every reading of every stretch of these words. */
    private static Chart chart(Tokens tokens, Stretches heard, Surroundings around) {
        boolean asked = around.expected() == Expected.PHONE
                || PHONE.matcher(tokens.words()).find();
        var seen = new ArrayList<Item>();
        seen.addAll(Figures.in(tokens, around.scene()));
        seen.addAll(EnglishNumbers.decimals(tokens));
        seen.addAll(EnglishPhones.in(tokens, asked));
        seen.addAll(EnglishNames.in(tokens, around.expected() == Expected.NAME));
        seen.addAll(NAMES.in(heard, around));
        return new Chart(tokens, RULES, seen, around.scene());
    }

    private static Tokens withoutFillers(Tokens tokens) {
        var kept = new ArrayList<Token>();
        for (int i = 0; i < tokens.list().size(); i++) {
            Token token = tokens.list().get(i);
            String before = kept.isEmpty() ? "" : kept.getLast().word();
            boolean like = token.word().equals("like") && BEFORE_LIKE.contains(before);
            if (isAnswer(tokens.list(), i) || (!like && !EnglishWords.FILLERS.contains(token.word()))) {
                kept.add(token);
            }
        }
        return new Tokens(kept.stream()
                .map(English::withApostrophe)
                .flatMap(English::withoutIsh)
                .toList());
    }

    /** "Uh" is said while thinking, "uh huh" is a yes and "uh uh" a no. */
    private static boolean isAnswer(List<Token> tokens, int index) {
        boolean uh = tokens.get(index).word().equals("uh");
        boolean followed = index + 1 < tokens.size()
                && (tokens.get(index + 1).word().equals("huh")
                        || tokens.get(index + 1).word().equals("uh"));
        boolean second = index > 0 && tokens.get(index - 1).word().equals("uh");
        return uh && (followed || second);
    }

    /** Some recognisers leave the apostrophe out. */
    private static Token withApostrophe(Token token) {
        String full = EnglishWords.CONTRACTIONS.get(token.word());
        return full == null ? token : new Token(full, token.raw(), token.at());
    }

    /** "sevenish" is "seven" and "ish". */
    private static Stream<Token> withoutIsh(Token token) {
        String word = token.word();
        String stem = word.endsWith("ish") ? word.substring(0, word.length() - 3) : "";
        return EnglishNumbers.SMALL.contains(stem) || BEFORE_ISH.matcher(stem).matches()
                ? Stream.of(
                        new Token(stem, token.raw().substring(0, stem.length()), token.at()),
                        new Token("ish", "ish", token.at() + stem.length()))
                : Stream.of(token);
    }

    /** One utterance on its way to its meaning. */
    private record Sentence(String words, Stretches heard, List<Intent> intents, Said said, Surroundings around) {

        Meaning meaning(String text) {
            When when = said.when();
            Choice choice = choice(when);
            Topic topic = topic();
            var wanted = new ArrayList<>(intents);
            // "I want to cancel my booking" speaks of a booking, not for one.
            if (wanted.contains(Intent.CANCEL) || wanted.contains(Intent.MOVE) || wanted.contains(Intent.LOOK_UP)) {
                wanted.remove(Intent.BOOK);
            }
            // "Yes, that's it" agrees; "no, that's it" takes leave.
            if (answer() == Answer.YES && !LEAVE.matcher(words).find()) {
                wanted.remove(Intent.GOODBYE);
            }
            if (topic != null && !wanted.contains(Intent.ASK)) {
                wanted.add(Intent.ASK);
            }
            Change change = choice == null ? change() : null;
            return new Meaning(
                    List.copyOf(wanted),
                    answer(),
                    said.people(),
                    when,
                    said.impossible(),
                    said.service(),
                    said.staff(),
                    choice,
                    change,
                    said.name(),
                    said.phone(),
                    said.particulars(null),
                    topic,
                    wanted.contains(Intent.LANGUAGE) ? EnglishTroubles.language(words) : null,
                    said.correction(),
                    text);
        }

        private @Nullable Change change() {
            Change spoken = first(EnglishAnswers.changes(words));
            return spoken != null
                    ? spoken
                    : said.deniedDay() ? Change.OTHER_DAY : said.deniedTime() ? Change.OTHER : null;
        }

        private @Nullable Answer answer() {
            if (QUESTION.matcher(words).find()) {
                return null;
            }
            List<Answer> answers = EnglishAnswers.answers(words);
            if (answers.contains(Answer.EITHER)) {
                return Answer.EITHER;
            }
            boolean both = answers.contains(Answer.YES) && answers.contains(Answer.NO);
            return both ? words.startsWith("yes") || words.startsWith("yeah") ? Answer.YES : Answer.NO : first(answers);
        }

        private @Nullable Choice choice(@Nullable When when) {
            Choice spoken = EnglishChoices.choice(words, around.offered());
            return spoken != null || when == null ? spoken : new Offers(around.offered()).chosenBy(when);
        }

        private @Nullable Topic topic() {
            Topic.Kind kind = first(EnglishTopics.topics(words));
            String own = NAMES.of(around.questions()).closest(heard);
            if (own != null && (kind == null || kind == Topic.Kind.SERVICES || kind == Topic.Kind.AVAILABILITY)) {
                return new Topic(Topic.Kind.OTHER, own);
            }
            if (own != null && kind == Topic.Kind.POLICY) {
                return new Topic(kind, own);
            }
            if (kind == Topic.Kind.SERVICES && said.hasTime()) {
                kind = Topic.Kind.AVAILABILITY;
            }
            boolean unanswered = kind == null
                    && intents.isEmpty()
                    && OPEN_QUESTION.matcher(words).find()
                    && EnglishAnswers.changes(words).isEmpty();
            if (unanswered && said.when() != null) {
                kind = Topic.Kind.AVAILABILITY;
            }
            return kind != null ? new Topic(kind, null) : unanswered ? new Topic(Topic.Kind.OTHER, null) : null;
        }

        private static <T> @Nullable T first(List<T> list) {
            return list.isEmpty() ? null : list.getFirst();
        }
    }
}
