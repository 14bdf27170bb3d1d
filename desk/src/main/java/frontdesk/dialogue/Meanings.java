package frontdesk.dialogue;

import java.util.List;

import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning;

/** Meanings with a part changed: taken out because it has been dealt with, or put in because it is known from elsewhere. */
final class Meanings {
    private Meanings() {}

    static Meaning in(Language language, Meaning m) {
        return new Meaning(
                m.intents(),
                m.answer(),
                m.partySize(),
                m.when(),
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                m.name(),
                m.phone(),
                m.particulars(),
                m.topic(),
                language,
                m.correction(),
                m.words());
    }

    static Meaning withoutLanguage(Meaning m) {
        return new Meaning(
                m.intents().stream().filter(i -> i != Meaning.Intent.LANGUAGE).toList(),
                m.answer(),
                m.partySize(),
                m.when(),
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                m.name(),
                m.phone(),
                m.particulars(),
                m.topic(),
                null,
                m.correction(),
                m.words());
    }

    static Meaning withoutWhen(Meaning m) {
        return new Meaning(
                m.intents(),
                m.answer(),
                m.partySize(),
                null,
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                m.name(),
                m.phone(),
                m.particulars(),
                m.topic(),
                m.language(),
                m.correction(),
                m.words());
    }

    static Meaning withoutTopic(Meaning m) {
        return new Meaning(
                m.intents().stream().filter(i -> i != Meaning.Intent.ASK).toList(),
                m.answer(),
                m.partySize(),
                m.when(),
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                m.name(),
                m.phone(),
                m.particulars(),
                null,
                m.language(),
                m.correction(),
                m.words());
    }

    /** A question, and nothing that is wished for. */
    static Meaning onlyAsking(Meaning m) {
        return new Meaning(
                List.of(Meaning.Intent.ASK),
                m.answer(),
                null,
                null,
                m.impossible(),
                null,
                m.staff(),
                m.choice(),
                m.change(),
                m.name(),
                m.phone(),
                m.particulars(),
                m.topic(),
                m.language(),
                m.correction(),
                m.words());
    }

    /** What sounded like a name is none. */
    static Meaning withoutName(Meaning m) {
        return new Meaning(
                m.intents(),
                m.answer(),
                m.partySize(),
                m.when(),
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                null,
                m.phone(),
                m.particulars(),
                m.topic(),
                m.language(),
                m.correction(),
                m.words());
    }

    /** The same, said by this name. */
    static Meaning named(Meaning m, String name) {
        return new Meaning(
                m.intents(),
                m.answer(),
                m.partySize(),
                m.when(),
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                name,
                m.phone(),
                m.particulars(),
                m.topic(),
                m.language(),
                m.correction(),
                m.words());
    }

    /** It takes back what was agreed. */
    static Meaning correcting(Meaning m) {
        return new Meaning(
                m.intents(),
                m.answer(),
                m.partySize(),
                m.when(),
                m.impossible(),
                m.service(),
                m.staff(),
                m.choice(),
                m.change(),
                m.name(),
                m.phone(),
                m.particulars(),
                m.topic(),
                m.language(),
                true,
                m.words());
    }
}
