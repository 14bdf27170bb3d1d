package frontdesk.booking;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Wish;

/**
 * By what a request is recognised when it comes again: by the key that it carries, or by the call that it comes from and what it asks for.
 *
 * @param implied made up by us: it stands for the request only as long as what came of it stands
 */
record RequestKey(String operation, String key, boolean implied) {

    /** The same hold is asked for when the whole wish is the same. */
    static Optional<RequestKey> ofHold(Origin origin, Wish wish) {
        return own("hold", origin).or(() -> implied("hold", origin, wish.toString()));
    }

    /** The same booking is asked for when service, start and telephone number are the same. */
    static Optional<RequestKey> ofBooking(Origin origin, Wish wish, @Nullable PhoneNumber phone) {
        String what = "%s %s %s".formatted(wish.service(), wish.at(), phone == null ? "" : phone);
        return own("book", origin).or(() -> implied("book", origin, what));
    }

    /** The same visit is asked for when all of its wishes are the same. */
    static Optional<RequestKey> ofVisit(
            String operation, Origin origin, List<Wish> wishes, @Nullable PhoneNumber phone) {
        String what = wishes + " " + (phone == null ? "" : phone);
        return own(operation, origin).or(() -> implied(operation, origin, what));
    }

    /** One line of many that come with one key. */
    static Optional<RequestKey> ofLine(Origin origin, int line) {
        return own("import", origin).map(whole -> new RequestKey("import", whole.key() + " " + line, false));
    }

    private static Optional<RequestKey> implied(String operation, Origin origin, String what) {
        return Optional.ofNullable(origin.call())
                .map(call -> new RequestKey(operation, "call " + call + " " + what, true));
    }

    static Optional<RequestKey> own(String operation, Origin origin) {
        return Optional.ofNullable(origin.idempotencyKey()).map(key -> new RequestKey(operation, "key " + key, false));
    }
}
