package frontdesk.payment;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

/**
 * Something that somebody wants and pays by a link on their telephone.
 *
 * @param purpose what it is paid for, as they read it: {@code Two kilos of mango pickle}
 * @param phone where the link is sent
 * @param call the conversation in which it was agreed, or null
 * @param actor who asks for the money, for the history
 * @param request a repeated request of this name is the first, or null
 */
public record Order(
        BusinessId business,
        PhoneNumber phone,
        Money amount,
        String purpose,
        @Nullable CallId call,
        String actor,
        @Nullable String request) {
    public static final int LONGEST = 200;

    public Order {
        purpose = purpose.replace("\0", "").strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new IllegalArgumentException("the purpose has 1 to 200 letters");
        }
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("nothing is to be paid");
        }
    }

    /** As much of it as a purpose may have. */
    public static String shortened(String purpose) {
        return purpose.length() <= LONGEST ? purpose : purpose.substring(0, LONGEST - 1) + "…";
    }
}
