package frontdesk.provider.telnyx;

import java.util.Optional;

import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.JsonMessages;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/** The media stream of a call that we placed: its address carries our own name for the call, which nobody can guess. */
record DialledProtocol(String id, TelnyxDialer dialer, CallControl control) implements Protocol {
    @Override
    public Optional<Message> read(String text) {
        return JsonMessages.read(text);
    }

    @Override
    public Optional<Caller> start(Message.Start start, Outlet outlet) {
        return dialer.order(id).flatMap(order -> Coding.named(start.encoding(), start.rate())
                .map(coding -> new Caller(
                        new TelnyxLine(start.call(), order.business(), coding, outlet, control, dialer, id),
                        order.business(),
                        order.to(),
                        order.from())));
    }
}
