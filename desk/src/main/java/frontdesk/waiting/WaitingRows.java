package frontdesk.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.kernel.WaitingId;
import frontdesk.store.Moments;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting.Status;

/** The rows of {@code waiting}. */
record WaitingRows(Handle handle) {
    private static final String SELECT = """
            select business_id, waiting_id, service_id, resource_id, party_size, variant, add_ons, area, location, wished_at,
                first_day, last_day, earliest, latest, customer_name, customer_phone, customer_email, status, offered_booking,
                answer_by, asked_at
            from waiting
            """;

    void add(Waiting waiting, Origin origin) {
        Wish wish = waiting.wish();
        Stretch stretch = waiting.stretch();
        Customer customer = waiting.customer();
        PhoneNumber phone = customer.phone();
        handle.createUpdate("""
                        insert into waiting (business_id, waiting_id, service_id, resource_id, party_size, variant, add_ons, area, location,
                            wished_at, first_day, last_day, earliest, latest, customer_name, customer_phone, customer_email, status,
                            asked_at, actor, call_id)
                        values (:business, :id, :service, :resource::uuid, :party, :variant, :addOns, :area, :location,
                            :wished, :first, :last, :earliest, :latest, :name, :phone, :email, 'WAITING',
                            :asked, :actor, :call::uuid)
                        """)
                .bind("business", waiting.business().value())
                .bind("id", waiting.id().value())
                .bind("service", wish.service().value())
                .bindByType(
                        "resource",
                        wish.resource() == null ? null : wish.resource().value(),
                        UUID.class)
                .bind("party", wish.partySize())
                .bind("variant", wish.options().variant())
                .bindArray("addOns", String.class, wish.options().addOns().toArray())
                .bind("area", wish.options().area())
                .bind("location", wish.options().location())
                .bind("wished", wish.at())
                .bind("first", stretch.from())
                .bind("last", stretch.to())
                .bind("earliest", stretch.earliest())
                .bind("latest", stretch.latest())
                .bind("name", customer.name())
                .bind("phone", phone == null ? null : phone.e164())
                .bind("email", customer.email())
                .bind("asked", Moments.utc(waiting.askedAt()))
                .bind("actor", origin.actor())
                .bindByType("call", origin.call() == null ? null : origin.call().value(), UUID.class)
                .execute();
    }

    /** The same customer waits for the same already. */
    Optional<Waiting> same(Waiting waiting) {
        return open(waiting.business(), waiting.customer().phone()).stream()
                .filter(one -> one.wish().service().equals(waiting.wish().service())
                        && one.wish().partySize() == waiting.wish().partySize()
                        && one.stretch().equals(waiting.stretch()))
                .findFirst();
    }

    /** What somebody waits for or is being asked, oldest first. */
    List<Waiting> open(BusinessId business, @Nullable PhoneNumber phone) {
        return handle.createQuery(SELECT + """
                        where business_id = :business and customer_phone = :phone and status in ('WAITING', 'OFFERED')
                        order by asked_at, waiting_id
                        """)
                .bind("business", business.value())
                .bind("phone", phone == null ? "" : phone.e164())
                .map((row, context) -> read(row))
                .list();
    }

