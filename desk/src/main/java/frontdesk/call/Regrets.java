package frontdesk.call;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;

/**
 * What is said when something of ours is slow, or breaks and the receptionist cannot find the words: once to ask again, and when that was
 * no use, to pass the caller to a person or to end the call.
 */
record Regrets(@Nullable PhoneNumber person) {
    private static final String AGAIN = "I'm sorry, something went wrong on my side. Could you say that again, please?";
    private static final String MOMENT = "One moment, please.";
    private static final String PASS_ON =
            "I'm sorry, something is wrong on my side. I'll put you through to a colleague.";
    private static final String END =
            "I'm sorry, something is wrong on my side and I cannot help you right now. Please call again in a few minutes. Goodbye.";

    Reply again(Expected expected) {
        return new Reply(List.of(AGAIN), expected, "", 0, new Then.Listen());
    }

    String moment() {
        return MOMENT;
    }

    Reply farewell() {
        PhoneNumber to = person;
        return to == null
                ? new Reply(List.of(END), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.FAILED))
                : new Reply(List.of(PASS_ON), Expected.ANYTHING, "", 0, new Then.HandOver(to));
    }
}
