package frontdesk.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import frontdesk.access.Role;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Limits.Door;
import frontdesk.business.Resource;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.timetable.Wish;

/**
 * Takes the pictures of the guides anew: the pages of an invented practice, with some weeks of invented calls. In another language those are taken that stand
 * in guides in that language.
 */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@EnabledIfSystemProperty(
        named = "guides.docs",
        matches = ".+",
        disabledReason = "pictures are taken into the folder that is named by -Dguides.docs")
@SuppressWarnings("NullAway.Init")
class GuidePicturesTest extends OpenInChromium {
    private static final List<String> NAMES = List.of(
            "Ana Ruiz",
            "Ben Okafor",
            "Carla Stein",
            "David Cho",
            "Elena Petrova",
            "Farid Haddad",
            "Grace Lin",
            "Hugo Martin");
    private static final String PHONE = "browser-phone";
    private static final int CALLS = 120;
    private static final int BOOKED = 80;

    /** What is said to whoever has just installed it. */
    private static final String TIDY =
            "document.querySelectorAll('.notice, .guide-way, .banner.calm').forEach(one => one.remove())";

    private final Business clinic = DemoBusinesses.clinic();
    private final String base = "/console/" + clinic.slug();
    private final Path docs = Path.of(System.getProperty("guides.docs", "../docs"));
    private final LocalDate today = LocalDate.now(clinic.zone());

    @Test
    void takesThemAll() throws IOException {
        weeksOfCalls();
        Booking booking = aDayOfBookings();
        people();
        takeAll(booking, docs.resolve("pictures"), _ -> true);
        Path spanish = docs.resolve("es");
        String written = written(spanish);
        chromium.carry("lang=es");
        takeAll(
                booking,
                spanish.resolve("pictures"),
                picture -> picture.isOurs() && written.contains("(pictures/" + picture.name() + ".png)"));
    }

