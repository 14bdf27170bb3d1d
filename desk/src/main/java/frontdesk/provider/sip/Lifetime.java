package frontdesk.provider.sip;

import java.io.IOException;
import java.net.Socket;

import org.jspecify.annotations.Nullable;

/**
 * From the opening of a connection to its end: what carries messages carries them by one connection, and never opens another in its place.
 * The library would, with the reader of the one that has ended still at work: it closes what it finds, the new one, too.
 */
final class Lifetime {
    private static final byte[] HERE_I_AM = {'\r', '\n'};

    private volatile boolean over;

    /** Writes something. */
    interface Writing {
        void write() throws IOException;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /**
     * Writes here, or by what has taken the place of a connection that has ended.
     *
     * @param again whether what breaks off here is written there once more
     */
    void write(boolean again, Writing here, Writing there) throws IOException {
        if (!over) {
            try {
                here.write();
                return;
            } catch (IOException broken) {
                if (!again) {
                    throw broken;
                }
                end();
            }
        }
        there.write();
    }

    /** Answers a sign of life (RFC 5626, 4.4.1), which the library also believes to see where a connection ends. */
    void answerSignOfLife(@Nullable Socket connection) {
        if (connection != null && !over) {
            try {
                connection.getOutputStream().write(HERE_I_AM);
            } catch (IOException ended) {
                // Then nobody waits for it.
            }
        }
    }
}
