package frontdesk.provider.calendly;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Connector.Trial;
import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What customers book with Calendly blocks our times, and Calendly tells us at once. */
class CalendlyCalendarTest {
    private CalendlyScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new CalendlyScene();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void whatIsBookedThereBlocksOnAllPages() throws Exception {
        scene.wire.meetings.add(
                CalendlyOnTheWire.meeting("1", "2026-02-03T09:00:00.000000Z", "2026-02-03T09:30:00.000000Z"));
        scene.wire.meetings.add(
                CalendlyOnTheWire.meeting("2", "2026-02-04T09:00:00.000000Z", "2026-02-04T09:30:00.000000Z"));
        scene.wire.meetings.add(
                CalendlyOnTheWire.meeting("3", "2026-02-05T09:00:00.000000Z", "2026-02-05T09:30:00.000000Z"));
        scene.join();
        assertThat(scene.desk.free("2026-02-03T10:00")).isFalse();
        assertThat(scene.desk.free("2026-02-05T10:00")).isFalse();
        assertThat(scene.desk.free("2026-02-05T10:30")).isTrue();
        scene.wire.meetings.removeLast();
        scene.desk.minute();
        assertThat(scene.desk.free("2026-02-05T10:00")).isTrue();
        assertThat(scene.desk.join().trouble()).isNull();
    }

    @Test
    void whoseMeetingsTheyAreIsSaid() {
        assertThat(scene.plug.choices(scene.account()))
                .containsExactly(new Choice(CalendlyOnTheWire.USER, "Anna", false));
        assertThat(new CalendlyConnector(scene.plug).tryOut(scene.account()))
                .isEqualTo(new Trial.Works("The meetings of Anna."));
    }

    @Test
    void aTokenThatWasTakenBackIsSaidInWords() throws Exception {
        scene.join();
        scene.connect(Map.of(), "another");
        scene.desk.minute();
        assertThat(scene.desk.join().trouble()).startsWith("Calendly does not let us in any more");
        assertThat(new CalendlyConnector(scene.plug).tryOut(scene.account())).isInstanceOf(Trial.Fails.class);
    }

    @Test
    void aBadDayPassesAndWhatWasKnownStillBlocks() throws Exception {
        scene.wire.meetings.add(
                CalendlyOnTheWire.meeting("1", "2026-02-03T09:00:00.000000Z", "2026-02-03T09:30:00.000000Z"));
        scene.join();
        scene.wire.oddly = 429;
        scene.desk.minute();
        assertThat(scene.desk.join().trouble()).isEqualTo("Calendly: it answered 429");
        assertThat(scene.desk.free("2026-02-03T10:00")).isFalse();
        scene.wire.oddly = 0;
        scene.desk.clock.pass(Duration.ofSeconds(29));
        scene.desk.calendars.hurry(scene.desk.shop.id, scene.desk.join().id());
        scene.desk.visit();
        assertThat(scene.desk.join().trouble())
                .as("it wants half a minute's rest")
                .isNotNull();
        scene.desk.minute();
        assertThat(scene.desk.join().trouble()).isNull();
    }

    @Test
    void anAnswerThatSaysNothingIsNoEmptyCalendar() {
        scene.wire.oddly = 200;
        var view = new Question(
                CalendlyOnTheWire.USER,
                null,
                TimeSlot.of(scene.desk.clock.instant(), Duration.ofDays(30)),
                ZoneOffset.UTC);
        assertThatThrownBy(() -> scene.plug.read(scene.account(), view))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    @Test
    void itTellsByWebhooksThatAreSignedAndKeptOnce() throws Exception {
        scene.desk.calendars.reachableAt(URI.create("https://scene.desk.example.com"));
        scene.join();
        scene.desk.clock.pass(Duration.ofDays(1));
        scene.desk.minute();
        assertThat(scene.wire.hooks).hasSize(1);
        var told = new CalendlyWebhooks(_ -> Optional.of(scene.account()), scene.desk.calendars, scene.desk.clock);
        String body = "{\"event\":\"invitee.created\",\"created_at\":\"x\",\"payload\":{\"uri\":\"u\"}}";
        String key =
                scene.wire.hooks.values().iterator().next().path("signing_key").asText();
        long now = scene.desk.clock.instant().getEpochSecond();
        assertThat(told.judge(webhook(body, now, key)))
                .isEqualTo(new Admission.Admitted(scene.desk.shop.id, "invitee.created u x", "invitee.created"));
        assertThat(told.judge(webhook(body, now - 600, key))).isInstanceOf(Admission.Refused.class);
        assertThat(told.judge(webhook(body, now, "another"))).isInstanceOf(Admission.Refused.class);
        assertThat(told.judge(webhook("no json", now, key))).isInstanceOf(Admission.Unreadable.class);
    }

    private static Arrival webhook(String body, long at, String key) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
        String hash = HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
        return new Arrival(
                "shop",
                "/webhooks/calendly/shop",
                Map.of("calendly-webhook-signature", "t=%d,v1=%s".formatted(at, hash)),
                body.getBytes(UTF_8));
    }
}
