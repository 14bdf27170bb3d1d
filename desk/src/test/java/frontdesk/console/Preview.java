package frontdesk.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.*;

import frontdesk.booking.*;
import frontdesk.business.*;
import frontdesk.journal.*;
import frontdesk.kernel.*;

/** Writes pages with invented content to files, to look at them. */
public final class Preview {
    static Business lucia = DemoBusinesses.trattoria();
    static ZoneId zone = lucia.zone();
    static LocalDate today = LocalDate.now(zone);
    static Clock fixed = Clock.fixed(today.atTime(18, 10).atZone(zone).toInstant(), zone);
    static Clockface clock = new Clockface(zone, lucia.region(), fixed);

    static Booking booking(int h, int m, String name, int party, int table, String actor, Booking.Status status) {
        var start = today.atTime(h, m).atZone(zone).toInstant();
        return new Booking(
                BookingId.next(),
                lucia.id(),
                DemoBusinesses.TABLE,
                List.of(DemoBusinesses.table(table)),
                new TimeSlot(start, start.plusSeconds(5400)),
                party,
                status,
                new Customer(name, new PhoneNumber("+14155550134"), null, null),
                actor,
                CallId.next(),
                fixed.instant().minusSeconds(9000));
    }

    public static void main(String[] args) throws Exception {
        var out = Path.of(args[0]);
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .build();
        try (var files = Files.list(Path.of("src/main/resources/templates/console"))) {
            for (var f : files.toList()) {
                engine.putTemplate(
                        "console/" + f.getFileName().toString().replace(".html", ""),
                        engine.parse(Files.readString(f).replaceAll("\\{@[^}]*}\\n", "")));
            }
        }
        var bookings = List.of(
                booking(12, 0, "Marta Oliveira", 2, 1, "phone", Booking.Status.CONFIRMED),
                booking(12, 30, "Jonas Weber", 4, 4, "user:owner@localhost", Booking.Status.CONFIRMED),
                booking(17, 0, "Priya Raman", 2, 2, "phone", Booking.Status.CONFIRMED),
                booking(19, 0, "Rosa Alvarez", 4, 5, "phone", Booking.Status.CONFIRMED),
                booking(19, 0, "Tom Okafor", 6, 6, "agent:lucia-evening", Booking.Status.CONFIRMED),
                booking(19, 30, "Hélène Dubois-Fontainebleau de la Tour", 2, 3, "phone", Booking.Status.CANCELLED),
                booking(20, 15, "Sam Lee", 8, 7, "phone", Booking.Status.CONFIRMED));
        var turns = new ArrayList<TurnView>();
        int n = 0;
        Object[][] said = {
            {true, "Trattoria Lucia, good evening. How can I help?", null, 1.0, null},
            {false, "hi a table for four tonight around seven", "book · 4 people · today 19:00", 0.91, null},
            {
                true,
                "For four tonight at seven I have a table. May I have a name for it?",
                null,
                1.0,
                new Turn.Latency(600, 120, 8, 14, 90)
            },
            {false, "rosa alvarez", "name Rosa Alvarez", 0.52, null},
            {
                true,
                "Rosa Alvarez, four people, tonight at seven. Shall I book it?",
                null,
                1.0,
                new Turn.Latency(600, 210, 5, 3, 180)
            },
            {false, "yes please", "yes", 0.97, null}
        };
        for (var s : said) {
            turns.add(TurnView.of(new Turn(
                    n,
                    (boolean) s[0] ? Turn.Speaker.AGENT : Turn.Speaker.CALLER,
                    (String) s[1],
                    (String) s[2],
                    (double) s[3],
                    n == 2,
                    n * 4200L,
                    (Turn.Latency) s[4],
                    fixed.instant())));
            n++;
        }
        var calls = new ArrayList<CallEntry>();
        var ds = CallEnded.Disposition.values();
        for (int i = 0; i < 9; i++) {
            var at = fixed.instant().minusSeconds(i * 4000L + 40);
            var started = new CallStarted(
                    lucia.id(),
                    CallId.next(),
                    i == 3 ? CallStarted.Channel.TERMINAL : CallStarted.Channel.PHONE,
                    i == 3 || i == 5 ? null : "+1415555013" + i,
                    "+14155550100",
                    "CA0123",
                    at);
            calls.add(new CallEntry(
                    started,
                    i == 0 ? null : new CallEnded(CallEnded.By.CALLER, "", ds[i], "x.wav", at.plusSeconds(80 + i * 13)),
                    6 + i));
        }
        var rows = calls.stream().map(c -> CallRow.of(c, lucia, clock)).toList();
        var shell = (java.util.function.Function<Shell.Section, Shell>) s -> new Shell(
                lucia,
                DemoBusinesses.all(),
                s,
                "owner@localhost",
                true,
                "Calls are heard and spoken by built-in demonstration engines; Deepgram, ElevenLabs or OpenAI hear and speak far better.",
                "x");
        var views = TodayPage.byTime(bookings, lucia, clock);
        write(
                out,
                engine,
                "today",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.TODAY),
                        "today",
                        new TodayView(
                                clock.longDay(today),
                                "18:10",
                                List.of(
                                        new TodayView.Figure("Calls today", "14"),
                                        new TodayView.Figure("Booked by phone", "9"),
                                        new TodayView.Figure("Bookings today", "6"),
                                        new TodayView.Figure("Guests today", "26")),
                                List.of(new TodayView.LiveCall(rows.get(0), turns)),
                                List.of(
                                        new TodayView.Matter(
                                                "a", "warn", "(415) 555-0132 left a message", "Today, 5:12 pm", "/x"),
                                        new TodayView.Matter(
                                                "b",
                                                "bad",
                                                "2 texts were not delivered",
                                                "No carrier is connected.",
                                                null)),
                                views,
                                false,
                                "(415) 555-0100")));
        var none = new TodayView(
                clock.longDay(today),
                "18:10",
                List.of(
                        new TodayView.Figure("Calls today", "0"),
                        new TodayView.Figure("Booked by phone", "0"),
                        new TodayView.Figure("Bookings today", "0"),
                        new TodayView.Figure("Guests today", "0")),
                List.of(),
                List.of(),
                List.of(),
                true,
                "(415) 555-0100");
        write(out, engine, "today", "today-empty", Map.of("shell", shell.apply(Shell.Section.TODAY), "today", none));
        write(
                out,
                engine,
                "calls",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.CALLS),
                        "calls",
                        new CallsView(rows, "", "", "/older", false)));
        var tools = List.of(
                new ToolView(
                        "check_availability",
                        "Offered",
                        "3.1 ms",
                        "{\"service\":\"table\",\"at\":\"2026-11-21T19:00\",\"party\":4}",
                        "{\"free\":true}",
                        "x"),
                new ToolView("hold", "Held", "5.8 ms", "{}", "{}", "x"),
                new ToolView("confirm", "Confirmed", "7.2 ms", "{}", "{}", "x"));
        write(
                out,
                engine,
                "call",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.CALLS),
                        "call",
                        new CallView(
                                rows.get(1),
                                "The receptionist said goodbye.",
                                "(415) 555-0100",
                                "CA0123456789abcdef",
                                840,
                                turns,
                                tools,
                                List.of(views.get(3)),
                                "/rec.wav")));
        var day = new BookingsView.Day(today.toString(), clock.longDay(today), 7, views);
        write(
                out,
                engine,
                "bookings",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.BOOKINGS),
                        "bookings",
                        new BookingsView(
                                List.of(day, day),
                                List.of(
                                        new BookingsView.Range("Today", "", "", true),
                                        new BookingsView.Range("Tomorrow", "", "", false),
                                        new BookingsView.Range("7 days", "", "", false),
                                        new BookingsView.Range("30 days", "", "", false),
                                        new BookingsView.Range("Last 30 days", "", "", false)),
                                new BookingsView.Filter(today.toString(), today.toString(), "", ""),
                                lucia.resources(),
                                "",
                                14,
                                views.get(3))));
        write(
                out,
                engine,
                "booking",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.BOOKINGS),
                        "booking",
                        views.get(3),
                        "texts",
                        List.of(new TextView(
                                "(415) 555-0134",
                                "Trattoria Lucia: booked for 4, Sat 21 Nov 7:00 pm. Reply STOP to opt out.",
                                "Delivered",
                                "good",
                                null,
                                "Today, 4:00 pm")),
                        "news",
                        "The booking is cancelled and its time is free again."));
        var starts = new ArrayList<NewBookingView.Choice>();
        for (int i = 0; i < 18; i++) {
            var t = LocalTime.of(17, 0).plusMinutes(15L * i);
            starts.add(new NewBookingView.Choice(today + "T" + t, clock.time(t), "", i % 4 != 2, i == 8));
        }
        var form = new NewBookingForm("", today.toString(), "", "4", "", "Rosa", "", "");
        write(
                out,
                engine,
                "new-booking",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.BOOKINGS),
                        "form",
                        new NewBookingView(
                                form,
                                lucia.services().getFirst(),
                                4,
                                lucia.services(),
                                lucia.resources(),
                                today.toString(),
                                clock.longDay(today),
                                today.toString(),
                                today.plusDays(60).toString(),
                                starts,
                                null,
                                List.of(),
                                List.of(),
                                "k")));
        write(
                out,
                engine,
                "new-booking",
                "new-booking-refused",
                Map.of(
                        "shell",
                        shell.apply(Shell.Section.BOOKINGS),
                        "form",
                        new NewBookingView(
                                form,
                                lucia.services().getFirst(),
                                4,
                                lucia.services(),
                                lucia.resources(),
                                today.toString(),
                                clock.longDay(today),
                                today.toString(),
                                today.plusDays(60).toString(),
                                starts,
                                null,
                                List.of(new NewBookingView.Trouble("at", "That time has just been taken.")),
                                List.of(
                                        new NewBookingView.Choice("a|b", "Today, 7:15 pm", "Table 5", true, false),
                                        new NewBookingView.Choice("a|b", "Today, 6:45 pm", "Table 4", true, false)),
                                "k")));
        write(
                out,
                engine,
                "sign-in",
                Map.of(
                        "version",
                        "x",
                        "email",
                        "",
                        "next",
                        "/console",
                        "trouble",
                        "That e-mail and password do not go together. Please try again."));
        write(
                out,
                engine,
                "nothing",
                Map.of("version", "x", "title", "Not found", "text", "There is no such booking here."));
    }

    static void write(Path out, Engine engine, String name, Map<String, Object> data) throws Exception {
        write(out, engine, name, name, data);
    }

    static void write(Path out, Engine engine, String name, String file, Map<String, Object> data) throws Exception {
        Files.writeString(
                out.resolve(file + ".html"),
                engine.getTemplate("console/" + name).instance().data(data).render());
    }
}
