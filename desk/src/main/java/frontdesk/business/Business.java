package frontdesk.business;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
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
