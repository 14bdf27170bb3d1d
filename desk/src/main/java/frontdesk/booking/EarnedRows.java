package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.ServiceId;
import frontdesk.store.Moments;
import frontdesk.timetable.Wish;

/** Counts the rows of {@code booking} by what they bring in. */
record EarnedRows(Handle handle, BusinessId business) {
    private static final String STANDS = " status in ('CONFIRMED', 'ARRIVED', 'COMPLETED') ";

    /** Made by a conversation, or in one; written as the index on such bookings has it. */
    private static final String BY_RECEPTIONIST = " (actor in ('phone', 'text') or actor like 'agent:%') ";

    List<Earned> byReceptionist(Instant from, Instant to, ZoneId zone) {
        return handle.createQuery("""
                        select cast(made_at at time zone :zone as date) as day, currency,
                               case when price is null then service_id end as service_id,
                               case when price is null then variant end as variant,
                               case when price is null then add_ons end as add_ons,
                               sum(price) as price, count(*) as bookings
                          from booking
                         where business_id = :business and made_at >= :from and made_at < :to and""" + STANDS + "and" + BY_RECEPTIONIST + """
                         group by 1, 2, 3, 4, 5
                        """)
                .bind("business", business.value())
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to))
                .bind("zone", zone.getId())
                .map((row, context) -> earned(row))
                .list();
    }

    private static Earned earned(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        int bookings = row.getInt("bookings");
        Money sum = Columns.price(row);
        if (sum != null) {
            return new Earned.Priced(day, bookings, sum);
        }
        var options = new Wish.Options(
                row.getString("variant"),
                List.of((String[]) row.getArray("add_ons").getArray()),
                null,
                null);
        return new Earned.Unpriced(day, bookings, new ServiceId(row.getObject("service_id", UUID.class)), options);
    }

    /** How many of these have booked since, within so long. */
    int cameBack(List<Approached> approached, Duration within) {
        return handle.createQuery("""
                        select count(*) from unnest(cast(:phones as text[]), cast(:moments as timestamptz[])) as asked (phone, at)
                         where exists (select from booking
                                        where business_id = :business and customer_phone = asked.phone
                                          and made_at >= asked.at and made_at < asked.at + make_interval(secs => :within)
                                          and""" + STANDS + ")")
                .bind("business", business.value())
                .bindArray(
                        "phones",
                        String.class,
                        approached.stream().map(one -> one.phone().e164()).toArray())
                .bindArray(
                        "moments",
                        String.class,
                        approached.stream().map(one -> one.at().toString()).toArray())
                .bind("within", (double) within.toSeconds())
                .mapTo(Integer.class)
                .one();
    }
}
