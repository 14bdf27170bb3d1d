package frontdesk.provider.exotel;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.JsonMessages;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/** Exotel's voicebot stream on one socket, whose handshake has shown our password. */
final class VoicebotProtocol implements Protocol {
    private final Whose whose;
    private final @Nullable Dialer dialer;
    private boolean camelCase;

    /** Whose call a stream is; empty where it is nobody's. */
    interface Whose {
        Optional<Somebody> is(Message.Start start);
    }

    /**
     * Somebody on the line, for a business.
     *
     * @param from their number, or null where it is withheld
     * @param dialledAs our name for the call where we have placed it
     */
    record Somebody(
            BusinessId business,
            @Nullable PhoneNumber from,
            PhoneNumber to,
            @Nullable String dialledAs) {}

    /** @param dialer who rings people beside callers, or null */
    VoicebotProtocol(Whose whose, @Nullable Dialer dialer) {
        this.whose = whose;
        this.dialer = dialer;
    }

    /** Exotel spells its keys in two ways, and wants to be answered in its own. */
    @Override
    public Optional<Message> read(String text) {
        Optional<Message> message = JsonMessages.read(text);
        if (message.orElse(null) instanceof Message.Start) {
            camelCase = text.contains("\"streamSid\"");
        }
        return message;
    }

    @Override
    public Optional<Caller> start(Message.Start start, Outlet outlet) {
        if (Coding.named(start.encoding(), start.rate())
                .filter(Coding.Linear.class::isInstance)
                .isEmpty()) {
            return Optional.empty();
        }
        var stream = new ExotelLine.Stream(start.call(), start.stream(), camelCase, start.rate());
        return whose.is(start)
                .map(somebody -> new Caller(
                        new ExotelLine(stream, outlet, dialer, somebody.dialledAs()),
                        somebody.business(),
                        somebody.from(),
                        somebody.to()));
    }
}
