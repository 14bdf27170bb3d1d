package frontdesk.business;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        @Nullable String location)
        implements ResourceBuilder.With {
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

    /** One person who serves one customer at a time, at the main place. */
    public static Resource staff(ResourceId id, String name) {
        return one(id, Type.STAFF, name, 1);
    }

    public static Resource table(ResourceId id, String name, int seats) {
        return one(id, Type.TABLE, name, seats);
    }

    /** One of its kind, for parties of any size that fit, at the main place. */
    public static Resource one(ResourceId id, Type type, String name, int capacity) {
        return ResourceBuilder.builder()
                .id(id)
                .type(type)
                .name(name)
                .capacity(capacity)
                .build();
    }
}
