package frontdesk.provider.twilio;

import java.time.Clock;
import java.util.Optional;

import frontdesk.provider.wire.CallPass;
import frontdesk.provider.wire.JsonMessages;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/** Twilio's Media Streams: a stream belongs to the call whose pass it shows, and carries telephone sound. */
record MediaProtocol(TwilioAccount account, Endings endings, Clock clock) implements Protocol {
    @Override
    public Optional<Message> read(String text) {
        return JsonMessages.read(text);
    }

    @Override
    public Optional<Caller> start(Message.Start start, Outlet outlet) {
        boolean telephone = start.encoding().equals("audio/x-mulaw") && start.rate() == 8_000;
        return CallPass.read(start.told().get(CallPass.PARAMETER), start.call(), account.authToken(), clock.instant())
                .filter(pass -> telephone)
                .map(pass -> new Caller(
                        new TwilioLine(start.stream(), start.call(), outlet, endings),
                        pass.business(),
                        pass.from(),
                        pass.to()));
    }
}
