package frontdesk.business;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param files texts of its own from which it answers what is asked beside these
 * @param calendar where its days differ from its week
 * @param floor how its tables go together and fill
 * @param locations its places, the main one first, where there are several
 * @param talk who does the talking, and as whom
 * @param sound who hears its callers and speaks for it
 * @param translations the other languages that it speaks
 * @param handOver how callers are passed to people
 * @param calls how its telephone calls are held
 */
@RecordBuilder
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
        List<KnownFile> files,
        Rules rules,
        Calendar calendar,
        Floor floor,
        List<Location> locations,
        Talk talk,
        Sound sound,
        List<Translation> translations,
        HandOver handOver,
        Calls calls)
        implements BusinessBuilder.With {
    public Business {
        address = address == null ? "" : address;
        greeting = greeting == null ? "" : greeting;
        hours = hours == null ? Map.of() : hours;
        services = services == null ? List.of() : services;
        resources = resources == null ? List.of() : resources;
        answers = answers == null ? List.of() : answers;
        files = files == null ? List.of() : List.copyOf(files);
        calendar = calendar == null ? Calendar.NONE : calendar;
        floor = floor == null ? Floor.NONE : floor;
        locations = locations == null ? List.of() : List.copyOf(locations);
        talk = talk == null ? Talk.BUILT_IN : talk;
        sound = sound == null ? Sound.USUAL : sound;
        translations = translations == null ? List.of() : List.copyOf(translations);
        handOver = handOver == null ? HandOver.USUAL : handOver;
        calls = calls == null ? Calls.USUAL : calls;
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

    /** Where that place is; the business's own address where there is no such place. */
    public String address(@Nullable String place) {
        return location(place).map(Location::address).orElse(address);
    }

    /** The number that callers dial, as it is written where the business is; empty where there is none yet. */
    public String writtenNumber() {
        return number == null ? "" : number.written(region);
    }

    /** Who is rung for callers at that time of its day, in order. */
    public List<PhoneNumber> reached(LocalTime at) {
        return Stream.concat(Stream.ofNullable(person), handOver.others().stream())
                .distinct()
                .filter(one ->
                        handOver.hours(one).map(hours -> hours.covers(at)).orElse(true))
                .toList();
    }

    /** Whether any of its services asks for a deposit. */
    public boolean asksDeposits() {
        return services.stream().anyMatch(service -> service.terms().deposit() != null);
    }

    /** That of its prices, or else of where it is; not every region has one. */
    public Optional<Currency> currency() {
        return services.stream()
                .flatMap(service -> Optional.ofNullable(service.price()).stream())
                .map(Money::currency)
                .findFirst()
                .or(() -> Money.currencyOf(region));
    }

    /** Its own language, and the others that it speaks. */
    public List<Language> languages() {
        return Stream.concat(Stream.of(language), translations.stream().map(Translation::language))
                .toList();
    }

    /** The one of these with that tag; its own for any other. */
    public Language spoken(@Nullable String tag) {
        return languages().stream()
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElse(language);
    }

    public Optional<Resource> resource(ResourceId id) {
        for (Resource resource : resources) { // asked for every offer that is written, among a hundred tables
            if (resource.id().equals(id)) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }
}
