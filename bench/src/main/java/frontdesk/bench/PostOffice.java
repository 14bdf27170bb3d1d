package frontdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A mail server (RFC 5321) that keeps what it takes, under a sky of its own. */
final class PostOffice implements AutoCloseable {
    private static final long SLOW_MILLIS = 800;
    private static final long NEVER_MILLIS = 15_000;

    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Taken> taken = new ArrayList<>();
    private volatile Sky sky = Sky.FINE;
    private ServerSocket door;

    /** @param heard whether whoever sent it was told that we took it */
    record Taken(String id, String to, boolean heard) {}

    /** The line is cut, and nothing more is said on it. */
    private static final class Cut extends IOException {
        Cut() {
            super("cut");
        }
    }

    PostOffice() throws IOException {
        port = DeskProcess.freePort();
        open();
    }

    int port() {
        return port;
    }

    void have(Sky next) {
        sky = next;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Connections are refused from now on. */
    void shut() throws IOException {
        door.close();
    }

    void open() throws IOException {
        var open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        door = open;
        threads.execute(() -> letIn(open));
    }

    private void letIn(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket caller = open.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
            say(caller, greeting());
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (command) {
                    case "EHLO" -> say(caller, "250 post.example");
                    case "MAIL" -> say(caller, sky == Sky.BROKEN ? "451 try later" : "250 ok");
                    case "RCPT" -> {
                        recipient = line;
                        say(caller, "250 ok");
                    }
                    case "DATA" -> {
                        say(caller, "354 go on");
                        take(caller, in, recipient);
                    }
                    case "QUIT" -> {
                        say(caller, "221 bye");
                        return;
                    }
                    default -> say(caller, "250 ok");
                }
            }
        } catch (IOException gone) {
            // whoever was on the line will come again
        }
    }

    private String greeting() {
        return switch (sky) {
            case TOO_MANY -> "421 too many of you";
            case NO_JSON, OTHER_JSON -> "<html>";
            default -> "220 post.example ESMTP";
        };
    }

    private void take(Socket caller, BufferedReader in, String recipient) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new Cut();
            }
            if (line.regionMatches(true, 0, "Message-ID: <", 0, 13)) {
                id = line.substring(13, line.indexOf('@'));
            }
        }
        String to = recipient.substring(recipient.indexOf('<') + 1, recipient.indexOf('>'));
        boolean done = ThreadLocalRandom.current().nextBoolean();
        switch (sky) {
            case SILENT, CUT -> {
                if (done) {
                    keep(new Taken(id, to, false));
                }
                hush(sky);
            }
            case HALF_OPEN -> {
                keep(new Taken(id, to, false));
                caller.getOutputStream().write("25".getBytes(ISO_8859_1));
                hush(Sky.SILENT);
            }
            default -> {
                keep(new Taken(id, to, true));
                say(caller, "250 taken");
            }
        }
    }

    private static void hush(Sky how) throws Cut {
        if (how == Sky.SILENT) {
            pause(NEVER_MILLIS);
        }
        throw new Cut();
    }

    private synchronized void keep(Taken mail) {
        taken.add(mail);
    }

    private void say(Socket caller, String words) throws IOException {
        if (sky == Sky.SLOW) {
            pause(SLOW_MILLIS);
        }
        caller.getOutputStream().write((words + "\r\n").getBytes(ISO_8859_1));
        caller.getOutputStream().flush();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
