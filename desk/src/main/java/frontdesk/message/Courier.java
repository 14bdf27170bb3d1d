package frontdesk.message;

import frontdesk.kernel.PhoneNumber;

/** Who carries a text to a phone. */
public interface Courier {
    /** The carrier's name, as the journal and {@code doctor} show it: {@code twilio}. */
    String name();

    /**
     * Hands a text over. Throws {@link frontdesk.kernel.OutsideTrouble} where the carrier was down or refused.
     *
     * @return what the carrier calls it; delivery is told later through {@link Messages#delivered}
     */
    String send(OutgoingText text);

    /** A text ready to go; {@code from} is the business's number. */
    record OutgoingText(PhoneNumber from, PhoneNumber to, String body) {}
}
