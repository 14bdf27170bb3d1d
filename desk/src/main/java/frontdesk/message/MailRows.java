package frontdesk.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Mail.Enclosure;
import frontdesk.store.Moments;

/** The table of e-mails. */
record MailRows(Handle handle, BusinessId business) {
    private static final String COLUMNS =
            "id, address, subject, body, occasion, phone, booking_id, method, calendar, status, trouble, at";

    /** False where it has been written before. */
    boolean insert(Mail mail, String about) {
        Enclosure calendar = mail.calendar();
        return handle.createUpdate("""
                        insert into mail (business_id, id, address, subject, body, occasion, phone, booking_id, about, method, calendar, status, at)
                        values (:business, :id, :address, :subject, :body, :occasion, :phone, cast(:booking as uuid), :about, :method, :calendar, :status, :at)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("id", mail.id().value())
                        .bind("address", mail.address())
                        .bind("subject", mail.subject())
                        .bind("body", mail.body())
                        .bind("occasion", mail.occasion())
                        .bind(
                                "phone",
                                mail.phone() == null ? null : mail.phone().e164())
                        .bind(
                                "booking",
                                mail.booking() == null ? null : mail.booking().value())
                        .bind("about", about)
                        .bind("method", calendar == null ? null : calendar.method())
                        .bind("calendar", calendar == null ? null : calendar.text())
                        .bind("status", mail.status().name())
                        .bind("at", Moments.utc(mail.at()))
                        .execute()
                == 1;
    }

    Optional<Mail> find(MessageId id) {
        return handle.createQuery("select " + COLUMNS + " from mail where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", id.value())
                .map((row, context) -> mail(row))
                .findOne();
    }

    List<Mail> of(BookingId booking) {
        return handle.createQuery("select " + COLUMNS + """
                         from mail where business_id = :business and booking_id = :booking order by at, id
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> mail(row))
                .list();
    }

    List<Mail> to(String address, Older older, int most) {
        return handle.createQuery("select " + COLUMNS + """
                         from mail where business_id = :business and lower(address) = lower(:address) and (at, id) < (:than, :id)
                        order by at desc, id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("address", address)
                .bind("than", Moments.utc(older.than()))
                .bind("id", older.id())
                .bind("most", most)
                .map((row, context) -> mail(row))
                .list();
    }

    /** Ends a mail that waits, or says why it still does. */
    void settle(MessageId id, Status status, @Nullable String trouble) {
        handle.createUpdate("""
                        update mail set status = :status, trouble = :trouble
                        where business_id = :business and id = :id and status = 'QUEUED'
                        """)
                .bind("business", business.value())
                .bind("id", id.value())
                .bind("status", status.name())
                .bind("trouble", trouble)
                .execute();
    }

    private Mail mail(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        String method = row.getString("method");
        UUID booking = row.getObject("booking_id", UUID.class);
        return new Mail(
                new MessageId(row.getObject("id", UUID.class)),
                business,
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("occasion"),
                phone == null ? null : new PhoneNumber(phone),
                booking == null ? null : new BookingId(booking),
                method == null ? null : new Enclosure(method, row.getString("calendar")),
                Status.valueOf(row.getString("status")),
                row.getString("trouble"),
                Moments.of(row, "at"));
    }
}
