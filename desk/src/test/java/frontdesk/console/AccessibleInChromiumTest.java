package frontdesk.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.page.Axe;
import frontdesk.page.Chromium;
import frontdesk.page.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page can be used by everybody, on a phone by day and on a desk by night. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class AccessibleInChromiumTest extends OpenConsole {
    /** Below a page's address, which the business's own comes before. */
    static final List<String> PAGES = List.of(
            "",
            "/calendar",
            "/calendar?view=week",
            "/calls",
            "/calls?said=nothing",
            "/insight",
            "/quality",
            "/quality?show=ALL",
            "/bookings",
            "/bookings/new",
            "/contacts",
            "/contacts/pairs",
            "/contacts/import",
            "/errands",
            "/errands/new",
            "/payments",
            "/messages",
            "/messages/booked",
            "/notices",
            "/accounts",
            "/accounts/scripted",
            "/calendars",
            "/calendars/new",
            "/agents",
            "/webhooks",
            "/failed",
            "/set-up",
            "/you",
            "/team",
            "/trail",
            "/set-up/website",
            "/set-up/on-your-website",
            "/set-up/hours",
            "/set-up/services",
            "/set-up/people",
            "/set-up/greeting",
            "/set-up/trial",
            "/set-up/number",
            "/set-up/persona",
            "/set-up/knowledge",
            "/set-up/special-days",
            "/set-up/policies",
            "/set-up/hand-over",
            "/set-up/recording",
            "/set-up/versions");

    /** What stands out on the right. */
    private static final String WIDE = """
            return [...document.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > %d)
              .slice(0, 5).map(one => one.outerHTML.slice(0, 120)).join(' | ')
            """;

    private Chromium chromium;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        chromium = Chromium.open(home);
        chromium.carry(person(Role.OWNER).cookie());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void noPageOfTheConsoleKeepsAnybodyOut() {
        Booking booking = book("Rosa Alvarez");
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        owner().post(LUCIA + "/call-views", Map.of("name", "Nuts", "said", "nothing", "for", "team"));
        look("light", 390, booking, call);
        look("dark", 1280, booking, call);
    }

    /** Its words are longer. */
    @Test
    void neitherDoesAnyInSpanish() {
        Booking booking = book("Rosa Alvarez");
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        chromium.carry("lang=es");
        look("dark", 390, booking, call);
        for (String page : List.of(
                "",
                "/calendar",
                "/calls/" + call,
                "/insight",
                "/set-up",
                "/set-up/files",
                "/set-up/knowledge",
                "/team")) {
            chromium.go(LUCIA + page);
            chromium.picture("spanish-390" + page.replaceAll("[/-]", "-").replace(call.toString(), "call"));
        }
        chromium.size(1280, 900);
        chromium.prefer("light");
        for (String page : List.of(
                "",
                "/calendar",
                "/calls/" + call,
                "/insight",
                "/set-up",
                "/quality",
                "/trail",
                "/set-up/hours",
                "/messages")) {
            chromium.go(LUCIA + page);
            chromium.picture("spanish-1280" + page.replaceAll("[/-]", "-").replace(call.toString(), "call"));
        }
    }

    @Test
    void neitherDoesACallThatIsGoingOnWithAHintInIt() {
        var live = new CallStarted(
                DemoBusinesses.TRATTORIA, CallId.next(), Channel.PHONE, "+14155550134", null, null, Instant.now());
        journal.callStarted(live);
        String given = "{\"words\":\"six people, tomorrow at eight\",\"by\":\"ana@example.com\"}";
        journal.toolUsed(
                live.business(),
                live.call(),
                new ToolUse("hint", given, "{\"understood\":\"6 people\"}", "TakenUp", 10, Instant.now()));
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(320, 390, 1280)) {
                chromium.size(width, 900);
                judge(LUCIA, scheme, width);
                chromium.seeText(".live-call .hint", "The caller did not hear it");
                chromium.picture("whisper-" + scheme + "-" + width);
                judge(LUCIA + "/calls/" + live.call(), scheme, width);
            }
        }
        chromium.go(LUCIA);
        chromium.type(".step-in input", "her name is Ana Torres");
        chromium.click(".step-in button[formaction$=whisper]");
        chromium.until(() ->
                journal
                        .auditTrail()
                        .entries(live.business(), Instant.now().minusSeconds(300), Instant.now(), 20)
                        .stream()
                        .anyMatch(line -> line.action().equals("whispered to the receptionist")
                                && line.subject().equals("call " + live.call())));
        journal.callEnded(
                live.business(), live.call(), new CallEnded(By.CALLER, "", Disposition.ANSWERED, null, Instant.now()));
    }

    private void look(String scheme, int width, Booking booking, CallId call) {
        chromium.prefer(scheme);
        chromium.size(width, 900);
        PAGES.forEach(page -> judge(LUCIA + page, scheme, width));
        for (String page : List.of("", "/move", "/correct")) {
            judge(LUCIA + "/bookings/" + booking.id() + page, scheme, width);
        }
        judge(LUCIA + "/calls/" + call, scheme, width);
        judge(LUCIA + "/calls/" + call + "/share", scheme, width);
        judge("/console/new", scheme, width);
        judge("/console/businesses", scheme, width);
        judge("/console/no-such-business", scheme, width);
        judge(LUCIA + "/no-such-page", scheme, width);
        judge("/book/trattoria-lucia", scheme, width);
        judge("/book/" + DemoBusinesses.clinic().slug(), scheme, width);
        judge("/book/trattoria-lucia?embed", scheme, width);
        judge("/book/trattoria-lucia/chat", scheme, width);
        judge("/book/no-such-business", scheme, width);
    }

    private void judge(String page, String scheme, int width) {
        chromium.go(page);
        String where = page + " (" + scheme + ", " + width + ")";
        assertThat(Axe.troubles(chromium)).as(where).isEmpty();
        assertThat(Looks.troubles(chromium)).as(where).isEmpty();
        assertThat(((Number) chromium.run("return document.documentElement.scrollWidth")).intValue())
                .as("no sideways scrolling: " + where + " but for " + chromium.run(WIDE.formatted(width)))
                .isLessThanOrEqualTo(width);
    }
}
