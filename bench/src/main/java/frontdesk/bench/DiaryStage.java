package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A desk with one business that has twenty staff, fifty booths, pairs of one therapist and one of five cabins, and a diary to be filled. */
record DiaryStage(DeskProcess desk, DeskDatabase database, String token, String business) implements AutoCloseable {
    static final int STAFF = 20;
    static final int BOOTHS = 50;
    private static final String SLUG = "bright-smile";

    static DiaryStage open(Path jar) throws Exception {
        Path folder = Files.createTempDirectory("frontdesk-diary-");
        DeskProcess desk = DeskProcess.start(jar, folder.resolve("data"));
        try {
            Path file = Files.writeString(folder.resolve("business.json"), file());
            desk.command(jar, "business", "save", file.toString());
            String token = AgentClient.of(desk, "agent_bright_smile", desk.ownerPassword())
                    .token();
            desk.awaitCalm();
            DeskDatabase database = desk.database();
            return new DiaryStage(
                    desk,
                    database,
                    token,
                    database.text("select business_id from business where slug = '" + SLUG + "'"));
        } catch (Exception trouble) {
            desk.close();
            throw trouble;
        }
    }

    LeanClient client() throws IOException {
        return new LeanClient(desk.uri("/"), token);
    }

    static String path(String rest) {
        return "/api/v1/businesses/" + SLUG + rest;
    }

    /** Takes so many in a hundred half hours of these resources between two days from today, the latest first. */
    void fill(String service, String resources, int first, int last, int share, int offset, int bookings)
            throws Exception {
        database.run(script("fill.sql")
                .replace(":resources", resources)
                .replace(":service", service)
                .replace(":first", Integer.toString(first))
                .replace(":last", Integer.toString(last))
                .replace(":share", Integer.toString(share))
                .replace(":offset", Integer.toString(offset))
                .replace(":bookings", Integer.toString(bookings)));
        settle();
    }

    /** As the database does by itself after a while. */
    void settle() throws Exception {
        for (String table : List.of("booking", "booking_history", "claim", "job")) {
            database.run("vacuum analyze " + table);
        }
    }

    String script(String name) {
        return DeskDatabase.resource("/diary/" + name).replace(":business", business);
    }

    /** What the database alone takes to read what a search reads, in milliseconds. */
    double floor(String resources, int many, int from, int days) throws Exception {
        String script = script("taken.sql")
                .replace(":resources", resources)
                .replace(":many", Integer.toString(many))
                .replace(":from", Integer.toString(from))
                .replace(":days", Integer.toString(days));
        return 1_000 / database.benched(script, 1, 3);
    }

    @Override
    public void close() throws InterruptedException {
        desk.close();
    }

    private static String file() {
        List<String> resources = new ArrayList<>();
        IntStream.rangeClosed(1, STAFF).forEach(n -> resources.add(resource("staff", n, "STAFF", "Person")));
        IntStream.rangeClosed(1, BOOTHS).forEach(n -> resources.add(resource("booth", n, "ROOM", "Booth")));
        IntStream.rangeClosed(1, 5).forEach(n -> resources.add(resource("healer", n, "STAFF", "Therapist")));
        IntStream.rangeClosed(1, 5).forEach(n -> resources.add(resource("cabin", n, "ROOM", "Cabin")));
        return """
                {"name": "Bench", "slug": "%s", "kind": "APPOINTMENTS", "zone": "UTC", "region": "US",
                 "hours": {"MONDAY": [%8$s], "TUESDAY": [%8$s], "WEDNESDAY": [%8$s], "THURSDAY": [%8$s], "FRIDAY": [%8$s], "SATURDAY": [%8$s], "SUNDAY": [%8$s]},
                 "services": [
                   {"id": "visit", "name": "visit", "duration": "PT30M", "step": 30, "resources": [%s]},
                   {"id": "stay", "name": "stay", "duration": "PT30M", "step": 30, "resources": [%s]},
                   {"id": "treatment", "name": "treatment", "duration": "PT30M", "bufferAfter": "PT15M", "step": 45, "resources": [%s],
                    "shape": {"alongside": [{"anyOf": [%s], "count": 1}]}}],
                 "resources": [%s],
                 "rules": {"holdFor": "PT5M", "notice": "PT0S", "window": "PT%dH", "largestParty": 1}}
                """.formatted(
                        SLUG,
                        ids("staff", STAFF),
                        ids("booth", BOOTHS),
                        ids("healer", 5),
                        ids("cabin", 5),
                        String.join(", ", resources),
                        24 * 800,
                        "\"09:00-17:00\"");
    }

    private static String resource(String id, int number, String type, String name) {
        return "{\"id\": \"%s%d\", \"type\": \"%s\", \"name\": \"%s %d\", \"capacity\": 1}"
                .formatted(id, number, type, name, number);
    }

    private static String ids(String id, int many) {
        return String.join(
                ", ",
                IntStream.rangeClosed(1, many)
                        .mapToObj(n -> "\"" + id + n + "\"")
                        .toList());
    }
}
