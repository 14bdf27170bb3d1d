package frontdesk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One connection that is kept open, for one thread: it shares its processors with the desk that it measures, so it does no more than it must. */
final class LeanClient implements AutoCloseable {
    private static final int NO_CONTENT = 204;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Socket socket;
    private final InputStream in;
    private final String usual;

    LeanClient(URI desk, String token) throws IOException {
        socket = new Socket(desk.getHost(), desk.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        in = new BufferedInputStream(socket.getInputStream());
        usual = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
    }

    record Answer(int status, String body) {}

    Answer get(String path) throws IOException {
        return send("GET " + path + usual + "\r\n");
    }

    Answer post(String path, String json) throws IOException {
        return send("POST", path, "", json);
    }

    /** @param headers more of them, each with its end of line */
    Answer send(String method, String path, String headers, String json) throws IOException {
        return send(method + " " + path + usual + headers + "Content-Type: application/json\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n\r\n" + json);
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (status == NO_CONTENT) {
            return new Answer(status, "");
        }
        return new Answer(status, length < 0 ? chunks() : new String(in.readNBytes(length), UTF_8));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(new String(in.readNBytes(size), UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the desk hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
