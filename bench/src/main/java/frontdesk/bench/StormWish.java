package frontdesk.bench;

import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** Something that everybody wants: one of few hours of few days at one of two small businesses. */
record StormWish(String slug, String json) {
    private static final String STUDIO = "storm-studio";
    private static final String TABLES = "storm-tables";
    private static final int DAYS = 8;

    static StormWish any(LocalDate today) {
        int which = random(100);
        return which < 30 ? table(today) : which < 45 ? lesson(today) : which < 70 ? treatment(today) : visit(today);
    }

    /** One of those that can be had together with another. */
    static StormWish any(LocalDate today, String slug) {
        return slug.equals(TABLES) ? table(today) : random(2) == 0 ? visit(today) : treatment(today);
    }

    /** Another time to begin at. */
    static String elsewhen(LocalDate today, String slug) {
        return slug.equals(TABLES) ? at(today, 12, 15, 10) : at(today, 9, 60, 3);
    }

    private static StormWish table(LocalDate today) {
        return wish(TABLES, "table", at(today, 12, 15, 10), 1 + random(8), "");
    }

    private static StormWish lesson(LocalDate today) {
        return wish(STUDIO, "class", at(today, 9, 60, 4), 1 + random(2), "");
    }

    private static StormWish treatment(LocalDate today) {
        return wish(STUDIO, "treatment", at(today, 9, 15, 12), 1, random(2) == 0 ? "Bob" : "");
    }

    private static StormWish visit(LocalDate today) {
        return wish(STUDIO, "visit", at(today, 9, 15, 14), 1, new String[] {"", "", "Ada", "Bob", "Cy"}[random(5)]);
    }

    private static StormWish wish(String slug, String service, String at, int party, String resource) {
        return new StormWish(
                slug,
                "{\"service\": \"%s\", \"at\": \"%s\", \"party\": %d%s}"
                        .formatted(
                                service, at, party, resource.isEmpty() ? "" : ", \"resource\": \"" + resource + "\""));
    }

    private static String at(LocalDate today, int hour, int step, int starts) {
        return today.plusDays(2L + random(DAYS))
                .atTime(hour, 0)
                .plusMinutes((long) step * random(starts))
                .toString();
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
