package frontdesk.rehearsal;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.store.Database;

/** What stands in PostgreSQL, read with SQL and past every door, so that the proof does not rest on what it proves. */
record Ledger(Database database, Business business) {
    /** Who fills the diary before a call. */
    static final String STRANGER = "Somebody Else";

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /** A booking. */
    record Row(
            String service,
            @Nullable String variant,
            List<String> resources,
            LocalDateTime start,
            int party,
            String name,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "%s%s for %d, %s, %s (%s)%s"
                    .formatted(
                            service,
                            variant == null ? "" : " " + variant,
                            party,
                            DAY_AND_TIME.format(start),
                            name,
                            String.join(" + ", resources),
                            phone == null ? "" : " " + phone);
        }
    }

    /** What stands, apart from the strangers. */
    List<Row> bookings() {
        return database.read(handle -> handle.createQuery("""
                        select service_id, variant, resource_ids, starts_at, party_size, customer_name, customer_phone
                        from booking
                        where business_id = :business and status = 'CONFIRMED' and customer_name <> :stranger
                        order by starts_at, booking_id
                        """)
                .bind("business", business.id().value())
                .bind("stranger", STRANGER)
                .map((row, _) -> new Row(
                        business.service(new ServiceId(row.getObject("service_id", UUID.class)))
                                .map(Service::name)
                                .orElse("?"),
                        row.getString("variant"),
                        Arrays.stream((UUID[]) row.getArray("resource_ids").getArray())
                                .map(id -> business.resource(new ResourceId(id))
                                        .map(Resource::name)
                                        .orElse("?"))
                                .toList(),
                        row.getObject("starts_at", OffsetDateTime.class)
                                .atZoneSameInstant(business.zone())
                                .toLocalDateTime(),
                        row.getInt("party_size"),
                        row.getString("customer_name"),
                        row.getString("customer_phone")))
                .list());
    }

    int waiting() {
        return count("select count(*) from waiting where business_id = :business and status = 'WAITING'", null);
    }

    int messages(CallId call) {
        return count("""
                select count(*) from tool_use
                where business_id = :business and call_id = :call and name = 'take_message' and outcome = 'Noted'
                """, call);
    }

    private int count(String sql, @Nullable CallId call) {
        return database.read(handle -> {
            var query = handle.createQuery(sql).bind("business", business.id().value());
            return (call == null ? query : query.bind("call", call.value()))
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
