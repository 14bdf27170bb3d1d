package frontdesk.rest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.booking.Recurrence;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** Understands what was sent to one business, gathering every fault; what has one is read as empty. */
final class Reader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_MINUTES = 24 * 60;

    private final Business business;
    private final Faults faults;
    private final Clocks clocks;

    Reader(Business business, Faults faults) {
        this.business = business;
        this.faults = faults;
        this.clocks = new Clocks(faults);
    }

    Clocks clocks() {
        return clocks;
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
        Optional<LocalDateTime> at = required(prefix + "at", sent.at())
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
        Optional<Service> found = required(field, text).flatMap(sought -> business.services().stream()
                .filter(one -> meant(sought, one.id().toString(), one.name(), one.names()))
                .findFirst());
        if (found.isEmpty() && filled(text).isPresent()) {
            faults.add(field, "There is no such service: send an id or a name from services.");
        }
        return found;
    }

    Optional<ResourceId> resource(String field, @Nullable String text) {
        return filled(text).flatMap(sought -> {
            Optional<Resource> found = business.resources().stream()
                    .filter(one -> meant(sought, one.id().toString(), one.name(), one.names()))
                    .findFirst();
            if (found.isEmpty()) {
                faults.add(field, "There is nobody and nothing of that name: send an id or a name from resources.");
            }
            return found.map(Resource::id);
        });
    }

    private static boolean meant(String sought, String id, String name, List<String> names) {
        return Stream.concat(Stream.of(id, name), names.stream()).anyMatch(sought::equalsIgnoreCase);
    }

    Optional<Customer> customer(String where, Sent.@Nullable Customer sent) {
        if (sent == null) {
            faults.add(where, "Send the customer: a name, and a phone or an email.");
            return Optional.empty();
        }
        if (filled(sent.phone()).or(() -> filled(sent.email())).isEmpty()) {
            faults.add(where + ".phone", "Send a phone or an email, so that the customer can be reached.");
        }
        return guest(where, sent);
    }

    /** Somebody who need not be reached. */
    Optional<Customer> guest(String where, Sent.Customer sent) {
        Optional<String> name = required(where + ".name", sent.name()).map(String::strip);
        name.ifPresent(known -> atMost(where + ".name", known, LONGEST_NAME));
        Optional<PhoneNumber> phone = phone(where + ".phone", sent.phone());
        Optional<String> email = email(where + ".email", sent.email());
        if (sent.notes() != null) {
            atMost(where + ".notes", sent.notes(), LONGEST_TEXT);
        }
        Map<String, String> answers = answers(where + ".answers", sent.answers());
        return name.map(known -> new Customer(known, phone.orElse(null), email.orElse(null), sent.notes(), answers));
    }

    /** What a service has to know beforehand must be answered. */
    void asked(String where, Wish wish, Customer customer) {
        business.service(wish.service()).stream()
                .flatMap(service -> service.terms().intake().stream())
                .filter(question -> question.required()
                        && filled(customer.answers().get(question.id())).isEmpty())
                .forEach(question ->
                        faults.add(where + ".answers." + question.id(), "Ask the customer: " + question.text()));
    }

    private Optional<PhoneNumber> phone(String field, @Nullable String text) {
        return filled(text).flatMap(written -> {
            Optional<PhoneNumber> phone = PhoneNumber.parse(written, business.region());
            if (phone.isEmpty()) {
                faults.add(field, "This is no telephone number: send it with its country code, such as +14155550134.");
            }
            return phone;
        });
    }

    private Optional<String> email(String field, @Nullable String text) {
        Optional<String> email = filled(text);
        email.filter(written -> written.length() > LONGEST_EMAIL || !written.matches("[^@\\s]+@[^@\\s]+"))
                .ifPresent(_ -> faults.add(field, "This is no e-mail address: send one such as ida@example.com."));
        return email;
    }

    private Map<String, String> answers(String field, @Nullable Map<String, @Nullable String> sent) {
        if (sent == null) {
            return Map.of();
        }
        boolean sane = sent.size() <= MOST_OF_A_KIND
                && sent.entrySet().stream()
                        .allMatch(answer -> answer.getValue() != null
                                && answer.getKey().length() <= LONGEST_NAME
                                && answer.getValue().length() <= LONGEST_TEXT);
        if (!sane) {
            faults.add(
                    field, "Send at most %d answers of at most %d characters.".formatted(MOST_OF_A_KIND, LONGEST_TEXT));
        }
        return sane ? sent : Map.of();
    }

    Optional<Recurrence> recurrence(Sent.NewSeries sent) {
        var every = required("every", sent.every()).flatMap(text -> clocks.period("every", text));
        Integer times = sent.times();
        List<LocalDate> without = new ArrayList<>();
        List<@Nullable String> left = sent.without() == null ? List.of() : sent.without();
        for (int i = 0; i < left.size(); i++) {
            String field = "without[%d]".formatted(i);
            required(field, left.get(i))
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

    private Optional<String> required(String field, @Nullable String text) {
        Optional<String> filled = filled(text);
        if (filled.isEmpty()) {
            faults.add(field, "This is missing.");
        }
        return filled;
    }

    private void atMost(String field, String text, int most) {
        if (text.length() > most) {
            faults.add(field, "Send at most %d characters.".formatted(most));
        }
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
