package frontdesk.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.Status;
import biweekly.property.Uid;
import org.jspecify.annotations.Nullable;

import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events as iCalendar writes them (RFC 5545): read with all that repeats, and written for our bookings. */
public final class EventText {
    private static final String OURS = "@frontdesk";
    private static final int LONGEST_UID = 500;

    private EventText() {}

    /**
     * One event with all of its dates.
     *
     * @param booking where it is one of ours
     * @param busy when it takes time, inside the window that was asked for, in order
     * @param first when it is for the first time, wherever that lies; null where it says no length
     */
    public record Event(
            String uid,
            @Nullable BookingId booking,
            List<TimeSlot> busy,
            @Nullable TimeSlot first) {}

    /**
     * Reads whatever can be read of a text. Throws where its rules make no sense at all, by which the library is stunned.
     *
     * @param zone of whole days, and of times that name none
     */
    public static List<Event> read(String text, TimeSlot window, ZoneId zone) {
        try {
            return events(text, window, zone);
        } catch (AssertionError senseless) {
            throw OutsideTrouble.passing("The calendar", "it holds a rule that makes no sense", senseless);
        }
    }

    private static List<Event> events(String text, TimeSlot window, ZoneId zone) {
        Map<String, List<Dates>> byUid = new LinkedHashMap<>();
        try (var reader = new ICalReader(text)) {
            for (ICalendar calendar : reader.readAll()) {
                for (VEvent event : calendar.getEvents()) {
                    Dates.of(event, calendar.getTimezoneInfo(), zone)
                            .ifPresent(dates -> byUid.computeIfAbsent(uid(event), _ -> new ArrayList<>())
                                    .add(dates));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return byUid.entrySet().stream()
                .map(one -> event(one.getKey(), one.getValue(), window))
                .toList();
    }

    private static Event event(String uid, List<Dates> all, TimeSlot window) {
        return new Event(
                uid,
                booking(uid).orElse(null),
                Dates.busy(all, window),
                all.getFirst().first());
    }

    private static String uid(VEvent event) {
        Uid uid = event.getUid();
        String said =
                uid == null || uid.getValue() == null ? "" : uid.getValue().replace("\0", "");
        // A name that is longer than any key can be has one made of it.
        return said.length() <= LONGEST_UID
                ? said
                : UUID.nameUUIDFromBytes(said.getBytes(UTF_8)).toString();
    }

    /** What a booking is called wherever it is written. */
    public static String uid(BookingId booking) {
        return booking + OURS;
    }

    private static Optional<BookingId> booking(String uid) {
        if (!uid.endsWith(OURS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BookingId(UUID.fromString(uid.substring(0, uid.length() - OURS.length()))));
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }

    /** One booking as a calendar of its own, as CalDAV wants it (RFC 4791, 4.1). */
    public static String write(Entry entry) {
        var event = new VEvent();
        event.setUid(uid(entry.booking()));
        event.setSequence(entry.version() - 1);
        event.setDateStart(Date.from(entry.slot().start()));
        event.setDateEnd(Date.from(entry.slot().end()));
        event.setSummary(entry.title());
        event.setDescription(entry.description());
        event.setLocation(entry.place());
        event.setStatus(Status.confirmed());
        var calendar = new ICalendar();
        calendar.setProductId("-//Frontdesk//Diary//EN");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
