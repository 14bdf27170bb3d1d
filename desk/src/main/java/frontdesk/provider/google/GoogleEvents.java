package frontdesk.provider.google;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;

/** Events as Google writes them, each date of a series being one of its own. */
final class GoogleEvents {
    /** Under this our events carry their booking, where only we see it; a copy of one carries it too, under another id. */
    private static final String OURS = "frontdesk-booking";

    private static final Set<String> NO_APPOINTMENTS = Set.of("workingLocation", "birthday");

    private GoogleEvents() {}

    /** A name of 32 digits and letters up to f, of those which Google allows. */
    static String id(BookingId booking) {
        return booking.toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    static boolean isCancelled(JsonNode event) {
        return event.path("status").asText().equals("cancelled");
    }

    static Seen seen(JsonNode event, Question question) {
        String id = event.path("id").asText();
        @Nullable String tag = event.path("etag").asText(null);
        Optional<TimeSlot> slot = slot(event, question.zone());
        Optional<BookingId> booking = booking(event, id);
        if (booking.isPresent()) {
            return new Seen(id, tag, booking.get(), slot.stream().toList());
        }
        List<TimeSlot> busy = slot.filter(one -> takesTime(event) && one.overlaps(question.window())).stream()
                .toList();
        return new Seen(id, tag, null, busy);
    }

    private static Optional<BookingId> booking(JsonNode event, String id) {
        try {
            var booking = new BookingId(UUID.fromString(
                    event.path("extendedProperties").path("private").path(OURS).asText()));
            return id.equals(id(booking)) ? Optional.of(booking) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean takesTime(JsonNode event) {
        for (JsonNode guest : event.path("attendees")) {
            if (guest.path("self").asBoolean()
                    && guest.path("responseStatus").asText().equals("declined")) {
                return false;
            }
        }
        return !event.path("transparency").asText().equals("transparent")
                && !NO_APPOINTMENTS.contains(event.path("eventType").asText());
    }

    private static Optional<TimeSlot> slot(JsonNode event, ZoneId zone) {
        Optional<Instant> start = moment(event.path("start"), zone);
        Optional<Instant> end = moment(event.path("end"), zone);
        return start.isPresent() && end.isPresent() && start.get().isBefore(end.get())
                ? Optional.of(new TimeSlot(start.get(), end.get()))
                : Optional.empty();
    }

    /** A moment, or the beginning of a day. */
    private static Optional<Instant> moment(JsonNode time, ZoneId zone) {
        if (time.has("dateTime")) {
            return Optional.of(
                    OffsetDateTime.parse(time.path("dateTime").asText()).toInstant());
        }
        return time.has("date")
                ? Optional.of(LocalDate.parse(time.path("date").asText())
                        .atStartOfDay(zone)
                        .toInstant())
                : Optional.empty();
    }

    static JsonNode of(Entry entry) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", id(entry.booking()));
        event.put("status", "confirmed");
        event.put("summary", entry.title());
        event.put("description", entry.description());
        event.put("location", entry.place());
        event.set("start", time(entry.slot().start(), entry.zone()));
        event.set("end", time(entry.slot().end(), entry.zone()));
        event.putObject("extendedProperties")
                .putObject("private")
                .put(OURS, entry.booking().toString());
        return event;
    }

    private static ObjectNode time(Instant moment, ZoneId zone) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("dateTime", moment.toString())
                .put("timeZone", zone.getId());
    }
}