    /** Those who wait or are being asked, in order. */
    List<Waiting> open(BusinessId business) {
        return handle.createQuery(SELECT + """
                        where business_id = :business and status in ('WAITING', 'OFFERED')
                        order by asked_at, waiting_id
                        """)
                .bind("business", business.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** How many wait longer for some of the same. */
    int ahead(Waiting waiting) {
        return handle.createQuery("""
                        select count(*) from waiting
                        where business_id = :business and service_id = :service and status in ('WAITING', 'OFFERED')
                            and first_day <= :last and last_day >= :first and earliest <= :latest and latest >= :earliest
                            and (asked_at, waiting_id) < (:asked, :id)
                        """)
                .bind("business", waiting.business().value())
                .bind("service", waiting.wish().service().value())
                .bind("first", waiting.stretch().from())
                .bind("last", waiting.stretch().to())
                .bind("earliest", waiting.stretch().earliest())
                .bind("latest", waiting.stretch().latest())
                .bind("asked", Moments.utc(waiting.askedAt()))
                .bind("id", waiting.id().value())
                .mapTo(Integer.class)
                .one();
    }

    Optional<Waiting> find(BusinessId business, WaitingId id) {
        return handle.createQuery(SELECT + "where business_id = :business and waiting_id = :id")
                .bind("business", business.value())
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Who was passed over after this had been held for them. */
    Optional<Waiting> passedOver(BusinessId business, BookingId hold) {
        return handle.createQuery(
                        SELECT + "where business_id = :business and offered_booking = :hold and status = 'EXPIRED'")
                .bind("business", business.value())
                .bind("hold", hold.value())
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** Who was passed over and could still come, the last of them first. */
    Optional<Waiting> passedOver(BusinessId business, PhoneNumber phone, LocalDate today) {
        return handle.createQuery(SELECT + """
                        where business_id = :business and customer_phone = :phone and status = 'EXPIRED'
                            and offered_booking is not null and last_day >= :today
                        order by answer_by desc
                        limit 1
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("today", today)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** From the state that is known to another; false where it is in another state by now. Who was passed over meanwhile can answer still. */
    boolean turn(Waiting known, Status to, @Nullable BookingId offered, @Nullable Instant answerBy) {
        boolean answer = known.status() == Status.OFFERED && to != Status.EXPIRED;
        return handle.createUpdate("""
                        update waiting set status = :to, offered_booking = :offered::uuid, answer_by = :by::timestamptz
                        where business_id = :business and waiting_id = :id and status in (:from, :late)
                            and offered_booking is not distinct from :before::uuid
                        """)
                        .bind("business", known.business().value())
                        .bind("id", known.id().value())
                        .bind("from", known.status().name())
                        .bind("late", (answer ? Status.EXPIRED : known.status()).name())
                        .bindByType(
                                "before",
                                known.offered() == null ? null : known.offered().value(),
                                UUID.class)
                        .bind("to", to.name())
                        .bindByType("offered", offered == null ? null : offered.value(), UUID.class)
                        .bindByType("by", Moments.utcOrNull(answerBy), OffsetDateTime.class)
                        .execute()
                == 1;
    }

    /** Those of all businesses who have not answered in time. */
    List<Waiting> unanswered(Instant now) {
        return handle.createQuery(SELECT + "where status = 'OFFERED' and answer_by < :now order by answer_by limit 100")
                .bind("now", Moments.utc(now))
                .map((row, context) -> read(row))
                .list();
    }

    /** The businesses that have somebody waiting. */
    List<BusinessId> busy() {
        return handle.createQuery("select distinct business_id from waiting where status = 'WAITING'")
                .map((row, context) -> new BusinessId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        UUID offered = row.getObject("offered_booking", UUID.class);
        return new Waiting(
                new WaitingId(row.getObject("waiting_id", UUID.class)),
                new BusinessId(row.getObject("business_id", UUID.class)),
                wish(row, resource == null ? null : new ResourceId(resource)),
                new Stretch(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("earliest", LocalTime.class),
                        row.getObject("latest", LocalTime.class)),
                new Customer(
                        row.getString("customer_name"),
                        new PhoneNumber(row.getString("customer_phone")),
                        row.getString("customer_email"),
                        null),
                Status.valueOf(row.getString("status")),
                offered == null ? null : new BookingId(offered),
                Moments.orNull(row, "answer_by"),
                Moments.of(row, "asked_at"));
    }

    private static Wish wish(ResultSet row, @Nullable ResourceId resource) throws SQLException {
        return new Wish(
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getObject("wished_at", LocalDateTime.class),
                row.getInt("party_size"),
                null,
                resource,
                new Wish.Options(
                        row.getString("variant"),
                        List.of((String[]) row.getArray("add_ons").getArray()),
                        row.getString("area"),
                        row.getString("location")));
    }
}
