package frontdesk.booking;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * For whom a booking is made.
 *
 * @param phone null where a caller withholds it and gives none
 * @param answers to what the service asks beforehand, by the question's id
 */
public record Customer(
        String name,
        @Nullable PhoneNumber phone,
        @Nullable String email,
        @Nullable String notes,
        Map<String, String> answers) {
    public Customer {
        name = Text.storable(name);
        email = Text.storableOrNull(email);
        notes = Text.storableOrNull(notes);
        Map<String, String> storable = new LinkedHashMap<>();
        answers.forEach((question, answer) -> storable.put(Text.storable(question), Text.storable(answer)));
        answers = Map.copyOf(storable);
    }

    /** Somebody who was asked nothing. */
    public Customer(String name, @Nullable PhoneNumber phone, @Nullable String email, @Nullable String notes) {
        this(name, phone, email, notes, Map.of());
    }

    /** By what the limits for one customer are counted; null where nothing tells one from another. */
    @Nullable
    String key() {
        return phone != null ? phone.e164() : email;
    }
}
