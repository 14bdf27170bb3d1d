package frontdesk.house;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.aftercall.CallWrappedUp;
import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.booking.BookingRestored;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.hooks.HookEvent;
import frontdesk.hooks.Hooks;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;

/** Turns what happened here into what others are told by webhook; docs/webhooks.md shows it. */
final class HookNews {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rooms rooms;
    private final Hooks hooks;

    HookNews(Rooms rooms, Hooks hooks) {
        this.rooms = rooms;
        this.hooks = hooks;
    }

    void introduce() {
        rooms.jobs()
                .introduce(
                        BookingConfirmed.class,
                        "hooks.booking-confirmed",
                        hooks::concerns,
                        event -> booking(event.business(), event.booking(), HookEvent.BOOKING_CONFIRMED));
        rooms.jobs()
                .introduce(
                        BookingMoved.class,
                        "hooks.booking-moved",
                        event -> booking(event.business(), event.booking(), HookEvent.BOOKING_MOVED));
        rooms.jobs()
                .introduce(
                        BookingCancelled.class,
                        "hooks.booking-cancelled",
                        event -> booking(event.business(), event.booking(), HookEvent.BOOKING_CANCELLED));
        rooms.jobs()
                .introduce(
                        BookingRestored.class,
                        "hooks.booking-restored",
                        event -> booking(event.business(), event.booking(), HookEvent.BOOKING_RESTORED));
        rooms.jobs().introduce(CallOver.class, "hooks.call-over", event -> call(event.business(), event.call(), ""));
        rooms.jobs()
                .introduce(
                        CallWrappedUp.class,
                        "hooks.call-wrapped-up",
                        event -> call(event.business(), event.call(), event.summary()));
        rooms.jobs().introduce(TextReceived.class, "hooks.text-received", event -> rooms.messages()
                .find(event.business(), event.message())
                .ifPresent(text -> text(event.business(), text)));
        rooms.journal().atEnd((handle, business, call) -> rooms.jobs()
                .announce(handle, business, new CallOver(business, call)));
    }

    private void booking(BusinessId id, BookingId booking, HookEvent event) {
        rooms.diary().agenda().find(id, booking).ifPresent(found -> {
            Business business = rooms.businesses().find(id).orElseThrow();
            String occasion = event == HookEvent.BOOKING_CONFIRMED ? "once" : Integer.toString(found.version());
            hooks.tell(id, event, booking.toString(), occasion, data(business, found));
        });
    }

    private static ObjectNode data(Business business, Booking booking) {
        var zone = business.zone(booking.options().location());
        ObjectNode data = JSON.createObjectNode()
                .put("booking", booking.id().toString())
                .put("version", booking.version())
                .put("status", booking.status().name().toLowerCase(Locale.ROOT))
                .put(
                        "service",
                        business.service(booking.service()).map(Service::name).orElse(null))
                .put(
                        "start",
                        booking.slot().start().atZone(zone).toOffsetDateTime().toString())
                .put("end", booking.slot().end().atZone(zone).toOffsetDateTime().toString())
                .put("zone", zone.getId())
                .put("party", booking.partySize())
                .put("made_by", booking.actor())
                .put("made_at", booking.madeAt().toString());
        data.putObject("customer")
                .put("name", booking.customer().name())
                .put("phone", number(booking.customer().phone()))
                .put("email", booking.customer().email())
                .put("notes", booking.customer().notes());
        return data;
    }

    private void call(BusinessId business, CallId call, String summary) {
        rooms.journal()
                .call(business, call)
                .filter(entry -> !entry.open())
                .ifPresent(entry -> hooks.tell(
                        business,
                        HookEvent.CALL_ENDED,
                        call.toString(),
                        "once",
                        data(entry, summary(rooms.journal(), business, call, summary))));
    }

    /** What was told of a call as it ended, or else what the agent who held it reported; blank where nobody said anything. */
    static String summary(Journal journal, BusinessId business, CallId call, String told) {
        return told.isEmpty()
                ? journal.reports(business, call).reversed().stream()
                        .flatMap(report -> Optional.ofNullable(report.summary()).stream())
                        .findFirst()
                        .orElse("")
                : told;
    }

    private static ObjectNode data(CallEntry entry, String summary) {
        var started = entry.started();
        var ended = entry.ended();
        Instant until = ended == null ? started.at() : ended.at();
        return JSON.createObjectNode()
                .put("call", started.call().toString())
                .put("channel", started.channel().name().toLowerCase(Locale.ROOT))
                .put("from", started.from())
                .put("to", started.to())
                .put("started", started.at().toString())
                .put("ended", until.toString())
                .put("seconds", Duration.between(started.at(), until).toSeconds())
                .put(
                        "outcome",
                        ended == null ? null : ended.disposition().name().toLowerCase(Locale.ROOT))
                .put("summary", summary.isEmpty() ? null : summary);
    }

    private void text(BusinessId business, Text text) {
        ObjectNode data = JSON.createObjectNode()
                .put("message", text.id().toString())
                .put("from", text.to().e164())
                .put("text", text.body())
                .put("received", text.at().toString());
        hooks.tell(business, HookEvent.MESSAGE_RECEIVED, text.id().toString(), "once", data);
    }

    private static @Nullable String number(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.e164();
    }
}
