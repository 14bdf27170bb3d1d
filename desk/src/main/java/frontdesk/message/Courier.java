package frontdesk.message;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;

/** Who carries a text to a phone. */
public interface Courier {
    /** The carrier's name, as the journal and {@code doctor} show it: {@code twilio}. */
    String name();

    /**
     * Hands a text over. Throws {@link frontdesk.kernel.OutsideTrouble} where the carrier was down or refused, and the
     * {@linkplain frontdesk.kernel.OutsideTrouble#unwanted unwanted} kind where it knows that they asked for no more texts.
     *
     * @return what the carrier calls it; delivery is told later through {@link Messages#delivered}
     */
    String send(OutgoingText text);

    /** The name of the carrier who takes what goes from this number, where there are several behind this one. */
    default String nameFor(PhoneNumber from) {
        return name();
    }

    /** Whether this number of ours sends by WhatsApp too. */
    default boolean isOnWhatsApp(PhoneNumber from) {
        return false;
    }

    /** What the carrier calls the approved words for texts of that occasion in that language; they have one place, which is the text's. */
    default Optional<String> template(String occasion, Language language) {
        return Optional.empty();
    }

    /** By which way it goes; {@code template} is what the carrier calls the approved words, and null on every other way than theirs. */
    record Way(Route route, @Nullable String template) {
        public static final Way SMS = new Way(Route.SMS, null);
    }

    /**
     * A text ready to go.
     *
     * @param id by which news of its delivery is told
     * @param from the business's number
     * @param triedAt when it was first handed over without knowing what came of that, or null; a courier whose carrier does not
     *     know repeated requests looks for it there before it sends again
     * @param others what the carrier calls other texts of late to this phone, which may be of the same words and are not this one
     */
    record OutgoingText(
            BusinessId business,
            MessageId id,
            PhoneNumber from,
            PhoneNumber to,
            String body,
            Way way,
            @Nullable Instant triedAt,
            Set<String> others) {

        /** One that goes as an SMS to a phone to which no other has gone. */
        public OutgoingText(
                BusinessId business,
                MessageId id,
                PhoneNumber from,
                PhoneNumber to,
                String body,
                @Nullable Instant triedAt) {
            this(business, id, from, to, body, Way.SMS, triedAt, Set.of());
        }
    }
}
