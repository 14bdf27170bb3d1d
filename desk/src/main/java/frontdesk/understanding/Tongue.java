package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Chart;
import frontdesk.grammar.Cover;
import frontdesk.grammar.Folding;
import frontdesk.grammar.Item;
import frontdesk.grammar.Scene;
import frontdesk.grammar.Table;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.WrittenLanguage;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

/** A language that is written down in tables: every one but English. */
final class Tongue implements Grammar {
    private final WrittenLanguage language;
    private final Sayings sayings;
    private final NameBook names;
    private final Captures captures;

    Tongue(String code) {
        this.language = WrittenLanguage.of(code);
        this.sayings = Sayings.of(code);
        this.names = new NameBook(sayings.common(), Folding::fold);
        this.captures =
                new Captures(new Spelled(Table.read(code, "sayings"), Table.read(code, "numbers"), sayings.common()));
    }

    @Override
    public Account capture(Account first, List<String> heard, Surroundings around) {
        return captures.from(first, heard, around);
    }

    @Override
    public Account read(String text, Surroundings around) {
        String written = language.written(text);
        Tokens all = language.tokens(written);
        String words = all.words();
        List<Intent> intents = sayings.intents(words);
        boolean moving = intents.contains(Intent.MOVE);
        Tokens tokens = moving ? sayings.withoutOrigin(all) : all;
        Said said = new Said(tokens, around, sayings.cues(), moving);
        Stretches heard = names.stretches(tokens);
        Chart chart = chart(tokens, heard, around);
        List<Item> cover = Cover.best(chart, tokens.size(), Expected.DAYS.contains(around.expected()));
        cover.forEach(said::hear);
        Meaning meaning = meaning(text, words, heard, intents, said, around);
        return new Account(meaning, () -> new Weighed(written, tokens, around)
                .readings(chart, cover, sayings.reasons(words, meaning)));
    }

    private Chart chart(Tokens tokens, Stretches heard, Surroundings around) {
        var seen = new ArrayList<Item>();
        seen.addAll(
                language.phones(tokens, around.expected() == Expected.PHONE || sayings.speaksOfPhone(tokens.words())));
        seen.addAll(sayings.names().in(tokens, around.expected() == Expected.NAME));
        seen.addAll(names.in(heard, around));
        return language.chart(tokens, seen, scene(around));
    }

    @Override
    public boolean tellsOfDanger(String text) {
        String words = language.tokens(language.written(text)).words();
        return sayings.tellOfDanger(words);
    }

    @Override
    public boolean mayRequest(String text, Surroundings around) {
        Tokens tokens = language.tokens(language.written(text));
        return language.knows(tokens)
                || sayings.request(tokens.words())
                || names.of(around.questions()).closest(names.stretches(tokens)) != null;
    }

    /** Nobody but English speakers of some countries says the month first. */
    private static Scene scene(Surroundings around) {
        Scene scene = around.scene();
        return new Scene(scene.now(), scene.offered(), scene.region(), false, scene.countsPeople());
    }

    private Meaning meaning(
            String text, String words, Stretches heard, List<Intent> intents, Said said, Surroundings around) {
        When wished = said.when();
        Answer answer = sayings.answer(words);
        boolean choosing =
                around.expected() == Expected.CHOICE || !around.offered().isEmpty();
        Choice spoken = choosing ? sayings.choice(words, around.offered()) : null;
        // "The second" of what was offered is no day of the month.
        When when = spoken != null && wished != null && !wished.hasTime() ? null : wished;
        Choice choice = spoken != null || when == null ? spoken : new Offers(around.offered()).chosenBy(when);
        Topic topic = topic(words, heard, intents, said, around);
        return new Meaning(
                wanted(intents, answer, topic),
                answer,
                // "With a person" is nobody who comes along.
                intents.contains(Intent.PERSON) ? null : said.people(),
                when,
                said.impossible(),
                said.service(),
                said.staff(),
                choice,
                choice == null ? change(words, said) : null,
                said.name(),
                said.phone(),
                said.particulars(null),
                topic,
                null,
                said.correction(),
                text);
    }

    private static List<Intent> wanted(List<Intent> intents, @Nullable Answer answer, @Nullable Topic topic) {
        var wanted = new ArrayList<>(intents);
        // "I want to cancel my booking" speaks of a booking, not for one.
        if (wanted.contains(Intent.CANCEL) || wanted.contains(Intent.MOVE) || wanted.contains(Intent.LOOK_UP)) {
            wanted.remove(Intent.BOOK);
        }
        if (topic != null && !wanted.contains(Intent.ASK)) {
            wanted.add(Intent.ASK);
        }
        if (answer == Answer.YES && wanted.contains(Intent.GOODBYE) && wanted.contains(Intent.BOOK)) {
            wanted.remove(Intent.GOODBYE);
        }
        return List.copyOf(wanted);
    }

    private @Nullable Change change(String words, Said said) {
        Change spoken = sayings.change(words);
        return spoken != null ? spoken : said.deniedDay() ? Change.OTHER_DAY : said.deniedTime() ? Change.OTHER : null;
    }

    private @Nullable Topic topic(String words, Stretches heard, List<Intent> intents, Said said, Surroundings around) {
        Topic.Kind kind = sayings.topic(words);
        String own = names.of(around.questions()).closest(heard);
        if (own != null && (kind == null || kind == Topic.Kind.SERVICES || kind == Topic.Kind.AVAILABILITY)) {
            return new Topic(Topic.Kind.OTHER, own);
        }
        if (kind == Topic.Kind.SERVICES && said.hasTime()) {
            kind = Topic.Kind.AVAILABILITY;
        }
        boolean unanswered = kind == null && intents.isEmpty() && sayings.isQuestion(words);
        if (unanswered) {
            return new Topic(said.when() == null ? Topic.Kind.OTHER : Topic.Kind.AVAILABILITY, null);
        }
        return kind == null ? null : new Topic(kind, null);
    }
}
