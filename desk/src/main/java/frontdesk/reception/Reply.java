package frontdesk.reception;

import java.util.List;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Expected;

/**
 * What the receptionist says and does next.
 *
 * @param phrases what to say, sentence by sentence, in the order to be spoken
 * @param language what they are written in, for who chooses a voice
 * @param expecting what the caller is asked for by it
 * @param understood what was understood of the caller's words, in a few words for a person to read
 * @param toolMicros how long tools took, of the time that the reply took
 * @param thoughtMicros what understanding and deciding took of the processor, tools left out
 * @param then what follows once the phrases have been heard
 */
public record Reply(
        List<String> phrases,
        Language language,
        Expected expecting,
        String understood,
        long toolMicros,
        long thoughtMicros,
        Then then) {

    /** One in English that took no thought. */
    public Reply(List<String> phrases, Expected expecting, String understood, long toolMicros, Then then) {
        this(phrases, Language.ENGLISH, expecting, understood, toolMicros, 0, then);
    }

    /** What follows the words. */
    public sealed interface Then {
        record Listen() implements Then {}

        /** Say it, let it be heard, and hang up. */
        record HangUp(Disposition disposition) implements Then {}

        /** Say it, let it be heard, and pass the caller to a person, who should know what it is about. */
        record HandOver(PhoneNumber to, Matter matter) implements Then {}
    }
}
