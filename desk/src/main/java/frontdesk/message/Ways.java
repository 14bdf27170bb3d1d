package frontdesk.message;

import java.time.Duration;
import java.time.Instant;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier.Way;

/** Chooses the way of a text when it goes, from the one that it stands on downwards. */
record Ways(Handle handle, Courier courier, PhoneNumber from, Instant now) {
    /** WhatsApp's rule: our own words only so long after theirs. A little less, since the text has a way to go. */
    private static final Duration A_DAY = Duration.ofHours(24).minusMinutes(1);

    Way of(Text text) {
        if (text.route() == Route.SMS || !courier.isOnWhatsApp(from)) {
            return Way.SMS;
        }
        if (text.route() == Route.WHATSAPP
                && new WhatsAppRows(handle, text.business()).heardSince(text.to(), now.minus(A_DAY))) {
            return new Way(Route.WHATSAPP, null);
        }
        return MessageRows.language(handle, text)
                .flatMap(language -> courier.template(text.occasion(), language))
                .map(template -> new Way(Route.TEMPLATE, template))
                .orElse(Way.SMS);
    }
}
