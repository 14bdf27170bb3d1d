package frontdesk.provider.sip;

import java.util.Locale;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;

import org.jspecify.annotations.Nullable;

/** What carries the messages of signalling. */
public enum Transport {
    UDP,
    TCP,
    TLS;

    /** Where it is listened for unless somebody says otherwise. */
    int usualPort() {
        return this == TLS ? 5061 : 5060;
    }

    /** As addresses and the library write it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Transport> named(@Nullable String name) {
        for (Transport each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** By what a request goes, as whoever it goes to first wishes; the usual one where they say nothing of it. */
    static Transport towards(Request request, Transport usual) {
        URI next = request.getHeader(RouteHeader.NAME) instanceof RouteHeader route
                ? route.getAddress().getURI()
                : request.getRequestURI();
        return next instanceof SipURI uri ? named(uri.getTransportParam()).orElse(usual) : usual;
    }

    /** By what a message says that it came; {@link Valve} has seen to it that this is true. */
    static Transport of(Message message) {
        return message.getHeader(ViaHeader.NAME) instanceof ViaHeader via
                ? named(via.getTransport()).orElse(UDP)
                : UDP;
    }
}
