package frontdesk.grammar;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What the patterns of an entry come to, given what stands behind its name: {@code day 1}, {@code part 8:00-12:00}. */
interface Sense {
    Function<Found, @Nullable Value> of(List<String> arguments);

    /** One that needs nothing behind its name. */
    static Sense plain(Function<Found, @Nullable Value> make) {
        return arguments -> make;
    }
}
