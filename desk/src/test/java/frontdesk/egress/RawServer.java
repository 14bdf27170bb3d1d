package frontdesk.egress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A server that answers byte by byte as a test wants it, and notes what it heard up to the empty line. */
public final class RawServer implements AutoCloseable {
    /** What is done once the head of a request has come. */
    @FunctionalInterface
    public interface Answering {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Answering answering;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public RawServer(Answering answering) {
        this(InetAddress.getLoopbackAddress(), 0, answering);
    }

    /** @param port zero for a free one */
    public RawServer(InetAddress at, int port, Answering answering) {
        try {
            this.server = new ServerSocket(port, 200, at);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        this.answering = answering;
        Thread.ofVirtual().start(this::accept);
    }

    /** Says this, whole. */
    public static Answering says(String text) {
        return out -> out.write(text.getBytes(ISO_8859_1));
    }

    /** Says this, and then one more letter every few milliseconds, for ever. */
    public static Answering drips(String first) {
        return out -> {
            out.write(first.getBytes(ISO_8859_1));
            while (true) {
                out.write('x');
                Thread.sleep(5);
            }
        };
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                heard.add(head);
                answering.answer(socket.getOutputStream());
            }
        } catch (IOException | InterruptedException over) {
            // the client has gone
        }
    }

    private static String head(BufferedReader in) throws IOException {
        var head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    public int port() {
        return server.getLocalPort();
    }

    public URI at(String host) {
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /** The heads of the requests that came. */
    public List<String> heard() {
        return heard;
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
