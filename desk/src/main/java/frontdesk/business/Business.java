package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param calendar where its days differ from its week
 * @param floor how its tables go together and fill
 * @param locations its places, the main one first, where there are several
 * @param talk who does the talking, and as whom
 * @param translations the other languages that it speaks
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
        Rules rules,
        Calendar calendar,
        Floor floor,
        List<Location> locations,
        Talk talk,
        List<Translation> translations) {
    public Business {
        calendar = calendar == null ? Calendar.NONE : calendar;
        floor = floor == null ? Floor.NONE : floor;
        locations = locations == null ? List.of() : List.copyOf(locations);
        talk = talk == null ? Talk.BUILT_IN : talk;
        translations = translations == null ? List.of() : List.copyOf(translations);
    }

    /** One for which the built-in brain talks, in one language. */
    public Business(
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
            Rules rules,
            Calendar calendar,
            Floor floor,
            List<Location> locations) {
        this(
                id,
                slug,
                name,
                kind,
                zone,
                region,
                language,
                number,
                person,
                address,
                greeting,
                hours,
                services,
                resources,
                answers,
                rules,
                calendar,
                floor,
                locations,
                Talk.BUILT_IN,
                List.of());
    }

    /** One whose days are like its week and whose tables stand alone, in one place. */
    public Business(
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
        this(
                id,
                slug,
                name,
                kind,
                zone,
                region,
                language,
                number,
                person,
                address,
                greeting,
                hours,
                services,
                resources,
                answers,
                rules,
                Calendar.NONE,
                Floor.NONE,
                List.of());
    }

    /** What is booked there: parties at tables, or appointments with people. */
    public enum Kind {
        TABLES,
        APPOINTMENTS
    }

    /** A stretch of a day by minutes from its midnight; the end may lie after 1,440, on the next day. */
    public record Span(int fromMinute, int toMinute) {
        private static final int DAY = 24 * 60;

        /**
         * Reads {@code 09:00-17:00}; an end that is not after the start lies on the next day.
         *
         * @throws IllegalArgumentException where it is written in another way
         */
        public static Span of(String text) {
            String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
            try {
                int from = LocalTime.parse(ends[0]).toSecondOfDay() / 60;
                int to = LocalTime.parse(ends[1].equals("24:00") ? "00:00" : ends[1])
                                .toSecondOfDay()
                        / 60;
                return new Span(from, to <= from ? to + DAY : to);
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
                throw new IllegalArgumentException(
                        "hours are written as 09:00-17:00, not “%s”".formatted(text), unreadable);
            }
        }

        /** As it is read: {@code 18:00-02:00}. */
        @Override
        public String toString() {
            return "%02d:%02d-%02d:%02d"
                    .formatted(fromMinute / 60, fromMinute % 60, toMinute % DAY / 60, toMinute % DAY % 60);
        }
    }

    /**
     * Something that can be booked.
     *
     * @param names other words that callers use for it
     * @param step minutes between the starts that are offered
     * @param resources who or what can serve it, in order of preference
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
            List<ResourceId> resources,
            Shape shape,
            Limits limits,
            Terms terms) {
        public Service {
            names = names == null ? List.of() : names;
            bufferBefore = bufferBefore == null ? Duration.ZERO : bufferBefore;
            bufferAfter = bufferAfter == null ? Duration.ZERO : bufferAfter;
            shape = shape == null ? Shape.PLAIN : shape;
            limits = limits == null ? Limits.NONE : limits;
            terms = terms == null ? Terms.NONE : terms;
        }

        /** A plain one: one length, one who serves, no limits and no terms of its own. */
        public Service(
                ServiceId id,
                String name,
                List<String> names,
                Duration duration,
                Duration bufferBefore,
                Duration bufferAfter,
                int step,
                @Nullable Money price,
                List<ResourceId> resources) {
            this(
                    id,
                    name,
                    names,
                    duration,
                    bufferBefore,
                    bufferAfter,
                    step,
                    price,
                    resources,
                    Shape.PLAIN,
                    Limits.NONE,
                    Terms.NONE);
        }

        public Service with(Shape other) {
            return new Service(
                    id, name, names, duration, bufferBefore, bufferAfter, step, price, resources, other, limits, terms);
        }

        public Service with(Limits other) {
            return new Service(
                    id, name, names, duration, bufferBefore, bufferAfter, step, price, resources, shape, other, terms);
        }

        public Service with(Terms other) {
            return new Service(
                    id, name, names, duration, bufferBefore, bufferAfter, step, price, resources, shape, limits, other);
        }
    }

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

    /** A question that callers ask, by the words they use, and what is said to it. */
    public record Answer(String id, List<String> questions, String text) {}

    /**
     * What holds for every booking.
     *
     * @param holdFor how long a held time waits for its confirmation
     * @param notice how soon before its start a time can still be booked
     * @param window how far ahead can be booked
     * @param largestParty more people than this are passed to a person
     * @param choice who is given where nobody is asked for
     * @param packing which of the times near a wish are offered first
     */
    public record Rules(
            Duration holdFor, Duration notice, Duration window, int largestParty, Choice choice, Packing packing) {
        public Rules {
            choice = choice == null ? Choice.LEAST_BUSY : choice;
            packing = packing == null ? Packing.NEAREST : packing;
        }

        public Rules(Duration holdFor, Duration notice, Duration window, int largestParty) {
            this(holdFor, notice, window, largestParty, Choice.LEAST_BUSY, Packing.NEAREST);
        }

        public Rules with(Choice other) {
            return new Rules(holdFor, notice, window, largestParty, other, packing);
        }

        public Rules with(Packing other) {
            return new Rules(holdFor, notice, window, largestParty, choice, other);
        }
    }

    /** Who of the staff is given where nobody is asked for. */
    public enum Choice {
        /** Who has the least to do that day. */
        LEAST_BUSY,
        /** Whose turn it is: who was given longest ago. */
        ROUND_ROBIN,
        /** As the service lists them. */
        IN_ORDER,
        /** Who served this customer last, else who has the least to do. */
        SAME_AS_LAST
    }

    /** Which of the times near a wish are offered first. */
    public enum Packing {
        NEAREST,
        /** Those that leave no gap too short to sell. */
        CLUSTER,
        /** Those with room before and after. */
        SPREAD
    }

    public Optional<Service> service(ServiceId id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The place with this short name; the main one for null. Empty where there is none of that name, or only one place. */
    public Optional<Location> location(@Nullable String place) {
        return place == null
                ? locations.stream().findFirst()
                : locations.stream().filter(l -> l.id().equals(place)).findFirst();
    }

    /** What the clocks show at one of its places; at the main one for null. */
    public ZoneId zone(@Nullable String place) {
        return location(place).map(Location::zone).orElse(zone);
    }

    /** The same with other special days. */
    public Business with(Calendar other) {
        return new Business(
                id,
                slug,
                name,
                kind,
                zone,
                region,
                language,
                number,
                person,
                address,
                greeting,
                hours,
                services,
                resources,
                answers,
                rules,
                other,
                floor,
                locations,
                talk,
                translations);
    }

    /** The same with somebody else talking. */
    public Business with(Talk other) {
        return new Business(
                id,
                slug,
                name,
                kind,
                zone,
                region,
                language,
                number,
                person,
                address,
                greeting,
                hours,
                services,
                resources,
                answers,
                rules,
                calendar,
                floor,
                locations,
                other,
                translations);
    }

    /** The same, speaking these languages besides its own. */
    public Business with(List<Translation> others) {
        return new Business(
                id, slug, name, kind, zone, region, language, number, person, address, greeting, hours, services,
                resources, answers, rules, calendar, floor, locations, talk, others);
    }

    /** Its own language, and the others that it speaks. */
    public List<Language> languages() {
        return Stream.concat(Stream.of(language), translations.stream().map(Translation::language))
                .toList();
    }

    public Optional<Resource> resource(ResourceId id) {
        return resources.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
