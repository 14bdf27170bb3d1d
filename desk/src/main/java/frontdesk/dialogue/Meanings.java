package frontdesk.dialogue;

import frontdesk.understanding.Meaning;

/** Meanings with a part taken out that has been dealt with. */
final class Meanings {
    private Meanings() {}

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
}
