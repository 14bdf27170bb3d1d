package frontdesk.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;

/** The table of how businesses write. */
record RuleRows(Handle handle, BusinessId business) {

    Optional<MessageRules> find() {
        return handle.createQuery("""
                        select quiet_from, quiet_to, reminder_minutes, text_missed, text_recap, whatsapp_first, mail_last, review_link
                        from message_rules
                        where business_id = :business
                        """)
                .bind("business", business.value())
                .map((row, context) -> rules(row))
                .findOne();
    }

    void save(MessageRules rules) {
        handle.createUpdate("""
                        insert into message_rules
                               (business_id, quiet_from, quiet_to, reminder_minutes, text_missed, text_recap, whatsapp_first, mail_last, review_link)
                        values (:business, :from, :to, :reminders, :missed, :recap, :whatsApp, :mail, :review)
                        on conflict (business_id) do update
                        set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                            reminder_minutes = excluded.reminder_minutes, text_missed = excluded.text_missed,
                            text_recap = excluded.text_recap,
                            whatsapp_first = excluded.whatsapp_first, mail_last = excluded.mail_last,
                            review_link = excluded.review_link
                        """)
                .bind("business", business.value())
                .bind("from", rules.quiet().from())
                .bind("to", rules.quiet().to())
                .bindArray(
                        "reminders",
                        Integer.class,
                        rules.reminders().stream()
                                .map(one -> (int) one.toMinutes())
                                .toArray())
                .bind("missed", rules.missedCalls())
                .bind("recap", rules.recaps())
                .bind("whatsApp", rules.whatsAppFirst())
                .bind("mail", rules.mailLast())
                .bind("review", rules.reviewLink())
                .execute();
    }

    /** Nobody else puts rules in place of those that somebody has looked at until this transaction ends. */
    void nobodyElse() {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "message rules " + business);
    }

    static List<BusinessId> withMissedCalls(Handle handle) {
        return where(handle, "text_missed");
    }

    static List<BusinessId> withRecaps(Handle handle) {
        return where(handle, "text_recap");
    }

    private static List<BusinessId> where(Handle handle, String rule) {
        return handle.createQuery("select business_id from message_rules where " + rule + " order by business_id")
                .map((row, context) -> new BusinessId(row.getObject(1, UUID.class)))
                .list();
    }

    private static MessageRules rules(ResultSet row) throws SQLException {
        var reminders = (Integer[]) row.getArray("reminder_minutes").getArray();
        return new MessageRules(
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)),
                Stream.of(reminders).map(Duration::ofMinutes).toList(),
                row.getBoolean("text_missed"),
                row.getBoolean("text_recap"),
                row.getBoolean("whatsapp_first"),
                row.getBoolean("mail_last"),
                row.getString("review_link"));
    }
}
