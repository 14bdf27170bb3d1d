package frontdesk.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;

/** The table of messages: what is written into it, once, and found there. */
final class MessageRows {
    private static final String COLUMNS =
            "id, business_id, phone, body, occasion, booking_id, call_id, route, status, carrier_name, trouble, at";

    private MessageRows() {}

    /**
     * A text, with what tells it from another one for the same booking and occasion.
     *
     * @param language in which a template speaks, where the text may go by one
     */
    record New(Text text, String version, @Nullable Language language) {}

    /** Writes new texts and says which: one that has been written before is not written again. */
    static Set<MessageId> insert(Handle handle, List<New> texts) {
        if (texts.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("""
                        insert into message (business_id, id, phone, body, occasion, booking_id, call_id, version, route, language, status, carrier_name,
                                             trouble, at)
                        select business_id, id, phone, body, occasion, booking_id, call_id, version, route, language, status, carrier_name, trouble, at
                        from jsonb_populate_recordset(null::message, :texts::jsonb)
                        on conflict do nothing
                        returning id
                        """)
                .bind("texts", rows(texts).toString())
                .map((row, context) -> new MessageId(row.getObject(1, UUID.class)))
                .set();
    }

    private static RowSet rows(List<New> texts) {
        var rows = new RowSet();
        for (New one : texts) {
            Text text = one.text();
            rows.row()
                    .with("business_id", text.business().value())
                    .with("id", text.id().value())
                    .with("phone", text.to().e164())
                    .with("body", text.body())
                    .with("occasion", text.occasion())
                    .with(
                            "booking_id",
                            text.booking() == null ? null : text.booking().value())
                    .with("call_id", text.call() == null ? null : text.call().value())
                    .with("version", one.version())
                    .with("route", text.route().name())
                    .with(
                            "language",
                            one.language() == null ? null : one.language().tag())
                    .with("status", text.status().name())
                    .with("carrier_name", text.carrierName())
                    .with("trouble", text.trouble())
                    .with("at", text.at());
        }
        return rows;
    }

    /** The text that is there already for the same booking, occasion and version; the same name where it is for no booking. */
    static MessageId written(Handle handle, New text) {
        BookingId booking = text.text().booking();
        if (booking == null) {
            return text.text().id();
        }
        return handle.createQuery("""
                        select id from message
                        where business_id = :business and booking_id = :booking and occasion = :occasion and version = :version
                        """)
                .bind("business", text.text().business().value())
                .bind("booking", booking.value())
                .bind("occasion", text.text().occasion())
                .bind("version", text.version())
                .map((row, context) -> new MessageId(row.getObject(1, UUID.class)))
                .one();
    }

    /** In which language a template of this text speaks, where it may go by one. */
    static Optional<Language> language(Handle handle, Text text) {
        return handle.createQuery("select language from message where business_id = :business and id = :id")
                .bind("business", text.business().value())
                .bind("id", text.id().value())
                .mapTo(String.class)
                .findOne()
                .map(Language::new);
    }

    static Optional<Text> find(Handle handle, BusinessId business, MessageId message) {
        return handle.createQuery("select " + COLUMNS + " from message where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", message.value())
                .map((row, context) -> text(row))
                .findOne();
    }

    static List<Text> of(Handle handle, BusinessId business, BookingId booking) {
        return handle.createQuery("select " + COLUMNS + """
                         from message where business_id = :business and booking_id = :booking order by at, id
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> text(row))
                .list();
    }

    static Optional<Text> lastTo(Handle handle, BusinessId business, PhoneNumber phone) {
        return handle.createQuery("select " + COLUMNS + """
                         from message where business_id = :business and phone = :phone and status <> 'RECEIVED'
                         order by at desc, id desc limit 1
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .map((row, context) -> text(row))
                .findFirst();
    }

    static List<Text> with(Handle handle, BusinessId business, PhoneNumber phone, Older older, int most) {
        return handle.createQuery("select " + COLUMNS + """
                         from message where business_id = :business and phone = :phone and (at, id) < (:than, :id)
                        order by at desc, id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("than", Moments.utc(older.than()))
                .bind("id", older.id())
                .bind("most", most)
                .map((row, context) -> text(row))
                .list();
    }

    static List<Text> latest(Handle handle, BusinessId business, int most) {
        return handle.createQuery("select " + COLUMNS + """
                         from message where business_id = :business order by at desc, id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("most", most)
                .map((row, context) -> text(row))
                .list();
    }

    static List<Text> lost(Handle handle, BusinessId business, Instant since, int most) {
        return handle.createQuery("select " + COLUMNS + """
                         from message where business_id = :business and status in ('FAILED', 'NOT_SENT') and at > :since
                         order by at desc, id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("since", Moments.utc(since))
                .bind("most", most)
                .map((row, context) -> text(row))
                .list();
    }

    private static Text text(ResultSet row) throws SQLException {
        UUID booking = row.getObject("booking_id", UUID.class);
        UUID call = row.getObject("call_id", UUID.class);
        return new Text(
                new MessageId(row.getObject("id", UUID.class)),
                new BusinessId(row.getObject("business_id", UUID.class)),
                new PhoneNumber(row.getString("phone")),
                row.getString("body"),
                row.getString("occasion"),
                booking == null ? null : new BookingId(booking),
                call == null ? null : new CallId(call),
                Route.valueOf(row.getString("route")),
                Status.valueOf(row.getString("status")),
                row.getString("carrier_name"),
                row.getString("trouble"),
                Moments.of(row, "at"));
    }
}
