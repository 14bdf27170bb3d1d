package frontdesk.rest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Recurrence;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** Understands what was sent to one business, gathering every fault; what has one is read as empty. */
final class Reader {
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_MINUTES = 24 * 60;

    private final Business business;
    private final Faults faults;
    private final Clocks clocks;
    private final Texts texts;

    Reader(Business business, Faults faults) {
        this.business = business;
        this.faults = faults;
        this.clocks = new Clocks(faults);
        this.texts = new Texts(faults);
    }

    Clocks clocks() {
        return clocks;
    }

    GuestReader guests() {
        return new GuestReader(business, faults);
    }

    /** Refuses the request where anything of it could not be understood. */
    <T> T sound(Optional<T> read) {
        faults.refuse();
        return read.orElseThrow();
    }

    Optional<Wish> wish(String where, Sent.@Nullable Wish sent) {
        if (sent == null) {
            faults.add(where, "Send a wish with service and at; an offer carries one.");
            return Optional.empty();
        }
        String prefix = where + ".";
        Optional<LocalDateTime> at = texts.required(prefix + "at", sent.at())
                .flatMap(text -> clocks.moment(prefix + "at", text, clock(sent.location())));
        return wish(prefix, sent, at);
    }

    /** The same with a start that is known already; fields are named after {@code prefix}. */
    Optional<Wish> wish(String prefix, Sent.Wish sent, Optional<LocalDateTime> at) {
        Optional<Service> service = service(prefix + "service", sent.service());
        ResourceId resource = resource(prefix + "resource", sent.resource()).orElse(null);
        int party = sent.party() == null ? 1 : sent.party();
        if (party < 1) {
            faults.add(prefix + "party", "Send how many people come: 1 or more.");
        }
        Integer minutes = sent.minutes();
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            faults.add(prefix + "minutes", "Send a length from 1 to %d minutes.".formatted(MOST_MINUTES));
        }
        List<String> addOns = addOns(prefix + "addOns", sent.addOns());
        if (service.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                service.get().id(),
                at.get(),
                party,
                minutes == null ? null : Duration.ofMinutes(minutes),
                resource,
                new Wish.Options(sent.variant(), addOns, sent.area(), sent.location())));
    }

    /** All of them or, where one has a fault, none. */
    Optional<List<Wish>> wishes(String where, @Nullable List<Sent.@Nullable Wish> sent) {
        if (sent == null || sent.isEmpty() || sent.size() > MOST_OF_A_KIND) {
            faults.add(where, "Send 1 to %d wishes.".formatted(MOST_OF_A_KIND));
            return Optional.empty();
        }
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            wish("%s[%d]".formatted(where, i), sent.get(i)).ifPresent(wishes::add);
        }
        return wishes.size() == sent.size() ? Optional.of(wishes) : Optional.empty();
    }

    private List<String> addOns(String field, @Nullable List<@Nullable String> sent) {
        if (sent == null) {
            return List.of();
        }
        List<String> named =
                sent.stream().flatMap(Stream::ofNullable).distinct().toList();
        if (named.size() != sent.size() || named.size() > MOST_OF_A_KIND) {
            faults.add(field, "Send the short name of each add-on once, at most %d.".formatted(MOST_OF_A_KIND));
        }
        return named;
    }

    Optional<Service> service(String field, @Nullable String text) {
        Optional<Service> found = texts.required(field, text).flatMap(sought -> first(
                        business.services(), one -> meant(sought, one.name(), one.names()))
                .or(() ->
                        first(business.services(), one -> meant(sought, one.id().toString(), List.of()))));
        if (found.isEmpty() && Texts.filled(text).isPresent()) {
            faults.add(field, "There is no such service: send an id or a name from services.");
        }
        return found;
    }

    Optional<ResourceId> resource(String field, @Nullable String text) {
        return Texts.filled(text).flatMap(sought -> {
            Optional<Resource> found = first(business.resources(), one -> meant(sought, one.name(), one.names()))
                    .or(() -> first(
                            business.resources(), one -> meant(sought, one.id().toString(), List.of())));
            if (found.isEmpty()) {
                faults.add(field, "There is nobody and nothing of that name: send an id or a name from resources.");
            }
            return found.map(Resource::id);
        });
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> meant) {
        return all.stream().filter(meant).findFirst();
    }

    private static boolean meant(String sought, String name, List<String> names) {
        return sought.equalsIgnoreCase(name) || names.stream().anyMatch(sought::equalsIgnoreCase);
    }

    Optional<Recurrence> recurrence(Sent.NewSeries sent) {
        var every = texts.required("every", sent.every()).flatMap(text -> clocks.period("every", text));
        Integer times = sent.times();
        List<LocalDate> without = new ArrayList<>();
        List<@Nullable String> left = sent.without() == null ? List.of() : sent.without();
        for (int i = 0; i < left.size(); i++) {
            String field = "without[%d]".formatted(i);
            texts.required(field, left.get(i))
                    .flatMap(text -> clocks.day(field, text))
                    .ifPresent(without::add);
        }
        if (times == null) {
            faults.add("times", "Send how often in all: 2 to 104.");
            return Optional.empty();
        }
        return every.flatMap(period -> {
            if (period.isNegative() || period.isZero() || period.toTotalMonths() > 12 || period.getDays() > 366) {
                faults.add("every", "Send a period from a day to a year, such as P1W.");
                return Optional.empty();
            }
            try {
                return Optional.of(new Recurrence(period, times, Set.copyOf(without)));
            } catch (IllegalArgumentException outOfRange) {
                faults.add("times", "Send how often in all: 2 to 104.");
                return Optional.empty();
            }
        });
    }

    /** What would do as well as this time; that day where nothing is said. */
    Optional<Stretch> stretch(Sent.@Nullable Stretch sent, LocalDateTime at) {
        if (sent == null) {
            return Optional.of(Stretch.days(at.toLocalDate(), at.toLocalDate()));
        }
        LocalDate from = clocks.day("stretch.from", sent.from()).orElse(at.toLocalDate());
        LocalDate to = clocks.day("stretch.to", sent.to()).orElse(from);
        LocalTime earliest = clocks.time("stretch.earliest", sent.earliest()).orElse(LocalTime.MIN);
        LocalTime latest = clocks.time("stretch.latest", sent.latest()).orElse(LocalTime.MAX);
        if (to.isBefore(from) || latest.isBefore(earliest)) {
            faults.add("stretch", "A stretch ends after it begins.");
            return Optional.empty();
        }
        return Optional.of(new Stretch(from, to, earliest, latest));
    }

    WallClock clock(@Nullable String location) {
        return new WallClock(business.zone(location));
    }
}