    private static String written(Path guides) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.newDirectoryStream(guides, "*.md")) {
            for (Path file : files) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private void takeAll(Booking booking, Path folder, Predicate<Picture> wanted) throws IOException {
        chromium.go("/");
        chromium.carry(person(Role.OWNER).cookie());
        chromium.prefer("light");
        for (Picture picture : pictures(booking)) {
            if (wanted.test(picture)) {
                take(picture);
                keep(picture.name(), folder);
            }
        }
    }

    /** @param height in pixels, as much of the page as says what it is for */
    private record Picture(String name, String address, int height) {
        /** The booking page speaks as its business does. */
        boolean isOurs() {
            return address.startsWith("/console");
        }
    }

    private List<Picture> pictures(Booking booking) {
        return List.of(
                new Picture("today", base, 860),
                new Picture("set-up", base + "/set-up", 860),
                new Picture("persona", base + "/set-up/persona", 860),
                new Picture("knowledge", base + "/set-up/knowledge", 860),
                new Picture("recording", base + "/set-up/recording", 760),
                new Picture("hand-over", base + "/set-up/hand-over", 860),
                new Picture("number", base + "/set-up/number", 760),
                new Picture("booking", base + "/bookings/" + booking.id(), 760),
                new Picture("calls", base + "/calls", 760),
                new Picture("insight", base + "/insight", 900),
                new Picture("quality", base + "/quality", 640),
                new Picture("messages", base + "/messages", 860),
                new Picture("contacts", base + "/contacts", 640),
                new Picture("team", base + "/team", 820),
                new Picture("accounts", base + "/accounts", 820),
                new Picture("webhooks", base + "/webhooks", 700),
                new Picture("payments", base + "/payments", 700),
                new Picture("api", "/api", 760),
                new Picture("booking-page", "/book/" + clinic.slug(), 820),
                new Picture(PHONE, base, 760));
    }

    private void take(Picture picture) {
        chromium.size(1200, picture.height());
        chromium.go(picture.address());
        chromium.see("main");
        if (picture.name().equals(PHONE)) {
            chromium.click("[data-phone]");
            chromium.see("dialog[open], .phone");
        }
        chromium.run(TIDY);
    }

    private void keep(String name, Path folder) throws IOException {
        chromium.picture(name);
        Files.copy(
                Path.of("target", "pictures", name + ".png"),
                Files.createDirectories(folder).resolve(name + ".png"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void people() {
        access.addUser("manager@bright-smile.example", Secret.of(PASSWORD), Role.MANAGER, Set.of(clinic.id()), false);
        access.addUser("desk@bright-smile.example", Secret.of(PASSWORD), Role.FRONT_DESK, Set.of(clinic.id()), false);
        access.addUser("reviewer@bright-smile.example", Secret.of(PASSWORD), Role.REVIEWER, Set.of(clinic.id()), false);
    }

    private Booking aDayOfBookings() {
        Booking last = null;
        List<Resource> staff = clinic.resources();
        for (int n = 0; n < BOOKED; n++) {
            LocalDate day = today.plusDays(n / 8);
            var wish = new Wish(
                    DemoBusinesses.CHECK_UP,
                    day.atTime(9 + n % 8, n % 3 == 0 ? 30 : 0),
                    1,
                    null,
                    staff.get(n % staff.size()).id());
            CallId call = CallId.next();
            var origin = new Origin("phone", call, null).by(Door.STAFF);
            if (diary.book(clinic.id(), wish, customerOf(n), origin) instanceof BookOutcome.Booked booked) {
                held(call, n, Instant.now().minus(Duration.ofMinutes(487L * n + 12)), Disposition.BOOKED);
                last = booked.booking();
            }
        }
        if (last == null) {
            throw new IllegalStateException("nothing could be booked");
        }
        return last;
    }

    private static Customer customerOf(int n) {
        return new Customer(NAMES.get(n % NAMES.size()), new PhoneNumber("+1415555013" + n % NAMES.size()), null, null);
    }

    private void weeksOfCalls() {
        for (int n = 0; n < CALLS; n++) {
            Disposition outcome = n % 11 == 5 ? Disposition.NOT_BOOKED : Disposition.ANSWERED;
            held(
                    CallId.next(),
                    n,
                    Instant.now().minus(Duration.ofMinutes(190 + n * 421L)),
                    n % 9 == 4 ? Disposition.HANDED_OVER : outcome);
        }
    }

    private void held(CallId call, int n, Instant at, Disposition outcome) {
        journal.callStarted(new CallStarted(
                clinic.id(),
                call,
                n % 5 == 4 ? Channel.BROWSER : Channel.PHONE,
                "+1415555013" + n % NAMES.size(),
                null,
                null,
                at));
        said(
                call,
                0,
                Turn.Speaker.AGENT,
                "Bright Smile Dental, this is the automated assistant. How can I help?",
                null,
                at);
        switch (outcome) {
            case BOOKED ->
                talk(
                        call,
                        at,
                        "A check-up on Friday morning, please.",
                        "book",
                        "At nine or at half past ten?",
                        "Half past ten.",
                        "offer 2");
            case HANDED_OVER ->
                talk(call, at, "It is about my bill.", "person", "I will put you through.", "Thank you.", "thanks");
            case NOT_BOOKED ->
                talk(
                        call,
                        at,
                        "I'd like to come today.",
                        "book",
                        "Tomorrow at nine is free. Shall I take it?",
                        "No, the other.",
                        "nothing");
            default ->
                talk(
                        call,
                        at,
                        "When are you open on Saturday?",
                        "ask, hours",
                        "From nine to one. Anything else?",
                        "No, thank you.",
                        "no");
        }
        journal.callEnded(
                clinic.id(),
                call,
                new CallEnded(CallEnded.By.CALLER, "hung up", outcome, null, at.plusSeconds(54 + n % 47)));
    }

    private void talk(
            CallId call, Instant at, String wish, String understood, String answer, String word, String meant) {
        said(call, 1, Turn.Speaker.CALLER, wish, understood, at);
        said(call, 2, Turn.Speaker.AGENT, answer, null, at);
        said(call, 3, Turn.Speaker.CALLER, word, meant, at);
    }

    private void said(
            CallId call, int number, Turn.Speaker speaker, String text, @Nullable String understood, Instant at) {
        Turn.Latency waited =
                speaker == Turn.Speaker.AGENT && number > 0 ? new Turn.Latency(180, 60, 4, 6, 70, 0) : null;
        journal.turn(
                clinic.id(),
                call,
                new Turn(
                        number,
                        speaker,
                        text,
                        understood,
                        0.94,
                        false,
                        number * 5_200L,
                        waited,
                        at.plusSeconds(5L * number)));
    }
}
