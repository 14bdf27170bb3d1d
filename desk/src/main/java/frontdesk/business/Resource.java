package frontdesk.business;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;

/**
 * A member of staff, a table, a room or a thing.
 *
 * @param capacity how many people it takes: the seats of a table, 1 for a person
 * @param hours its own weekly hours, or null where it keeps those of its place
 * @param smallest fewer people than this do not get the table
 * @param area where a table stands, as guests ask for it: {@code terrace}; or null
 * @param quantity how many alike there are: 3 lasers
 * @param calendar its own special days and leave
 * @param location the place it belongs to by its short name, or null for the main one
 */
public record Resource(
        ResourceId id,
        Type type,
        String name,
        List<String> names,
        int capacity,
        @Nullable Map<DayOfWeek, List<Span>> hours,
        int smallest,
        @Nullable String area,
        int quantity,
        Calendar calendar,
        @Nullable String location) {
    public enum Type {
        STAFF,
        TABLE,
        ROOM,
        CHAIR,
        EQUIPMENT
    }

    public Resource {
        names = names == null ? List.of() : names;
        smallest = Math.max(1, smallest);
        quantity = Math.max(1, quantity);
        calendar = calendar == null ? Calendar.NONE : calendar;
    }

    /** One of its kind, for parties of any size that fit, at the main place. */
    public Resource(
            ResourceId id,
            Type type,
            String name,
            List<String> names,
            int capacity,
            @Nullable Map<DayOfWeek, List<Span>> hours) {
        this(id, type, name, names, capacity, hours, 1, null, 1, Calendar.NONE, null);
    }

    public Resource in(String part) {
        return new Resource(id, type, name, names, capacity, hours, smallest, part, quantity, calendar, location);
    }

    public Resource at(Location place) {
        return new Resource(id, type, name, names, capacity, hours, smallest, area, quantity, calendar, place.id());
    }

    public Resource times(int alike) {
        return new Resource(id, type, name, names, capacity, hours, smallest, area, alike, calendar, location);
    }

    public Resource from(int fewest) {
        return new Resource(id, type, name, names, capacity, hours, fewest, area, quantity, calendar, location);
    }

    public Resource with(Calendar own) {
        return new Resource(id, type, name, names, capacity, hours, smallest, area, quantity, own, location);
    }
}
