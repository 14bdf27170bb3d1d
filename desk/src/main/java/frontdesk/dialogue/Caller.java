package frontdesk.dialogue;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * Who is on the line.
 *
 * @param number the number they call from, or null where it is withheld
 * @param name their name, where the business knows it or they have given it
 * @param phone the number to reach them at once that is settled
 */
public record Caller(
        @Nullable PhoneNumber number,
        @Nullable String name,
        @Nullable PhoneNumber phone) {

    /** Somebody the business does not know. */
    public static Caller from(@Nullable PhoneNumber number) {
        return new Caller(number, null, null);
    }

    /** Somebody who has been here before. */
    public static Caller known(PhoneNumber number, String name) {
        return new Caller(number, name, number);
    }

    Caller named(@Nullable String name, @Nullable PhoneNumber phone) {
        return new Caller(number, name == null ? this.name : name, phone == null ? this.phone : phone);
    }
}
