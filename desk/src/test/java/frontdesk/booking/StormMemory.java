package frontdesk.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.sql.DataSource;

import frontdesk.booking.Booking.Status;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.WaitingId;
import frontdesk.store.Moments;
import frontdesk.waiting.Waiting;

/** What those who asked were promised, and what the rules of {@code storm/rules.sql} say to it. */
final class StormMemory {
    private final Queue<Booking> promised = new ConcurrentLinkedQueue<>();
    private final Queue<BookingId> released = new ConcurrentLinkedQueue<>();
    private final Queue<Waiting> joined = new ConcurrentLinkedQueue<>();
    private final Queue<WaitingId> withdrawn = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<Booking> recent = new AtomicReferenceArray<>(60);
    private final AtomicReferenceArray<Booking> holds = new AtomicReferenceArray<>(15);

    void promised(Booking booking) {
        promised.add(booking);
        var among = booking.status() == Status.HELD ? holds : recent;
        among.set(ThreadLocalRandom.current().nextInt(among.length()), booking);
    }

    void released(BookingId hold) {
        released.add(hold);
    }

    void joined(Waiting waiting) {
        joined.add(waiting);
    }

    void withdrawn(WaitingId waiting) {
        withdrawn.add(waiting);
    }

    Optional<Booking> anyBooking() {
        return any(recent);
    }

    Optional<Booking> anyHold() {
        return any(holds);
    }

    Optional<Waiting> anyWaiting() {
        return Optional.ofNullable(joined.peek());
    }

    private static Optional<Booking> any(AtomicReferenceArray<Booking> among) {
        return Optional.ofNullable(among.get(ThreadLocalRandom.current().nextInt(among.length())));
    }

    int size() {
        return promised.size();
    }

    /** Which rules are broken, and by what. */
    List<String> brokenRules(DataSource source) throws SQLException {
        String[] parts = StormNode.resource("rules.sql").split("(?m)^-- rule: ", -1);
        List<String> broken = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            save(connection);
            connection.createStatement().execute(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                int line = parts[i].indexOf('\n');
                try (var rows = connection.createStatement().executeQuery(parts[i].substring(line))) {
                    while (rows.next()) {
                        broken.add(parts[i].substring(0, line) + ": " + rows.getString(1));
                    }
                }
            }
        }
        return broken;
    }

    private void save(Connection connection) throws SQLException {
        connection.createStatement().execute(StormNode.resource("memory.sql"));
        for (Booking one : promised) {
            add(
                    connection,
                    "acknowledged",
                    one.id().value(),
                    one.version(),
                    one.status().name(),
                    Moments.utc(one.slot().start()),
                    Moments.utc(one.slot().end()));
        }
        for (BookingId hold : released) {
            add(connection, "acknowledged", hold.value(), null, Status.LAPSED.name(), null, null);
        }
        for (Waiting one : joined) {
            add(connection, "waited", one.id().value(), false);
        }
        for (WaitingId one : withdrawn) {
            add(connection, "waited", one.value(), true);
        }
    }

    private static void add(Connection connection, String table, Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (var into = connection.prepareStatement("insert into storm." + table + " values (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                into.setObject(i + 1, values[i]);
            }
            into.execute();
        }
    }
}
