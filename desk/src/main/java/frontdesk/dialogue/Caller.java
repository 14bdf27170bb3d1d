package frontdesk.dialogue;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * Who is on the line.
 *
 * @param number the number they call from, or null where it is withheld
 * @param name their name, where the business knows it or they have given it
 * @param phone the number to reach them at once that is settled
 * @param offered what has come free for them on the waiting list and is held for their answer, or null
 * @param missed what was held for them on the waiting list and is not any more, as they did not answer in time, or null
 * @param language the language that they speak, or null as long as it is the business's own
 * @param wantsNoTexts whether they said STOP
 */
@RecordBuilder
public record Caller(
        @Nullable PhoneNumber number,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable Offered offered,
        @Nullable Missed missed,
        @Nullable Language language,
        boolean wantsNoTexts) {

    /** Something held for somebody on the waiting list, under the name that they gave. */
    public record Offered(String waiting, Wanted wanted, Slot slot, String name) {}

    /** Something that was held for somebody on the waiting list, who waits for it again, under the name that they gave. */
    public record Missed(Wanted wanted, String name) {}

    /** Somebody the business does not know. */
    public static Caller from(@Nullable PhoneNumber number) {
        return CallerBuilder.builder().number(number).build();
    }

    /** Somebody who has been here before. */
    public static Caller known(PhoneNumber number, String name) {
        return from(number).named(name, number);
    }

    Caller named(@Nullable String name, @Nullable PhoneNumber phone) {
        return but().name(name == null ? this.name : name)
                .phone(phone == null ? this.phone : phone)
                .build();
    }

    /** The same, asked whether they still want what they waited for. */
    public Caller offered(@Nullable Offered something) {
        return but().offered(something).build();
    }

    /** The same, to be told what they have missed. */
    public Caller missed(@Nullable Missed something) {
        return but().missed(something).build();
    }

    /** The same, who said STOP. */
    public Caller withoutTexts() {
        return but().wantsNoTexts(true).build();
    }

    /** The same, speaking this language. */
    public Caller speaking(@Nullable Language other) {
        return but().language(other).build();
    }

    /** The same, but for what is set on it. */
    private CallerBuilder but() {
        return CallerBuilder.builder(this);
    }
}
