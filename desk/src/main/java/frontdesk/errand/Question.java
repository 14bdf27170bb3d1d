package frontdesk.errand;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;

/**
 * What a user was asked while a provider held the line.
 *
 * @param options what they may choose from, in this order
 * @param answerBy how long the provider is asked to hold
 * @param withdrawn nobody waits for the answer any more
 * @param answer what they answered, in their words
 * @param choice the place of the option taken, {@link #NONE_OF_THEM}, or null where the words have to be read
 * @param told whether the call has heard the answer
 */
public record Question(
        ErrandId errand,
        int number,
        CallId call,
        int place,
        String question,
        List<Option> options,
        Instant askedAt,
        Instant answerBy,
        boolean withdrawn,
        @Nullable String answer,
        @Nullable Integer choice,
        boolean told) {
    static final int NONE_OF_THEM = -1;

    boolean isOpen() {
        return answer == null && !withdrawn;
    }

    /** The option that they took, or null. */
    public @Nullable Option taken() {
        return choice == null || choice < 0 || choice >= options.size() ? null : options.get(choice);
    }

    boolean refusesAll() {
        return choice != null && choice == NONE_OF_THEM;
    }
}
