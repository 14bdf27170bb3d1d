package frontdesk.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of all pages, as the list beside the test that keeps it complete has them, of one business that is there. */
final class PageAddresses {
    private static final Pattern LINE = Pattern.compile("(\\w+)\\s+(/\\S*)\\s*(\\?\\S+)?");

    private final PagesStage stage;
    private final Map<String, String> named = new HashMap<>();

    private PageAddresses(PagesStage stage) {
        this.stage = stage;
    }

    /** How a page is judged. */
    enum Kind {
        /** HTML and time. */
        PAGE,
        /** Its first paint as well. */
        MAIN,
        /** Not at all: it may be as large as what was asked for. */
        FILE
    }

    /**
     * A page to be asked for.
     *
     * @param told as it is listed
     */
    record Page(Kind kind, String told, String path) {
        boolean isPublic() {
            return !path.startsWith("/console");
        }
    }

    static List<Page> of(PagesStage stage) throws Exception {
        var addresses = new PageAddresses(stage);
        addresses.name();
        return DeskDatabase.resource("/pages/addresses.txt")
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> !line.group(1).equals("never"))
                .map(addresses::page)
                .toList();
    }

    private Page page(Matcher line) {
        String told = line.group(2) + (line.group(3) == null ? "" : line.group(3));
        String path = Pattern.compile("\\{([^}]+)}").matcher(told).replaceAll(name -> {
            String known = named.get(name.group(1));
            if (known == null) {
                throw new IllegalStateException("nothing is named " + name.group());
            }
            return Matcher.quoteReplacement(known);
        });
        return new Page(Kind.valueOf(line.group(1).toUpperCase(java.util.Locale.ROOT)), told, path);
    }

    private void name() throws Exception {
        LocalDate today = LocalDate.now();
        named.put("business", PagesStage.SLUG);
        named.put("word", PagesStage.SHARED);
        named.put("vendor", "stripe");
        named.put("occasion", "booked");
        named.put("today", today.toString());
        named.put("workday", workday(today).toString());
        named.put("month-ago", today.minusDays(30).toString());
        named.put("year-ago", today.minusDays(364).toString());
        named.put("month-ahead", today.plusDays(30).toString());
        name(
                "booking",
                "select booking_id from booking where business_id = :business and status = 'CONFIRMED' and starts_at > now() + interval '2 days' order by starts_at limit 1");
        name("booking-before", """
                select rtrim(translate(encode(convert_to(
                        (extract(epoch from starts_at) * 1000000)::bigint || ' ' || booking_id, 'UTF8'), 'base64'), '+/', '-_'), '=')
                from booking where business_id = :business and starts_at > now() - interval '15 days'
                order by starts_at, booking_id limit 1
                """);
        name("resource", "select resource_id from resource where business_id = :business and name = 'Dr. Person 1'");
        name(
                "call",
                "select call_id from booking where business_id = :business and call_id is not null order by starts_at desc offset 50 limit 1");
        name(
                "first-call",
                "select to_char(started_at + interval '2 days', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from call where business_id = :business order by started_at limit 1");
        name(
                "contact",
                "select person_id from booking where business_id = :business and person_id is not null group by 1 order by count(*) desc limit 1");
        name("last-contacts", "select count(*) - 60 from person where business_id = :business");
        name(
                "payment",
                "select payment_id from payment where business_id = :business order by asked_at desc offset 300 limit 1");
        name("errand", "select errand_id from errand where business_id = :business and status = 'EXHAUSTED' limit 1");
        name("hook", "select id from hook where business_id = :business limit 1");
        String hold = hold(1);
        named.put("hold", hold(2));
        var guest = new Console(stage.desk().uri("/"), "");
        guest.send(
                "/book/" + PagesStage.SLUG + "/details/" + hold,
                Map.of("name", "Ida Wells", "phone", "+1 212 555 0157"));
        named.put("own", hold);
    }

    /** On the others hardly anything is booked, and a page that shows them is small. */
    private static LocalDate workday(LocalDate today) {
        return today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : today;
    }

    private void name(String what, String query) throws Exception {
        named.put(what, stage.text(query));
    }

    /** Takes a time at the public page, as a customer would; the secret word of it. */
    private String hold(int which) throws IOException, InterruptedException {
        String page = "/book/" + PagesStage.SLUG;
        var guest = new Console(stage.desk().uri("/"), "");
        String choose = guest.get(page + "?day=" + named.get("month-ahead")).body();
        Matcher service = found("name=\"service\" value=\"([^\"]+)\"", choose);
        Matcher time = found("name=\"at\" value=\"([^\"]+)\"", choose);
        for (int skipped = 1; skipped < which; skipped++) {
            time.find();
        }
        HttpResponse<String> held =
                guest.send(page + "/hold", Map.of("service", service.group(1), "at", time.group(1)));
        return held.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static Matcher found(String pattern, String in) {
        Matcher found = Pattern.compile(pattern).matcher(in);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " on the page");
        }
        return found;
    }
}
