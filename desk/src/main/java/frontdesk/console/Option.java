package frontdesk.console;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of several things to choose from, as a form lists it. */
public record Option(String value, String name, boolean chosen) {

    /** The constants of an enumeration, as {@code names} calls each. */
    public static <E extends Enum<E>> List<Option> of(E[] all, E chosen, Function<E, String> names) {
        return Stream.of(all)
                .map(one -> new Option(one.name(), names.apply(one), one == chosen))
                .toList();
    }
}
