package frontdesk.provider.caldav;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import frontdesk.kernel.FreePort;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A real CalDAV server on this machine, with one user and one calendar: Debian's radicale. */
final class Radicale implements AutoCloseable {
    static final String USER = "anna";
    static final String PASSWORD = "a made-up password";
    private static final Duration START = Duration.ofSeconds(20);

    final URI home;
    final URI calendar;
    private final Process server;

    Radicale(Path folder) throws IOException, InterruptedException {
        int port = FreePort.any();
        Path users = Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        server = new ProcessBuilder(
                        "radicale",
                        "--config",
                        "",
                        "--server-hosts",
                        "127.0.0.1:" + port,
                        "--storage-filesystem-folder",
                        folder.resolve("collections").toString(),
                        "--auth-type",
                        "htpasswd",
                        "--auth-htpasswd-filename",
                        users.toString(),
                        "--auth-htpasswd-encryption",
                        "plain",
                        "--logging-level",
                        "error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("radicale.log").toFile())
                .start();
        home = URI.create("http://127.0.0.1:" + port);
        calendar = home.resolve("/" + USER + "/work/");
        awaitOpen(port);
        send(calendar, "MKCALENDAR", """
                <c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
                <d:displayname>Work</d:displayname></d:prop></d:set></c:mkcalendar>
                """);
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "radicale")));
    }

    private void awaitOpen(int port) throws IOException {
        long giveUp = System.nanoTime() + START.toNanos();
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!server.isAlive() || System.nanoTime() > giveUp) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** Anna does something in her calendar, each time on a connection of its own. */
    String send(URI address, String method, String body) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Basic " + login)
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(method + " was answered with " + response.statusCode());
            }
            return response.body();
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(5, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
