package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/**
 * A business as it is now: all that a conversation or a diary needs to know of it, read in one go.
 *
 * @param slug its short name in addresses and commands: {@code trattoria-lucia}
 * @param region its country, by ISO 3166 code
 * @param number the number that callers dial, or null where there is none yet
 * @param person who takes calls that are handed over, or null
 * @param hours when it is open, by weekday, in order
 * @param answers what callers ask and what is said to it
 */
public record Business(
        BusinessId id,
        String slug,
        String name,
        Kind kind,
        ZoneId zone,
        String region,
        Language language,
        @Nullable PhoneNumber number,
        @Nullable PhoneNumber person,
        String address,
        String greeting,
        Map<DayOfWeek, List<Span>> hours,
        List<Service> services,
        List<Resource> resources,
        List<Answer> answers,
        Rules rules) {

    /** What is booked there: parties at tables, or appointments with people. */
    public enum Kind {
        TABLES,
        APPOINTMENTS
    }

    /** A stretch of a day by minutes from its midnight; the end may lie after 1,440, on the next day. */
    public record Span(int fromMinute, int toMinute) {}

    /**
     * Something that can be booked.
     *
     * @param names other words that callers use for it
     * @param step minutes between the starts that are offered
     * @param resources who or what can serve it
     */
    public record Service(
            ServiceId id,
            String name,
            List<String> names,
            Duration duration,
            Duration bufferBefore,
            Duration bufferAfter,
            int step,
            @Nullable Money price,
            List<ResourceId> resources) {}

    /**
     * A member of staff, a table or a room.
     *
     * @param capacity how many people it takes: the seats of a table, 1 for a person
     * @param hours its own weekly hours, or null where it keeps those of the business
     */
    public record Resource(
            ResourceId id,
            Type type,
            String name,
            List<String> names,
            int capacity,
            @Nullable Map<DayOfWeek, List<Span>> hours) {
        public enum Type {
            STAFF,
            TABLE,
            ROOM
        }
    }

    /** A question that callers ask, by the words they use, and what is said to it. */
    public record Answer(String id, List<String> questions, String text) {}

    /**
     * What holds for every booking.
     *
     * @param holdFor how long a held time waits for its confirmation
     * @param notice how soon before its start a time can still be booked
     * @param window how far ahead can be booked
     * @param largestParty more people than this are passed to a person
     */
    public record Rules(Duration holdFor, Duration notice, Duration window, int largestParty) {}

    public Optional<Service> service(ServiceId id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Resource> resource(ResourceId id) {
        return resources.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
