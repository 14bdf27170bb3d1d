package frontdesk.provider.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Plays a mail server (RFC 5321): keeps what it takes, and answers each command as it is told to. */
final class ScriptedPostOffice implements AutoCloseable {
    /** In place of a reply: the line is cut, or nothing is said. */
    static final String CUT = "cut";

    /** What it says to the whole of a mail. */
    static final String MAIL = "the mail";

    private final ServerSocket door;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedPostOffice() throws IOException {
        door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on it says this to that command. */
    void says(String command, String reply) {
        replies.put(command, reply);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
            say(caller, replies.getOrDefault("hello", "220 post.example ESMTP"));
            String line = in.readLine();
            while (line != null) {
                heard.add(line);
                String command = line.split("[ :]", 2)[0];
                String reply = replies.getOrDefault(command, usual(command));
                if (reply.equals(CUT)) {
                    return;
                }
                say(caller, reply);
                if (command.equals("DATA") && reply.startsWith("354") && !take(caller, in)) {
                    return;
                }
                line = in.readLine();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** False where the line is cut before anything is said to it. */
    private boolean take(Socket caller, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        String reply = replies.getOrDefault(MAIL, "250 taken");
        if (reply.startsWith("250") || reply.equals(CUT)) {
            taken.add(mail.toString());
        }
        if (reply.equals(CUT)) {
            return false;
        }
        say(caller, reply);
        return true;
    }

    private static String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-post.example\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(Socket caller, String reply) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((reply + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
