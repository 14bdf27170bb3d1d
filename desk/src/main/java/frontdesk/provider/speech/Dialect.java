package frontdesk.provider.speech;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/** How one vendor's streaming ears are spoken with. One serves one call, under the lock of its {@link LiveHearing}. */
public interface Dialect {
    String outsider();

    /** Begins a connection that hears this language. */
    Socket dial(Language language, Socket.Listener listener);

    /** Whether a connection for one language hears the other as well. */
    boolean covers(Language dialled, Language spoken);

    /** Sends 20 ms of sound, 8-bit µ-law at 8,000 Hz, or keeps it for a larger piece. */
    void sound(Socket socket, byte[] mulaw);

    /** Asks for the words of all that was sent. */
    void over(Socket socket);

    /** After how long without sound {@link #idle} has to be said, or null where silence is no matter. */
    @Nullable
    Duration silence();

    void idle(Socket socket);

    void leave(Socket socket);

    /** What a message means; throws IllegalArgumentException where it is none of the vendor's. */
    News read(String message);
}
