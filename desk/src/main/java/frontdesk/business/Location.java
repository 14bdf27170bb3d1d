package frontdesk.business;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One of several places of a business.
 *
 * @param id its short name: {@code airport}
 * @param hours its own weekly hours, or null where it keeps those of the business
 */
public record Location(
        String id,
        String name,
        ZoneId zone,
        String address,
        @Nullable Map<DayOfWeek, List<Span>> hours) {}
