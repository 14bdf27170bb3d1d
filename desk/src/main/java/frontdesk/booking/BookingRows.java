package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** The rows of {@code booking}: what was promised to whom. */
record BookingRows(Handle handle) {
    static final String SELECT = """
            select business_id, booking_id, service_id, resource_ids, asked_resource_id, starts_at, ends_at, party_size, status, held_until,
                customer_name, customer_phone, customer_email, notes, actor, call_id, made_at,
                asked_minutes, variant, add_ons, area, location, answers, group_id, version, price, currency
            from booking
            """;

    /**
     * A booking with what only the diary itself wants to know of it.
     *
     * @param price what it cost when it was entered, or when something else was chosen; null where that had no price
     */
    record Row(
            Booking booking,
            Asked asked,
            @Nullable Instant heldUntil,
            @Nullable Money price) {
        /** What was wished for when it was entered. */
        Wish wish(Business known) {
            LocalDateTime at = new WallClock(known.zone(booking.options().location()))
                    .shows(booking.slot().start());
            return new Wish(
                    booking.service(), at, booking.partySize(), asked.length(), asked.resource(), booking.options());
        }
    }

    /** What was asked for by name rather than given. */
    record Asked(@Nullable ResourceId resource, @Nullable Duration length) {
        static Asked of(Wish wish) {
            return new Asked(wish.resource(), wish.duration());
        }
    }

    /** New entries, each with the first line of its history. */
    void add(List<Row> entries, Map<PhoneNumber, PersonId> people) {
        handle.createUpdate("""
                        with written as (
                            insert into booking (business_id, booking_id, service_id, resource_ids, asked_resource_id, starts_at, ends_at, party_size,
                                status, held_until, person_id, customer_name, customer_phone, customer_email, notes, actor, call_id, made_at,
                                asked_minutes, variant, add_ons, area, location, answers, group_id, price, currency)
                            select business_id, booking_id, service_id, resource_ids, asked_resource_id, starts_at, ends_at, party_size,
                                status, held_until, person_id, customer_name, customer_phone, customer_email, notes, actor, call_id, made_at,
                                asked_minutes, variant, add_ons, area, location, answers, group_id, price, currency
                            from jsonb_populate_recordset(null::booking, :entries::jsonb)
                            returning *)
                        insert into booking_history
                            (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, call_id, at)
                        select business_id, booking_id, version, case status when 'HELD' then 'HELD' else 'BOOKED' end,
                            starts_at, ends_at, resource_ids, actor, call_id, made_at
                        from written
                        """)
                .bind("entries", entered(entries, people).toString())
                .execute();
    }

    private static RowSet entered(List<Row> entries, Map<PhoneNumber, PersonId> people) {
        var rows = new RowSet();
        for (Row entry : entries) {
            Booking booking = entry.booking();
            Customer customer = booking.customer();
            PersonId person = people.get(customer.phone());
            rows.row()
                    .with("business_id", booking.business().value())
                    .with("booking_id", booking.id().value())
                    .with("service_id", booking.service().value())
                    .with("resource_ids", booking.resources())
                    .with("asked_resource_id", Columns.uuid(entry.asked().resource()))
                    .with("starts_at", booking.slot().start())
                    .with("ends_at", booking.slot().end())
                    .with("party_size", booking.partySize())
                    .with("status", booking.status().name())
                    .with("held_until", entry.heldUntil())
                    .with("person_id", person == null ? null : person.value())
                    .with("customer_name", customer.name())
                    .with("customer_phone", e164(customer.phone()))
                    .with("customer_email", customer.email())
                    .with("notes", customer.notes())
                    .with("actor", booking.actor())
                    .with("call_id", Columns.uuid(booking.call()))
                    .with("made_at", booking.madeAt())
                    .with("asked_minutes", minutes(entry.asked()))
                    .with("variant", booking.options().variant())
                    .with("add_ons", booking.options().addOns())
                    .with("area", booking.options().area())
                    .with("location", booking.options().location())
                    .withJson("answers", Columns.json(customer.answers()))
                    .with(
                            "group_id",
                            booking.group() == null ? null : booking.group().value())
                    .with("price", Columns.minor(entry.price()))
                    .with("currency", Columns.currency(entry.price()));
        }
        return rows;
    }

    private static @Nullable Integer minutes(Asked asked) {
        Duration length = asked.length();
        return length == null ? null : (int) length.toMinutes();
    }

