package frontdesk.grammar;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What the patterns of an entry come to, given what stands behind its name: {@code day 1}, {@code part 8:00-12:00}. */
interface Sense {
    Function<Found, @Nullable Value> of(List<String> arguments);

    /** One that needs nothing behind its name. */
    static Sense plain(Function<Found, @Nullable Value> make) {
        return arguments -> make;
    }

    /** A value that holds in certain countries: {@code @GB,IE}; everywhere where the argument names none. */
    static Function<Found, @Nullable Value> in(String countries, Value value) {
        if (!countries.startsWith("@")) {
            return found -> value;
        }
        var known = Set.of(countries.substring(1).split(","));
        return found -> known.contains(found.match().around().region()) ? value : null;
    }
}
