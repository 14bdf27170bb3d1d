package frontdesk.console;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.audio.Wav;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.page.Looks;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What an owner does, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ConsoleInChromiumTest extends TrattoriaInChromium {
    @Inject
    Journal journal;

    @Inject
    RecordingsFolder recordings;

    @Override
    protected void signIn() {
        fillInSignIn();
        chromium.submit("button[type=submit]");
    }

    @Test
    void anOwnerSignsInLooksAroundAndSignsOut() {
        assertThat(chromium.path()).startsWith("/console/");
        chromium.seeText("h1", "Today");
        chromium.go(LUCIA);
        chromium.click(".switcher summary");
        chromium.seeLink(DemoBusinesses.clinic().name()).click();
        chromium.seeText(".switcher-name", DemoBusinesses.clinic().name());
        chromium.submit(".leave button");
        chromium.seeText("h1", "Sign in");
        chromium.go(LUCIA + "/bookings");
        assertThat(chromium.path()).isEqualTo("/sign-in");
    }

    @Test
    void aTableIsBookedByHandAndCancelledAgain() {
        LocalDate day = openIn(20);
        chromium.go(LUCIA + "/bookings");
        chromium.submit("a[href*='bookings/new']");
        chromium.run("const day = document.getElementById('day'); day.value = '" + day
                + "'; day.dispatchEvent(new Event('change', {bubbles: true}))");
        chromium.click("label:has(input[value='" + day + "T19:00'])");
        chromium.type("#name", "Rosa Alvarez");
        chromium.type("#phone", "(415) 555-0134");
        chromium.submit("form#new-booking button.primary");
        chromium.seeText(".banner", "Rosa Alvarez");
        assertThat(diary.agenda().bookings(TRATTORIA, day, day, "Rosa")).hasSize(1);

        chromium.submit(".booking a");
        chromium.click("button[popovertarget=cancel].danger");
        chromium.type("#reason", "They rang");
        chromium.submit("#cancel button[type=submit]");
        chromium.seeText(".banner", "cancelled");
        chromium.seeText(".tag.large", "Cancelled");
        assertThat(chromium.count("button[popovertarget=cancel]")).isZero();
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsSaidAtOnceAndWhatWasTypedIsKept() {
        LocalDate day = openIn(23);
        chromium.go(LUCIA + "/bookings/new?day=" + day + "&party=8");
        chromium.see("body[data-connected]");
        chromium.click("label:has(input[value='" + day + "T19:00'])");
        chromium.type("#name", "Tom Okafor");
        book("Somebody quicker", day, 19, 8);
        chromium.seeText("#starts", "just been taken");
        assertThat(chromium.see("#name").getDomProperty("value")).isEqualTo("Tom Okafor");
        chromium.click("label:has(input[value='" + day + "T21:00'])");
        chromium.submit("form#new-booking button.primary");
        chromium.seeText(".banner", "Tom Okafor");
    }

    @Test
    void whatIsBookedByPhoneAppearsOnAnOpenPageByItself() {
        LocalDate day = openIn(26);
        chromium.go(LUCIA + "/bookings?from=" + day + "&to=" + day);
        chromium.see("body[data-connected]");
        chromium.run("window.untouched = true");
        chromium.seeText("#bookings", "Nothing is booked");
        book("Priya Raman", day, 19, 2);
        chromium.seeText("#bookings .row-main", "Priya Raman");
        book("Sam Lee", day, 18, 2);
        chromium.seeText("#bookings .row:first-child .row-main", "Sam Lee");
        assertThat(chromium.count("#bookings .row")).isEqualTo(2);
        assertThat(chromium.run("return window.untouched")).as("not reloaded").isEqualTo(true);
    }

    @Test
    void aCallIsReadWhileItIsSpoken() {
        chromium.go(LUCIA);
        chromium.see("body[data-connected]");
        chromium.run("window.untouched = true");
        CallId call = CallId.next();
        Instant start = Instant.now();
        journal.callStarted(new CallStarted(
                TRATTORIA, call, CallStarted.Channel.PHONE, "+14155550134", "+14155550100", "CA" + call, start));
        chromium.seeText(".live-call", "555-0134");
        say(call, 0, Turn.Speaker.AGENT, "Trattoria Lucia, how can I help?");
        chromium.seeText(".live-call .turn.agent", "how can I help");
        say(call, 1, Turn.Speaker.CALLER, "a table for four <b>please</b>");
        chromium.seeText(".live-call .turn.caller .bubble", "a table for four <b>please</b>");
        journal.callEnded(
                TRATTORIA,
                call,
                new CallEnded(
                        CallEnded.By.CALLER, "", CallEnded.Disposition.MESSAGE_TAKEN, null, start.plusSeconds(60)));
        chromium.seeNo(".live-call");
        chromium.seeText("#matters", "left a message");
        assertThat(chromium.run("return window.untouched")).as("not reloaded").isEqualTo(true);
    }

    @Test
    void onAPhoneOnADeskAndAtNightEveryPageIsAtHome() throws IOException {
        CallId call = aCallWithEverything();
        var booking = book("Hélène Dubois-Fontainebleau de la Tour et Taxis", openIn(1), 19, 4);
        List<String> pages = List.of(
                "",
                "/calls",
                "/calls/" + call,
                "/bookings",
                "/bookings/" + booking,
                "/bookings/" + booking + "/move",
                "/bookings/" + booking + "/correct",
                "/bookings/new");
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(320, 390, 1280)) {
                chromium.size(width, width < 600 ? 844 : 900);
                for (String page : pages) {
                    chromium.go(LUCIA + page);
                    String name = scheme + "-" + width
                            + page.replaceAll("[0-9a-f-]{36}", "one").replace('/', '-');
                    chromium.picture(name);
                    assertThat(((Number) chromium.run("return document.documentElement.scrollWidth")).intValue())
                            .as("no sideways scrolling: " + name)
                            .isLessThanOrEqualTo(width);
                    assertThat(Looks.troubles(chromium)).as(name).isEmpty();
                }
            }
        }
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    /** In so many days, or on the day after it, where the restaurant is closed then. */
    private static LocalDate openIn(int days) {
        Business trattoria = DemoBusinesses.trattoria();
        LocalDate day = LocalDate.now(trattoria.zone()).plusDays(days);
        return trattoria.hours().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty() ? day.plusDays(1) : day;
    }

    private String book(String name, LocalDate day, int hour, int party) {
        return book(name, new Wish(DemoBusinesses.TABLE, day.atTime(hour, 0), party, null, null))
                .id()
                .toString();
    }

    private void say(CallId call, int number, Turn.Speaker speaker, String text) {
        boolean agent = speaker == Turn.Speaker.AGENT;
        var latency = agent && number > 0 ? new Turn.Latency(600, 140, 6, 12, 90, 0) : null;
        journal.turn(
                TRATTORIA,
                call,
                new Turn(
                        number,
                        speaker,
                        text,
                        agent ? null : "book · 4 people",
                        0.9,
                        false,
                        number * 4000L,
                        latency,
                        Instant.now()));
    }

    private CallId aCallWithEverything() throws IOException {
        Files.createDirectories(recordings.path());
        Files.write(
                recordings.path().resolve("heard.wav"),
                Wav.stereo(8000, new short[8000], new short[8000]).write());
        CallId call = CallId.next();
        Instant start = Instant.now().minusSeconds(90);
        journal.callStarted(new CallStarted(
                TRATTORIA, call, CallStarted.Channel.PHONE, "+14155550134", "+14155550100", "CA" + call, start));
        say(call, 0, Turn.Speaker.AGENT, "Trattoria Lucia, how can I help?");
        say(call, 1, Turn.Speaker.CALLER, "a table for four tomorrow at seven");
        say(call, 2, Turn.Speaker.AGENT, "For four tomorrow at seven I have a table. What name shall I put down?");
        journal.toolUsed(
                TRATTORIA,
                call,
                new ToolUse(
                        "hold", "{\"party\":4,\"at\":\"2026-11-22T19:00\"}", "{\"held\":true}", "Held", 5800, start));
        journal.callEnded(
                TRATTORIA,
                call,
                new CallEnded(
                        CallEnded.By.CALLER, "", CallEnded.Disposition.NOT_BOOKED, "heard.wav", start.plusSeconds(60)));
        return call;
    }
}
