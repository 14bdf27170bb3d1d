package frontdesk.house;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.access.Seal;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.hooks.HookEvent;
import frontdesk.hooks.HookListener;
import frontdesk.hooks.Hooks;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens at the desk is told by webhook, by the jobs of a running house. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class HookNewsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PhoneNumber EMMA = new PhoneNumber("+14155550123");

    private final HookListener listener = new HookListener();
    private final Business business = DemoBusinesses.trattoria();
    private Rooms rooms;

    @BeforeEach
    void open() {
        rooms = TestRooms.on(TestDatabase.fresh(), CLOCK);
        var hooks = new Hooks(rooms.database(), rooms.jobs(), rooms.journal(), new Seal(new byte[32]), true, CLOCK);
        new HookNews(rooms, hooks).introduce();
        rooms.businesses().save(business);
        hooks.add("test", business.id(), listener.url(), Set.of(HookEvent.values()));
        rooms.jobs().start();
    }

    @AfterEach
    void close() {
        rooms.jobs().close();
        rooms.database().close();
        listener.close();
    }

    @Test
    void aBookingIsToldAsItIsMadeAndCancelled() throws Exception {
        Booking booking = booked();
        JsonNode made = told("booking.confirmed");
        assertThat(made.path("booking").asText()).isEqualTo(booking.id().toString());
        assertThat(made.path("customer").path("phone").asText()).isEqualTo(EMMA.e164());
        assertThat(OffsetDateTime.parse(made.path("start").asText()).toInstant())
                .isEqualTo(booking.slot().start());

        rooms.diary().cancel(business.id(), booking.id(), "ill", Origin.of("test"));
        assertThat(told("booking.cancelled").path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void aCallIsToldOnceItIsOver() throws Exception {
        CallId call = CallId.next();
        rooms.journal()
                .callStarted(new CallStarted(
                        business.id(),
                        call,
                        CallStarted.Channel.PHONE,
                        EMMA.e164(),
                        "+14155550100",
                        "CA1",
                        CLOCK.instant()));
        var ended = new CallEnded(
                CallEnded.By.CALLER,
                "",
                CallEnded.Disposition.ANSWERED,
                null,
                CLOCK.instant().plusSeconds(30));
        rooms.journal().callEnded(business.id(), call, ended);
        rooms.journal().callEnded(business.id(), call, ended);

        JsonNode told = told("call.ended");
        assertThat(told.path("call").asText()).isEqualTo(call.toString());
        assertThat(told.path("from").asText()).isEqualTo(EMMA.e164());
        assertThat(told.path("outcome").asText()).isEqualTo("answered");
    }

    @Test
    void aCallWhoseNodeDiedIsToldAsOverToo() throws Exception {
        CallId call = CallId.next();
        rooms.journal()
                .callStarted(new CallStarted(
                        business.id(),
                        call,
                        CallStarted.Channel.PHONE,
                        EMMA.e164(),
                        "+14155550100",
                        "CA2",
                        CLOCK.instant().minusSeconds(3600)));
        rooms.journal().endForgotten(CLOCK.instant());
        JsonNode told = told("call.ended");
        assertThat(told.path("call").asText()).isEqualTo(call.toString());
        assertThat(told.path("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void whatAnAgentElsewhereHasReportedOfItsCallIsTheSummary() throws Exception {
        CallId call = CallId.next();
        rooms.journal()
                .callStarted(new CallStarted(
                        business.id(),
                        call,
                        CallStarted.Channel.AGENT,
                        EMMA.e164(),
                        "+14155550100",
                        "conv_1",
                        CLOCK.instant()));
        rooms.journal()
                .callReported(
                        business.id(),
                        call,
                        new CallReport("answered", "Asked for the menu.", null, "agent:test", CLOCK.instant()));
        rooms.journal()
                .callEnded(
                        business.id(),
                        call,
                        new CallEnded(CallEnded.By.AGENT, "", CallEnded.Disposition.ANSWERED, null, CLOCK.instant()));
        assertThat(told("call.ended").path("summary").asText()).isEqualTo("Asked for the menu.");
    }

    private JsonNode told(String type) throws Exception {
        JsonNode told = JSON.readTree(listener.next().body());
        assertThat(told.path("type").asText()).isEqualTo(type);
        return told.path("data");
    }

    private Booking booked() {
        for (LocalDate day = LocalDate.now(business.zone()).plusDays(7); ; day = day.plusDays(1)) {
            var wish = new Wish(DemoBusinesses.TABLE, day.atTime(LocalTime.of(19, 0)), 2, null, null);
            if (rooms.diary().book(business.id(), wish, new Customer("Emma", EMMA, null, null), Origin.of("test"))
                    instanceof BookOutcome.Booked done) {
                return done.booking();
            }
        }
    }
}
