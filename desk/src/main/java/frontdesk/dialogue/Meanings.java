package frontdesk.dialogue;

import java.util.List;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

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

    /** A question that one of the business's own answers is for, and nothing else. */
    static Meaning asking(Meaning meaning, String answerId) {
        return onlyAsking(meaning).withTopic(new Topic(Topic.Kind.OTHER, answerId));
    }

    private static List<Intent> without(Intent intent, Meaning meaning) {
        return meaning.intents().stream().filter(one -> one != intent).toList();
    }
}