    /** Writes a changed booking over what it was; it is no hold any more. */
    void change(Booking booking, Asked asked, @Nullable PersonId person, HistoryRows.Note note) {
        Customer customer = booking.customer();
        note.bound(handle.createUpdate("""
                        with written as (update booking set service_id = :service, resource_ids = :resources, asked_resource_id = :asked::uuid,
                            starts_at = :start, ends_at = :end, party_size = :party, status = :status, held_until = null,
                            person_id = coalesce(:person::uuid, person_id), customer_name = :name, customer_phone = :phone,
                            customer_email = :email, notes = :notes, asked_minutes = :minutes, variant = :variant, add_ons = :addOns,
                            area = :area, location = :location, answers = :answers::jsonb, version = version + 1
                        where business_id = :business and booking_id = :booking
                        returning *)
                        """ + HistoryRows.NOTED))
                .registerArrayType(UUID.class, "uuid")
                .bind("business", booking.business().value())
                .bind("booking", booking.id().value())
                .bind("service", booking.service().value())
                .bindArray("resources", UUID.class, (Object[]) Columns.uuids(booking.resources()))
                .bindByType("asked", Columns.uuid(asked.resource()), UUID.class)
                .bind("start", Moments.utc(booking.slot().start()))
                .bind("end", Moments.utc(booking.slot().end()))
                .bind("party", booking.partySize())
                .bind("status", booking.status().name())
                .bindByType("person", person == null ? null : person.value(), UUID.class)
                .bind("name", customer.name())
                .bind("phone", e164(customer.phone()))
                .bind("email", customer.email())
                .bind("notes", customer.notes())
                .bind("minutes", minutes(asked))
                .bind("variant", booking.options().variant())
                .bindArray("addOns", String.class, booking.options().addOns().toArray())
                .bind("area", booking.options().area())
                .bind("location", booking.options().location())
                .bind("answers", Columns.json(customer.answers()))
                .execute();
    }

    /** Something else is booked now, which costs this. */
    void price(Booking booking, @Nullable Money price) {
        handle.createUpdate(
                        "update booking set price = cast(:price as bigint), currency = :currency where business_id = :business and booking_id = :booking")
                .bind("price", Columns.minor(price))
                .bind("currency", Columns.currency(price))
                .bind("business", booking.business().value())
                .bind("booking", booking.id().value())
                .execute();
    }

    /** It is held, until then. */
    void holdUntil(Booking booking, Instant until) {
        handle.createUpdate(
                        "update booking set held_until = :until where business_id = :business and booking_id = :booking")
                .bind("until", Moments.utc(until))
                .bind("business", booking.business().value())
                .bind("booking", booking.id().value())
                .execute();
    }

    Optional<Row> find(BusinessId business, BookingId booking) {
        return handle.createQuery(SELECT + "where business_id = :business and booking_id = :booking")
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** One, and nobody else changes it until this transaction ends. */
    Optional<Row> lock(BusinessId business, BookingId booking) {
        return handle.createQuery(SELECT + "where business_id = :business and booking_id = :booking for update")
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    static Row read(ResultSet row) throws SQLException {
        String phone = row.getString("customer_phone");
        UUID asked = row.getObject("asked_resource_id", UUID.class);
        UUID group = row.getObject("group_id", UUID.class);
        Booking booking = BookingBuilder.builder()
                .id(new BookingId(row.getObject("booking_id", UUID.class)))
                .business(new BusinessId(row.getObject("business_id", UUID.class)))
                .service(new ServiceId(row.getObject("service_id", UUID.class)))
                .resources(Columns.resources(row, "resource_ids"))
                .slot(Moments.slot(row, "starts_at", "ends_at"))
                .partySize(row.getInt("party_size"))
                .status(Status.valueOf(row.getString("status")))
                .customer(new Customer(
                        row.getString("customer_name"),
                        phone == null ? null : new PhoneNumber(phone),
                        row.getString("customer_email"),
                        row.getString("notes"),
                        Columns.words(row.getString("answers"))))
                .actor(row.getString("actor"))
                .call(Columns.call(row, "call_id"))
                .madeAt(Moments.of(row, "made_at"))
                .options(new Wish.Options(
                        row.getString("variant"),
                        List.of((String[]) row.getArray("add_ons").getArray()),
                        row.getString("area"),
                        row.getString("location")))
                .group(group == null ? null : new GroupId(group))
                .version(row.getInt("version"))
                .build();
        int minutes = row.getInt("asked_minutes");
        return new Row(
                booking,
                new Asked(
                        asked == null ? null : new ResourceId(asked),
                        minutes == 0 ? null : Duration.ofMinutes(minutes)),
                Moments.orNull(row, "held_until"),
                Columns.price(row));
    }

    private static @Nullable String e164(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.e164();
    }
}
