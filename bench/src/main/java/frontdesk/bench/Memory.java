package frontdesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

import com.fasterxml.jackson.databind.JsonNode;

/** What those who asked remember: every write that was answered with yes, as it was answered, and every one of which no answer came. */
final class Memory {
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Waited> waited = new ConcurrentLinkedQueue<>();
    private final Recent<Known> bookings = new Recent<>(300);
    private final Recent<Known> holds = new Recent<>(60);
    private final Recent<Known> waiting = new Recent<>(60);

    /** Something by which it can be asked for again. */
    record Known(String slug, String id, int version) {}

    private record Acknowledged(String booking, Integer version, String status, String start, String end) {}

    private record Unanswered(String booking, String customer) {}

    private record Waited(String waiting, boolean withdrawn) {}

    /** So many that were heard of lately, in no order. */
    private static final class Recent<T> {
        private final AtomicReferenceArray<T> places;

        Recent(int size) {
            places = new AtomicReferenceArray<>(size);
        }

        void add(T one) {
            places.set(ThreadLocalRandom.current().nextInt(places.length()), one);
        }

        Optional<T> any() {
            return Optional.ofNullable(places.get(ThreadLocalRandom.current().nextInt(places.length())));
        }

        /** For one alone. */
        Optional<T> take() {
            return Optional.ofNullable(
                    places.getAndSet(ThreadLocalRandom.current().nextInt(places.length()), null));
        }
    }

    /** A booking as it was shown. */
    void acknowledged(String slug, JsonNode booking) {
        var known = new Known(
                slug, booking.get("id").asText(), booking.get("version").asInt());
        String status = booking.get("status").asText().toUpperCase(Locale.ROOT).replace('-', '_');
        acknowledged.add(new Acknowledged(
                known.id(),
                known.version(),
                status,
                booking.get("start").asText(),
                booking.get("end").asText()));
        (status.equals("HELD") ? holds : bookings).add(known);
    }

    void released(String hold) {
        acknowledged.add(new Acknowledged(hold, null, "LAPSED", null, null));
    }

    void unanswered(String booking, String customer) {
        unanswered.add(new Unanswered(booking, customer));
    }

    void joined(String slug, String id) {
        waited.add(new Waited(id, false));
        waiting.add(new Known(slug, id, 0));
    }

    void withdrawn(String id) {
        waited.add(new Waited(id, true));
    }

    Optional<Known> anyBooking() {
        return bookings.any();
    }

    Optional<Known> anyHold() {
        return holds.any();
    }

    Optional<Known> anyWaiting() {
        return waiting.take();
    }

    int size() {
        return acknowledged.size();
    }

    /** Writes it beside the diary, for the rules to compare. */
    void save(Connection connection) throws SQLException {
        connection.createStatement().execute(DeskDatabase.resource("/storm/memory.sql"));
        connection.setAutoCommit(false);
        try (var into = connection.prepareStatement("insert into storm.acknowledged values (?, ?, ?, ?, ?)")) {
            for (Acknowledged one : acknowledged) {
                add(
                        into,
                        UUID.fromString(one.booking()),
                        one.version(),
                        one.status(),
                        moment(one.start()),
                        moment(one.end()));
            }
            into.executeBatch();
        }
        try (var into = connection.prepareStatement("insert into storm.unanswered values (?, ?)")) {
            for (Unanswered one : unanswered) {
                add(into, one.booking() == null ? null : UUID.fromString(one.booking()), one.customer());
            }
            into.executeBatch();
        }
        try (var into = connection.prepareStatement("insert into storm.waited values (?, ?)")) {
            for (Waited one : waited) {
                add(into, UUID.fromString(one.waiting()), one.withdrawn());
            }
            into.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static OffsetDateTime moment(String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    private static void add(PreparedStatement into, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            into.setObject(i + 1, values[i]);
        }
        into.addBatch();
    }
}
