package frontdesk.provider.twilio;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.call.WordLine;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/**
 * Who is answered by ConversationRelay, where Twilio hears and speaks, in place of a media stream.
 *
 * @param whose the businesses that chose it
 * @param answering takes a caller's line and returns when the call is over
 */
public record ConversationRelay(Predicate<Business> whose, Answering answering) {
    /** Takes a line of words. */
    @FunctionalInterface
    public interface Answering {
        void answer(WordLine line, BusinessId business, String carrierName, @Nullable PhoneNumber from, PhoneNumber to);
    }

    /** Nobody is. */
    public static ConversationRelay nobody() {
        return new ConversationRelay(business -> false, (line, business, name, from, to) -> line.hangUp());
    }
}
