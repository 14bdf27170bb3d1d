package frontdesk.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.errand.Errand.Appointment;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.Errand.User;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

/** The rows of {@code errand}. */
record ErrandRows(Handle handle, BusinessId business) {
    private static final String SELECT = "select * from errand where business_id = :business ";

    /** False where an errand with this key is there. */
    boolean insert(Errand errand, Instant due, String actor, @Nullable String key) {
        return handle.createUpdate("""
                        insert into errand (business_id, errand_id, user_phone, user_name, language, service, wished_words, wished, preferences, notes,
                                            status, due_at, at_once, calendar_word, made_at, actor, request_key)
                        values (:business, :id, :phone, :name, :language, :service, :words, cast(:wished as json), cast(:preferences as json), :notes,
                                'QUEUED', :due, :atOnce, :word, :madeAt, :actor, :key)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("id", errand.id().value())
                        .bind("phone", errand.user().phone().e164())
                        .bind("name", errand.user().name())
                        .bind("language", errand.user().language().tag())
                        .bind("service", errand.service())
                        .bind("words", errand.wish().words())
                        .bind("wished", ErrandJson.write(errand.wish()))
                        .bind("preferences", ErrandJson.write(errand.preferences()))
                        .bind("notes", errand.notes())
                        .bind("due", Moments.utc(due))
                        .bind("atOnce", errand.atOnce())
                        .bind("word", errand.calendarWord())
                        .bind("madeAt", Moments.utc(errand.madeAt()))
                        .bind("actor", actor)
                        .bind("key", key)
                        .execute()
                == 1;
    }

    Optional<Errand> find(ErrandId id) {
        return one(SELECT + "and errand_id = :id", id);
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Errand> lock(ErrandId id) {
        return one(SELECT + "and errand_id = :id for update", id);
    }

    private Optional<Errand> one(String select, ErrandId id) {
        return handle.createQuery(select)
                .bind("business", business.value())
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<Errand> byKey(String key) {
        return handle.createQuery(SELECT + "and request_key = :key")
                .bind("business", business.value())
                .bind("key", key)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The one that waits longest for its next call, locked; passes over those that somebody else has locked. */
    Optional<Errand> lockDue(Instant now) {
        return handle.createQuery(SELECT + """
                        and due_at <= :now
                        order by due_at, errand_id limit 1 for update skip locked
                        """)
                .bind("business", business.value())
                .bind("now", Moments.utc(now))
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The newest first; those made before one of them, where it is given. */
    List<Errand> list(@Nullable String status, @Nullable ErrandId before, int most) {
        return handle.createQuery(SELECT + """
                        and (cast(:status as text) is null or status = :status)
                        and (cast(:before as uuid) is null or errand_id < cast(:before as uuid))
                        order by errand_id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("status", status)
                .bindByType("before", before == null ? null : before.value(), UUID.class)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** The errands of a user that are booked. */
    List<Errand> booked(PhoneNumber user) {
        return handle.createQuery(SELECT + "and user_phone = :phone and status = 'BOOKED' order by booked_at")
                .bind("business", business.value())
                .bind("phone", user.e164())
                .map((row, context) -> read(row))
                .list();
    }

    /** When the user's other appointments begin. */
    List<LocalDateTime> appointments(PhoneNumber user, ErrandId but) {
        return handle.createQuery("""
                        select booked_at from errand
                        where business_id = :business and user_phone = :phone and status = 'BOOKED' and errand_id <> :but
                        """)
                .bind("business", business.value())
                .bind("phone", user.e164())
                .bind("but", but.value())
                .mapTo(LocalDateTime.class)
                .list();
    }

    void stand(ErrandId id, Status status) {
        Instant due = status instanceof Status.Queued queued ? queued.due() : null;
        CallId call = status instanceof Status.Calling calling ? calling.call() : null;
        handle.createUpdate("""
                        update errand set status = :status, due_at = cast(:due as timestamptz), current_call = cast(:call as uuid)
                        where business_id = :business and errand_id = :id
                        """)
                .bind("status", status.word().toUpperCase(java.util.Locale.ROOT))
                .bindByType("due", due == null ? null : Moments.utc(due), OffsetDateTime.class)
                .bindByType("call", call == null ? null : call.value(), UUID.class)
                .bind("business", business.value())
                .bind("id", id.value())
                .execute();
        if (status instanceof Status.Booked(Appointment appointment)) {
            book(id, appointment);
        }
    }

    /** Another provider may be called beside those who are on the line. */
    void beside(ErrandId id, Instant due) {
        handle.createUpdate("update errand set due_at = :due where business_id = :business and errand_id = :id")
                .bind("due", Moments.utc(due))
                .bind("business", business.value())
                .bind("id", id.value())
                .execute();
    }

    private void book(ErrandId id, Appointment appointment) {
        handle.createUpdate("""
                        update errand set booked_at = :at, booked_with = :with, booked_place = :place, confirmation = :confirmation,
                               booked_call = :call, booked_times = booked_times + 1
                        where business_id = :business and errand_id = :id
                        """)
                .bind("at", appointment.at())
                .bind("with", appointment.provider())
                .bind("place", appointment.address())
                .bind("confirmation", appointment.confirmation())
                .bind("call", appointment.call().value())
                .bind("business", business.value())
                .bind("id", id.value())
                .execute();
    }

    private static Errand read(ResultSet row) throws SQLException {
        return new Errand(
                new ErrandId(row.getObject("errand_id", UUID.class)),
                new BusinessId(row.getObject("business_id", UUID.class)),
                new User(
                        row.getString("user_name"),
                        new PhoneNumber(row.getString("user_phone")),
                        new Language(row.getString("language"))),
                row.getString("service"),
                ErrandJson.read(row.getString("wished"), WishedTime.class),
                ErrandJson.read(row.getString("preferences"), Preferences.class),
                row.getString("notes"),
                status(row),
                row.getInt("at_once"),
                row.getInt("booked_times"),
                row.getString("calendar_word"),
                Moments.of(row, "made_at"));
    }

    private static Status status(ResultSet row) throws SQLException {
        String word = row.getString("status");
        return switch (word) {
            case "QUEUED" -> new Status.Queued(Moments.of(row, "due_at"));
            case "CALLING" -> new Status.Calling(new CallId(row.getObject("current_call", UUID.class)));
            case "ASKING" -> new Status.Asking();
            case "BOOKED" ->
                new Status.Booked(new Appointment(
                        row.getObject("booked_at", LocalDateTime.class),
                        row.getString("booked_with"),
                        row.getString("booked_place"),
                        row.getString("confirmation"),
                        new CallId(row.getObject("booked_call", UUID.class))));
            case "EXHAUSTED" -> new Status.Exhausted();
            case "STOPPED" -> new Status.Stopped();
            default -> throw new IllegalStateException("no such status of an errand: " + word);
        };
    }
}
