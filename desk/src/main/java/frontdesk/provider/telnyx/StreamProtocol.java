package frontdesk.provider.telnyx;

import java.time.Clock;
import java.util.Optional;

import frontdesk.call.Dialer;
import frontdesk.provider.wire.CallPass;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.JsonMessages;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/** Telnyx's media streaming on one socket: it belongs to the call for which the pass in its address was given. */
record StreamProtocol(String pass, TelnyxAccount account, CallControl control, Dialer dialer, Clock clock)
        implements Protocol {
    @Override
    public Optional<Message> read(String text) {
        return JsonMessages.read(text);
    }

    @Override
    public Optional<Caller> start(Message.Start start, Outlet outlet) {
        return CallPass.read(pass, start.call(), account.apiKey(), clock.instant())
                .flatMap(known -> Coding.named(start.encoding(), start.rate())
                        .map(coding -> new Caller(
                                new TelnyxLine(
                                        start.call(),
                                        known.business(),
                                        coding,
                                        outlet,
                                        control,
                                        account.connection() == null ? null : dialer,
                                        null),
                                known.business(),
                                known.from(),
                                known.to())));
    }
}
