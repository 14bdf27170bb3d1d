package frontdesk.booking;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/** For whom a booking is made; the phone is null where a caller withholds it and gives none. */
public record Customer(
        String name,
        @Nullable PhoneNumber phone,
        @Nullable String email,
        @Nullable String notes) {
    public Customer {
        name = Text.storable(name);
        email = Text.storableOrNull(email);
        notes = Text.storableOrNull(notes);
    }
}
