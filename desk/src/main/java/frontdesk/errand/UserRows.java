package frontdesk.errand;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.errand.Errand.User;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/** The rows of {@code errand_user}. */
record UserRows(Handle handle, BusinessId business) {

    Optional<Preferences> preferences(PhoneNumber phone) {
        return handle.createQuery(
                        "select preferences from errand_user where business_id = :business and phone = :phone")
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .map((row, context) -> ErrandJson.read(row.getString(1), Preferences.class))
                .findOne();
    }

    Optional<User> find(PhoneNumber phone) {
        return handle.createQuery(
                        "select name, language from errand_user where business_id = :business and phone = :phone")
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .map((row, context) -> new User(row.getString(1), phone, new Language(row.getString(2))))
                .findOne();
    }

    /** The secret part of the address of their calendar. */
    String calendarWord(PhoneNumber phone) {
        return handle.createQuery(
                        "select calendar_word from errand_user where business_id = :business and phone = :phone")
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .mapTo(String.class)
                .one();
    }

    /** Whose calendar has this secret word. */
    Optional<PhoneNumber> byCalendar(String word) {
        return handle.createQuery(
                        "select phone from errand_user where business_id = :business and calendar_word = :word")
                .bind("business", business.value())
                .bind("word", word)
                .mapTo(String.class)
                .findOne()
                .map(PhoneNumber::new);
    }

    /** @param word of their calendar, where they have none yet */
    void remember(User user, Preferences preferences, String word) {
        handle.createUpdate("""
                        insert into errand_user (business_id, phone, name, language, preferences, calendar_word)
                        values (:business, :phone, :name, :language, cast(:preferences as json), :word)
                        on conflict (business_id, phone)
                        do update set name = excluded.name, language = excluded.language, preferences = excluded.preferences
                        """)
                .bind("business", business.value())
                .bind("phone", user.phone().e164())
                .bind("name", user.name())
                .bind("language", user.language().tag())
                .bind("preferences", ErrandJson.write(preferences))
                .bind("word", word)
                .execute();
    }
}
