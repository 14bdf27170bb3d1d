package frontdesk.provider.google;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jose4j.jws.JsonWebSignature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.calendars.CalendarDesk;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.calendars.OutsideCalendar.Guest;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Writing;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Google's calendar and our diary, with Google played by us and every request held against Google's own description. */
class GoogleCalendarTest {
    private GoogleOnTheWire google;
    private CalendarDesk desk;
    private GoogleCalendar plug;

    @BeforeEach
    void open() throws Exception {
        google = new GoogleOnTheWire();
        desk = new CalendarDesk(new Shop().staff("Anna"));
        plug = new GoogleCalendar(google.api(), google.tokens(), desk.clock);
        desk.calendars.introduce(plug);
        desk.accounts.connect(
                "test",
                desk.shop.id,
                "google",
                Map.of("client-id", "made-up"),
                Map.of("client-secret", Secret.of("made-up"), "refresh-token", Secret.of("made-up")));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        google.close();
        assertThat(google.faults).isEmpty();
    }

    private void join(ByHand byHand) throws InterruptedException {
        desk.join(new Join.Wish(
                desk.shop.resource("Anna"), "google", GoogleOnTheWire.CALENDAR, "Anna", true, true, byHand));
    }

    private Account account() {
        return desk.accounts.of(desk.shop.id, "google").orElseThrow();
    }

    @Test
    void whatStandsThereBlocks() throws Exception {
        google.stands("a", timed("2026-02-03T10:00:00+01:00", "2026-02-03T11:00:00+01:00"));
        google.stands("b", "{\"start\":{\"date\":\"2026-02-04\"},\"end\":{\"date\":\"2026-02-05\"}}");
        google.stands(
                "c",
                "{\"transparency\":\"transparent\",\"start\":{\"date\":\"2026-02-05\"},\"end\":{\"date\":\"2026-02-06\"}}");
        google.stands("d", """
                {"attendees":[{"self":true,"responseStatus":"declined"}],
                 "start":{"dateTime":"2026-02-06T10:00:00+01:00"},"end":{"dateTime":"2026-02-06T11:00:00+01:00"}}
                """);
        join(ByHand.FLAG);
        assertThat(desk.free("2026-02-03T10:30")).isFalse();
        assertThat(desk.free("2026-02-04T16:00")).isFalse();
        assertThat(desk.free("2026-02-05T10:00")).as("marked as free").isTrue();
        assertThat(desk.free("2026-02-06T10:00")).as("declined").isTrue();

        google.deletes("a");
        desk.minute();
        assertThat(desk.free("2026-02-03T10:30")).isTrue();
    }

    @Test
    void bookingsAppearMoveAndGo() throws Exception {
        join(ByHand.FLAG);
        Booking booking = desk.book("2026-02-03T10:00");
        String id = GoogleEvents.id(booking.id());
        assertThat(google.events.get(id).path("start").path("dateTime").asText())
                .isEqualTo("2026-02-03T09:00:00Z");
        desk.move(booking, "2026-02-03T14:00");
        assertThat(google.events.get(id).path("start").path("dateTime").asText())
                .isEqualTo("2026-02-03T13:00:00Z");
        desk.minute();
        desk.cancel(booking);
        assertThat(GoogleEvents.isCancelled(google.events.get(id))).isTrue();
        desk.minute();
        assertThat(desk.free("2026-02-03T14:00")).isTrue();
        assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
    }

    @Test
    void whatIsMovedThereByHandIsFollowed() throws Exception {
        join(ByHand.FOLLOW);
        Booking booking = desk.book("2026-02-03T10:00");
        google.moves(GoogleEvents.id(booking.id()), "2026-02-03T15:00:00+01:00", "2026-02-03T15:30:00+01:00");
        desk.minute();
        assertThat(desk.find(booking).slot().start()).isEqualTo(Instant.parse("2026-02-03T14:00:00Z"));
    }

    @Test
    void whatIsDeletedThereByHandIsFollowed() throws Exception {
        join(ByHand.FOLLOW);
        Booking booking = desk.book("2026-02-03T10:00");
        google.deletes(GoogleEvents.id(booking.id()));
        desk.minute();
        assertThat(desk.find(booking).status()).isEqualTo(Booking.Status.CANCELLED);
    }

