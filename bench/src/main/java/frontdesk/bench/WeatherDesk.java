package frontdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A desk with one business that is connected with all vendors, which can be killed and comes back at the same address. */
final class WeatherDesk implements AutoCloseable {
    static final String SLUG = "bright-smile";
    static final int STAFF = 20;

    private final Path jar;
    private final Path data;
    private final int port = DeskProcess.freePort();
    private final int databasePort = DeskProcess.freePort();
    private final Map<String, String> settings;
    private final String session;
    private DeskProcess desk;

    WeatherDesk(Path jar, Outsiders outsiders) throws IOException, InterruptedException {
        this.jar = jar;
        Path folder = Files.createTempDirectory("frontdesk-weather-");
        this.data = folder.resolve("data");
        this.settings = new HashMap<>(outsiders.settings());
        settings.put("FRONTDESK_PUBLIC_URL", address().toString());
        this.desk = DeskProcess.start(jar, data, port, databasePort, settings);
        try {
            Path file = Files.writeString(folder.resolve("business.json"), business());
            desk.command(jar, "business", "save", file.toString());
            String password = desk.ownerPassword();
            this.session = AgentClient.session(desk, password);
            outsiders.connect(Console.signedIn(address(), password), address(), SLUG);
        } catch (IOException | InterruptedException | RuntimeException trouble) {
            desk.close();
            throw trouble;
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    String session() {
        return session;
    }

    DeskDatabase database() throws IOException {
        return desk.database();
    }

    void awaitCalm() throws InterruptedException {
        desk.awaitCalm();
    }

    /** kill -9 and start again; says how long it was away. */
    Duration fall() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        desk.kill();
        desk = DeskProcess.start(jar, data, port, databasePort, settings);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() throws InterruptedException {
        desk.close();
    }

    private static String business() {
        String staff = IntStream.rangeClosed(1, STAFF)
                .mapToObj(
                        "{\"id\": \"staff-%1$d\", \"type\": \"STAFF\", \"name\": \"Person %1$d\", \"capacity\": 1}"
                                ::formatted)
                .collect(Collectors.joining(", "));
        String names = IntStream.rangeClosed(1, STAFF)
                .mapToObj("\"staff-%d\""::formatted)
                .collect(Collectors.joining(", "));
        return """
                {"name": "Bad Weather", "slug": "%s", "kind": "APPOINTMENTS", "zone": "UTC", "region": "US", "number": "+14155550177",
                 "hours": {"MONDAY": [%4$s], "TUESDAY": [%4$s], "WEDNESDAY": [%4$s], "THURSDAY": [%4$s], "FRIDAY": [%4$s], "SATURDAY": [%4$s], "SUNDAY": [%4$s]},
                 "services": [
                   {"id": "visit", "name": "visit", "duration": "PT30M", "step": 30, "resources": [%2$s]},
                   {"id": "massage", "name": "massage", "duration": "PT30M", "step": 30, "resources": [%2$s],
                    "terms": {"deposit": {"amount": {"minor": 2000, "currency": "USD"}, "perPerson": false, "fromParty": 1, "payWithin": "PT23H"}}}],
                 "resources": [%3$s],
                 "rules": {"holdFor": "PT5M", "notice": "PT0S", "window": "PT19200H", "largestParty": 1}}
                """.formatted(SLUG, names, staff, "\"09:00-17:00\"");
    }
}
