package frontdesk.booking;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookingQuery.After;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code booking} that a query means. */
record BookingQueryRows(Handle handle, BusinessId business, BookingQuery query) {
    private static final String MEANT = """
            where business_id = :business and starts_at >= :from and starts_at < :to and status not in ('HELD', 'LAPSED')
                and (:text::text is null or customer_name ilike :text or customer_phone like :digits)
                and (:resource::uuid is null or :resource::uuid = any (resource_ids))
                and (:places::text[] is null or coalesce(location, '') = any (:places))
            """;
    private static final BookingId FIRST = new BookingId(new UUID(0, 0));

    List<Booking> page(@Nullable After after, int most) {
        // Whoever stopped before the stretch begins goes on with its first.
        After behind = after != null && !after.start().isBefore(query.during().start())
                ? after
                : new After(query.during().start(), FIRST);
        return meant(BookingRows.SELECT + MEANT + """
                and (starts_at, booking_id) > (:start, :booking)
                order by starts_at, booking_id
                limit :most
                """)
                .bind("start", Moments.utc(behind.start()))
                .bind("booking", behind.booking().value())
                .bind("most", most)
                .map((row, context) -> BookingRows.read(row).booking())
                .list();
    }

    int count() {
        return meant("select count(*) from booking " + MEANT)
                .mapTo(Integer.class)
                .one();
    }

    /** The ids of the questions that were answered with any of them. */
    SortedSet<String> questions() {
        return meant("select distinct jsonb_object_keys(answers) from booking " + MEANT + "and answers <> '{}'")
                .mapTo(String.class)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Query meant(String sql) {
        String words = Text.storable(query.words()).strip();
        Query statement = handle.createQuery(sql)
                .bind("business", business.value())
                .bind("from", Moments.utc(query.during().start()))
                .bind("to", Moments.utc(query.during().end()))
                .bind("text", words.isEmpty() ? null : "%" + escaped(words) + "%")
                .bind("digits", digits(words))
                .bindByType("resource", Columns.uuid(query.resource()), UUID.class);
        Set<String> places = query.places();
        return places == null
                ? statement.bindNull("places", Types.ARRAY)
                : statement.bindArray("places", String.class, places);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A pattern for the digits in what was typed, or one that matches nothing where there are too few to mean a number. */
    private static String digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() < 3 ? "" : "%" + digits + "%";
    }
}
