package frontdesk.provider.wire;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/** How one carrier talks on the socket of one call. Called by the network thread only. */
public interface Protocol {
    /** Reads one text message; empty where it is malformed. */
    Optional<Message> read(String text);

    /** Reads one binary message; most carriers send none. */
    default Optional<Message> read(byte[] binary) {
        return Optional.empty();
    }

    /** Whose stream it is that starts; empty where nobody knows its call. */
    Optional<Caller> start(Message.Start start, Outlet outlet);

    /**
     * Somebody on the line, for a business.
     *
     * @param from the caller's number, or null where it is withheld
     */
    record Caller(
            SocketLine line, BusinessId business, @Nullable PhoneNumber from, PhoneNumber to) {}
}
