package frontdesk.dialogue;

import java.util.List;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;

/** Meanings out of which is taken what has been dealt with. */
final class Meanings {
    private Meanings() {}

    static Meaning withoutLanguage(Meaning meaning) {
        return meaning.with(m -> m.intents(without(Intent.LANGUAGE, meaning)).language(null));
    }

    static Meaning withoutTopic(Meaning meaning) {
        return meaning.with(m -> m.intents(without(Intent.ASK, meaning)).topic(null));
    }

    /** A question, and nothing that is wished for. */
    static Meaning onlyAsking(Meaning meaning) {
        return meaning.with(
                m -> m.intents(List.of(Intent.ASK)).partySize(null).when(null).service(null));
    }

    private static List<Intent> without(Intent intent, Meaning meaning) {
        return meaning.intents().stream().filter(one -> one != intent).toList();
    }
}
