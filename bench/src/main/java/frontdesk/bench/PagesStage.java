package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A desk with one business that has years of bookings and calls behind it, and an owner who has signed in. */
record PagesStage(DeskProcess desk, DeskDatabase database, Console owner) implements AutoCloseable {
    static final String SLUG = "bright-smile";
    /** The word of the link to a call that is shared. */
    static final String SHARED = "measured".repeat(5) + "abc";

    private static final int DENTISTS = 10;

    /** @param folder where the filled database is kept, and found again by the next run */
    static PagesStage open(Path jar, Path folder, int bookings, int calls) throws Exception {
        Path data = folder.resolve("data");
        boolean fresh = !Files.exists(data);
        DeskProcess desk = DeskProcess.start(jar, data);
        try {
            var stage = new PagesStage(desk, desk.database(), Console.signedIn(desk.uri("/"), desk.ownerPassword()));
            if (fresh) {
                Path file = Files.writeString(folder.resolve("business.json"), business());
                desk.command(jar, "business", "save", file.toString());
                stage.fill(bookings, calls);
            }
            desk.awaitCalm();
            return stage;
        } catch (Exception trouble) {
            desk.close();
            throw trouble;
        }
    }

    private void fill(int bookings, int calls) throws Exception {
        long begun = System.nanoTime();
        owner.send(
                "/console/" + SLUG + "/errands/new",
                Map.of(
                        "service", "dentist",
                        "when", "Friday afternoon",
                        "name", "Ana",
                        "phone", "+1 415 555 0134",
                        "providers", "Dr. Vega,+1 415 555 0191,3 Example Street"));
        database.run(DeskDatabase.resource("/pages/fill.sql")
                .replace(":business", text("select business_id from business where slug = '" + SLUG + "'"))
                .replace(":bookings", Integer.toString(bookings))
                .replace(":calls", Integer.toString(calls))
                .replace(":shared", SHARED));
        database.run("vacuum analyze");
        System.out.printf(
                "%,d bookings, %,d calls, %,d turns, %,d contacts, %,d texts, filled within %d s%n",
                database.count("select count(*) from booking"),
                database.count("select count(*) from call"),
                database.count("select count(*) from turn"),
                database.count("select count(*) from person"),
                database.count("select count(*) from message"),
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    /** What a query says of this business, which it calls {@code :business}. */
    String text(String query) throws Exception {
        return database.text(
                query.replace(":business", "(select business_id from business where slug = '" + SLUG + "')"));
    }

    @Override
    public void close() throws InterruptedException {
        desk.close();
    }

    private static String business() throws IOException {
        return """
                {"name": "Bright Smile", "slug": "%s", "kind": "APPOINTMENTS", "zone": "America/New_York", "region": "US", "number": "+14155550109",
                 "greeting": "Bright Smile, how can I help you?", "address": "8 River Road, second floor",
                 "hours": {"MONDAY": [%2$s], "TUESDAY": [%2$s], "WEDNESDAY": [%2$s], "THURSDAY": [%2$s], "FRIDAY": [%2$s], "SATURDAY": [%2$s]},
                 "services": [%3$s], "resources": [%4$s], "answers": [%5$s],
                 "calendar": {"holidays": {"places": ["us"], "spans": []}},
                 "rules": {"holdFor": "PT5M", "notice": "PT1H", "window": "PT4320H", "largestParty": 1, "choice": "SAME_AS_LAST"}}
                """.formatted(
                        SLUG,
                        "\"08:00-17:00\"",
                        each(14, """
                                {"id": "service-%1$d", "name": "treatment %1$d", "duration": "PT30M", "step": 30,
                                 "price": {"minor": %1$d500, "currency": "USD"}, "resources": [%2$s]}
                                """, each(DENTISTS, "\"dentist-%d\"", "")),
                        each(
                                DENTISTS,
                                "{\"id\": \"dentist-%1$d\", \"type\": \"STAFF\", \"name\": \"Dr. Person %1$d\", \"capacity\": 1}",
                                ""),
                        each(40, """
                                {"id": "answer-%1$d", "questions": ["question %1$d", "may I ask about %1$d"], "text": "We are glad to tell you about %1$d."}
                                """, ""));
    }

    private static String each(int many, String written, String inside) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(n -> written.formatted(n, inside))
                .collect(Collectors.joining(", "));
    }
}
