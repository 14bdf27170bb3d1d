package frontdesk.errand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.errand.Errand.User;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.OptWord;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;

/**
 * What users write to us: the answer to what they were asked, or a new errand, which begins with that word and a colon. Only who is known from an errand before may
 * ask for one so; what anybody else writes is not ours.
 */
public final class ErrandTexts {
    private static final String ONCE = "errand.text";
    /** What stands after the word. */
    private static final Pattern WISH = Pattern.compile("\\s*[:,]\\s*(\\S.*)", Pattern.DOTALL);

    private final Errands errands;
    private final Neighbours at;

    public ErrandTexts(Errands errands) {
        this.errands = errands;
        this.at = errands.neighbours();
    }

    /** A text arrived by SMS; it is answered by one. False where it is not ours. */
    public boolean onText(TextReceived event) {
        Optional<Text> text = at.messages().find(event.business(), event.message());
        Optional<String> answer = text.flatMap(
                one -> written(one.business(), one.to(), one.body(), one.id().toString()));
        answer.ifPresent(said -> at.messages()
                .text(
                        event.business(),
                        new Text.Draft(
                                text.orElseThrow().to(),
                                said,
                                "errand-heard",
                                null,
                                null,
                                event.message().toString())));
        return answer.isPresent();
    }

    /**
     * Takes what somebody wrote.
     *
     * @param message what it is called: told twice, it is done once and answered alike
     * @return what they are to be told, or nothing where it is not ours
     */
    public Optional<String> written(BusinessId business, PhoneNumber from, String body, String message) {
        Optional<String> before = at.journal().toolAnswers().find(business, ONCE, message);
        if (before.isPresent()) {
            return before.map(kept -> ErrandJson.read(kept, String.class));
        }
        if (!isSaid(body)) {
            return Optional.empty();
        }
        Optional<String> said = made(business, from, body, message).or(() -> answered(business, from, body));
        said.ifPresent(
                sentence -> at.journal().toolAnswers().keep(business, ONCE, message, ErrandJson.write(sentence)));
        return said;
    }

    /** A picture, or a note that nobody could hear, has no words; what opts in or out is for others, except a yes. */
    private static boolean isSaid(String body) {
        return switch (OptWord.in(body)) {
            case STOP, HELP -> false;
            case START -> body.toLowerCase(Locale.ROOT).contains("yes");
            case NONE -> !body.isBlank();
        };
    }

    private Optional<String> answered(BusinessId business, PhoneNumber from, String body) {
        return switch (errands.reply(business, from, body)) {
            case ReplyOutcome.NothingAsked _ -> Optional.empty();
            case ReplyOutcome.Answered(Question question) -> Optional.of(heard(business, question));
        };
    }

    private String heard(BusinessId business, Question question) {
        Story story = errands.story(business, question.errand()).orElseThrow();
        Option taken = question.taken();
        String sentence = question.refusesAll() ? "text.none_taken" : taken == null ? "text.passed_on" : "text.taken";
        return Wording.in(story.errand().user().language())
                .say(
                        sentence,
                        "provider",
                        story.providers().get(question.place()).name(),
                        "option",
                        taken == null ? "" : taken.words());
    }

    private Optional<String> made(BusinessId business, PhoneNumber from, String body, String message) {
        return at.database()
                .read(handle -> new UserRows(handle, business).find(from))
                .flatMap(user -> wish(body, user.language()).map(wish -> make(business, user, wish, message)));
    }

    /** What follows the word for an errand, in their language or in English. */
    private static Optional<String> wish(String body, Language language) {
        String text = body.strip();
        for (Language one : new Language[] {language, Language.ENGLISH}) {
            String word = Wording.in(one).part("word");
            if (text.toLowerCase(Locale.ROOT).startsWith(word)) {
                Matcher rest = WISH.matcher(text.substring(word.length()));
                if (rest.matches()) {
                    return Optional.of(rest.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private String make(BusinessId business, User known, String wish, String message) {
        PlainWish plain = PlainWish.read(wish);
        User user = plain.language() == null ? known : new User(known.name(), known.phone(), plain.language());
        Preferences preferences = plain.area().isEmpty()
                ? null
                : errands.preferences(business, user.phone())
                        .orElse(Preferences.NONE)
                        .in(plain.area());
        var asked = new NewErrand(user, plain.service(), plain.when(), preferences, "", List.of());
        Wording words = Wording.in(known.language());
        return switch (errands.make(business, asked, "user", "text " + message)) {
            case MakeOutcome.Made(Errand errand, boolean _) ->
                words.say(
                        "text.made",
                        "service",
                        errand.service(),
                        "wish",
                        plain.when().isEmpty() ? words.part("text.any_time") : plain.when());
            case MakeOutcome.TimeNotUnderstood _ -> words.say("text.time_unclear");
            case MakeOutcome.NobodyToCall _ -> words.say("text.nobody", "service", plain.service());
            case MakeOutcome.KeyUsed _ -> throw new IllegalStateException("a message has one text");
        };
    }
}
