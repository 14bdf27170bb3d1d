package frontdesk.provider.twilio;

import java.time.Clock;
import java.util.Optional;

import frontdesk.provider.wire.CallPass;
import frontdesk.provider.wire.JsonMessages;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/**
 * Twilio's Media Streams: a stream belongs to the call whose pass it shows, and carries telephone sound. The pass of a call that we place is sealed
 * for our own name of it, since Twilio's is not known before.
 */
record MediaProtocol(TwilioAccount account, Endings endings, TwilioDialer dialer, Clock clock) implements Protocol {
    @Override
    public Optional<Message> read(String text) {
        return JsonMessages.read(text);
    }

    @Override
    public Optional<Caller> start(Message.Start start, Outlet outlet) {
        boolean telephone = start.encoding().equals("audio/x-mulaw") && start.rate() == 8_000;
        String dial = start.told().get(TwilioDialer.PARAMETER);
        String sealedFor = dial == null ? start.call() : TwilioDialer.passed(dial);
        return CallPass.read(start.told().get(CallPass.PARAMETER), sealedFor, account.authToken(), clock.instant())
                .filter(pass -> telephone)
                .map(pass -> {
                    var line = new TwilioLine(start.stream(), start.call(), outlet, endings, dialer);
                    if (dial != null) {
                        dialer.opens(start.call(), dial);
                    }
                    return new Caller(line, pass.business(), pass.from(), pass.to());
                });
    }
}