    @Test
    void whatIsWrittenAgainStandsThereOnceAlsoAfterItWasDeleted() throws Exception {
        var booking = BookingId.next();
        Entry entry = entry(booking);
        String calendar = GoogleOnTheWire.CALENDAR;
        assertThat(plug.put(account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(plug.put(account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(google.events).hasSize(1);
        assertThat(plug.put(account(), calendar, entry, "\"old\"")).isEqualTo(new Writing.ChangedThere());
        assertThat(plug.remove(account(), calendar, booking, null)).isInstanceOf(Writing.Done.class);
        assertThat(plug.remove(account(), calendar, booking, null)).isInstanceOf(Writing.Done.class);
        assertThat(plug.put(account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(GoogleEvents.isCancelled(google.events.get(GoogleEvents.id(booking))))
                .isFalse();
    }

    @Test
    void itLeadsAndSaysWhatHasGone() throws Exception {
        join(ByHand.FLAG);
        desk.lead();
        google.stands("theirs", timed("2026-02-03T10:00:00+01:00", "2026-02-03T11:00:00+01:00"));
        assertThat(desk.tryToBook("2026-02-03T10:00")).isInstanceOf(BookOutcome.Refused.class);
        Booking booking = ((BookOutcome.Booked) desk.tryToBook("2026-02-03T11:00")).booking();
        assertThat(google.events).containsKey(GoogleEvents.id(booking.id()));
        desk.settled(booking.id());
        assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
    }

    @Test
    void aBadDayKeepsTheTime() throws Exception {
        join(ByHand.FLAG);
        desk.lead();
        google.answersOnce(500, "");
        assertThat(desk.tryToBook("2026-02-03T10:00")).isInstanceOf(BookOutcome.Pending.class);
        google.answersOnce(403, GoogleOnTheWire.error("rateLimitExceeded"));
        assertThat(desk.tryToBook("2026-02-04T10:00")).isInstanceOf(BookOutcome.Pending.class);
        google.answersOnce(200, "no json");
        assertThat(desk.tryToBook("2026-02-05T10:00")).isInstanceOf(BookOutcome.Pending.class);
    }

    @Test
    void itPushesToAnAddressOfOursAndIsKnownByItsToken() throws Exception {
        google.channelsEnd = desk.clock.instant().plus(Duration.ofDays(7)).toEpochMilli();
        desk.calendars.reachableAt(URI.create("https://desk.example.com"));
        join(ByHand.FLAG);
        assertThat(google.channels.values()).singleElement().satisfies(one -> assertThat(
                        one.path("address").asText())
                .startsWith("https://desk.example.com/webhooks/google/"));
        String token = google.channels.values().iterator().next().path("token").asText();
        var told = new GoogleNotifications(_ -> Optional.of(account()), desk.calendars);
        assertThat(told.judge(push(token, "exists"))).isEqualTo(new Admission.Admitted(desk.shop.id, "c 2", "exists"));
        assertThat(told.judge(push(token, "sync"))).isInstanceOf(Admission.Pointless.class);
        assertThat(told.judge(push("another", "exists"))).isInstanceOf(Admission.Refused.class);
        desk.clock.pass(Duration.ofDays(6));
        google.channelsEnd = desk.clock.instant().plus(Duration.ofDays(7)).toEpochMilli();
        desk.minute();
        assertThat(google.channels).hasSize(1);
        desk.calendars.leave("test", desk.shop.id, desk.join().id());
        assertThat(google.channels).isEmpty();
    }

    private static Arrival push(String token, String state) {
        return new Arrival(
                "shop",
                "/webhooks/google/shop",
                Map.of(
                        "x-goog-channel-token",
                        token,
                        "x-goog-channel-id",
                        "c",
                        "x-goog-message-number",
                        "2",
                        "x-goog-resource-state",
                        state),
                new byte[0]);
    }

    @Test
    void aCopyOfOneOfOursIsSomebodysOwn() throws Exception {
        join(ByHand.FLAG);
        Booking booking = desk.book("2026-02-03T10:00");
        google.put("copy", google.events.get(GoogleEvents.id(booking.id())).deepCopy());
        google.moves("copy", "2026-02-03T15:00:00+01:00", "2026-02-03T15:30:00+01:00");
        desk.minute();
        assertThat(desk.free("2026-02-03T15:00")).isFalse();
        assertThat(desk.find(booking).slot()).isEqualTo(booking.slot());
    }

    @Test
    void aTokenThatRanOutIsLetGo() {
        assertThat(plug.read(account(), question("stale"))).isEqualTo(new Reading.Expired());
    }

    @Test
    void accessThatRanOutIsFetchedAnewOnce() throws Exception {
        join(ByHand.FLAG);
        google.forgetsItsToken();
        desk.minute();
        assertThat(desk.join().trouble()).isNull();
        assertThat(google.grants).hasSize(2).allMatch(grant -> grant.contains("grant_type=refresh_token"));
    }

    @Test
    void accessThatWasTakenBackIsSaidInWords() throws Exception {
        join(ByHand.FLAG);
        google.revoked = true;
        google.forgetsItsToken();
        desk.minute();
        assertThat(desk.join().trouble()).startsWith("Google does not let us in any more");
        assertThat(new GoogleConnector(plug).tryOut(account())).isInstanceOf(Trial.Fails.class);
    }

    @Test
    void aBadDayPasses() {
        for (int status : new int[] {429, 500, 503}) {
            google.answersOnce(status, "busy");
            assertPassing();
        }
        google.answersOnce(403, GoogleOnTheWire.error("userRateLimitExceeded"));
        assertPassing();
        google.answersOnce(200, "<html>this is no JSON");
        assertPassing();
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        for (int status : new int[] {403, 429, 503}) {
            google.answersOnce(status, GoogleOnTheWire.error("rateLimitExceeded"));
            assertThatThrownBy(() -> plug.read(account(), question(null)))
                    .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.rest())
                            .isEqualTo(Duration.ofSeconds(30)));
        }
    }

    @Test
    void anAnswerThatSaysNothingIsNoEmptyCalendarAndNothingWasDone() {
        String calendar = GoogleOnTheWire.CALENDAR;
        google.answersOnce(200, "{}");
        assertPassing();
        var booking = BookingId.next();
        google.answersOnce(200, "{}");
        assertPassing(() -> plug.put(account(), calendar, entry(booking), null));
        plug.put(account(), calendar, entry(booking), null);
        google.answersOnce(200, "{}");
        assertPassing(() -> plug.remove(account(), calendar, booking, null));
    }

    private void assertPassing() {
        assertPassing(() -> plug.read(account(), question(null)));
    }

    private static void assertPassing(ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    @Test
    void whatIsNotAllowedIsSaidInWords() {
        google.answersOnce(403, GoogleOnTheWire.error("forbidden"));
        assertThat(plug.read(account(), question(null)))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.whatToDo())
                        .contains("Share the calendar"));
    }

    @Test
    void aServiceAccountSignsForItself() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        String file =
                "{\"client_email\":\"desk@example.com\",\"private_key\":\"%s\",\"token_uri\":\"https://elsewhere.example\"}"
                        .formatted(pem);
        desk.accounts.connect(
                "test",
                desk.shop.id,
                "google",
                Map.of("calendars", GoogleOnTheWire.CALENDAR),
                Map.of("service-account", Secret.of(file)));
        assertThat(new GoogleConnector(plug).tryOut(account())).isInstanceOf(Trial.Works.class);
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(google.grants.getLast().replaceFirst(".*assertion=([^&]+).*", "$1"));
        signed.setKey(pair.getPublic());
        assertThat(signed.verifySignature()).isTrue();
        assertThat(signed.getPayload()).contains("desk@example.com", "https://oauth2.googleapis.com/token");
    }

    @Test
    void aKeyThatIsNoneIsSaid() {
        desk.accounts.connect(
                "test",
                desk.shop.id,
                "google",
                Map.of(),
                Map.of("service-account", Secret.of("{\"private_key\":\"?\"}")));
        assertThat(new GoogleConnector(plug).tryOut(account()))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains(GoogleAccess.NO_KEY));
    }

    private Entry entry(BookingId booking) {
        return new Entry(
                booking,
                1,
                TimeSlot.of(desk.clock.instant(), Duration.ofHours(1)),
                ZoneOffset.UTC,
                "Emma",
                "",
                "",
                new Guest("Emma", null, null, ""));
    }

    private Question question(@Nullable String token) {
        return new Question(
                GoogleOnTheWire.CALENDAR,
                token,
                TimeSlot.of(desk.clock.instant(), Duration.ofDays(30)),
                ZoneOffset.UTC);
    }

    private static String timed(String start, String end) {
        return "{\"start\":{\"dateTime\":\"%s\"},\"end\":{\"dateTime\":\"%s\"}}".formatted(start, end);
    }
}
