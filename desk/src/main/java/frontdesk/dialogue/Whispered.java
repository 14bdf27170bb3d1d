package frontdesk.dialogue;

import java.util.EnumSet;
import java.util.Set;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;

/** What somebody of the business whispers, as far as it counts: a yes and a no are the caller's to give, and only they take their leave. */
final class Whispered {
    private static final Set<Intent> THE_CALLERS = EnumSet.of(
            Intent.GREETING, Intent.GOODBYE, Intent.THANKS, Intent.WRONG_NUMBER, Intent.SPAM, Intent.LANGUAGE);

    private Whispered() {}

    /** A name that is whispered is meant, also where nobody has asked for one. */
    static Meaning of(Meaning hint) {
        boolean named = hint.name() != null && hint.when() == null;
        return hint.with(m -> m.intents(hint.intents().stream()
                        .filter(intent -> !THE_CALLERS.contains(intent))
                        .toList())
                .answer(null)
                .impossible(null)
                .language(null)
                .correction(hint.correction() || named));
    }

    /** Does not wait until a message is dictated. */
    static boolean isUrgent(Meaning hint) {
        return hint.wants(Intent.PERSON) || hint.wants(Intent.EMERGENCY);
    }
}
