package frontdesk.provider.exotel;

import java.util.Optional;

import frontdesk.business.Businesses;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.CallerId;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.JsonMessages;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/** Exotel's voicebot stream on one socket, whose handshake has shown our password: the number that was dialled says whose call it is. */
final class VoicebotProtocol implements Protocol {
    private final Businesses businesses;
    private final String region;
    private boolean camelCase;

    VoicebotProtocol(Businesses businesses, String region) {
        this.businesses = businesses;
        this.region = region;
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
        Optional<PhoneNumber> to = number(start, "to");
        if (Coding.named(start.encoding(), start.rate())
                .filter(Coding.Linear.class::isInstance)
                .isEmpty()) {
            return Optional.empty();
        }
        return to.flatMap(businesses::findByNumber)
                .map(business -> new Caller(
                        new ExotelLine(start.call(), start.stream(), camelCase, start.rate(), outlet),
                        business.id(),
                        number(start, "from").orElse(null),
                        to.orElseThrow()));
    }

    private Optional<PhoneNumber> number(Message.Start start, String name) {
        return Optional.ofNullable(start.told().get(name)).flatMap(text -> CallerId.read(text, region));
    }
}
