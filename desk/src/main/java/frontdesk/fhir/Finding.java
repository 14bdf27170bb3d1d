package frontdesk.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Appointment;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.fhir.Openings.Opening;
import frontdesk.fhir.Openings.Row;
import frontdesk.kernel.TimeSlot;
import frontdesk.rest.Caller;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** Finds free times for {@code $find}: the first of a stretch that any of the services and actors named could meet. */
record Finding(Diary diary, Caller caller, Drawing drawing) {
    /** Those of the guide that say who comes are taken and change nothing: a time is free for everybody. */
    static final Set<String> KNOWN = Set.of(
            "start",
            "end",
            "visit-type",
            "practitioner",
            "location-reference",
            "patient-reference",
            "patient-resource",
            "coverage",
            "_count");

    private static final int MOST = 50;
    private static final String USUAL = "10";

    /** One free time of one service. */
    private record Proposal(Service service, Offer offer, Instant start) {}

    List<Appointment> find(Inputs given, Instant now) {
        TimeSlot during = during(given, now);
        int most = count(given.text("_count").orElse(USUAL));
        List<Proposal> found = new ArrayList<>();
        for (Service service : services(given)) {
            for (Wish wish : wishes(service, actors(given), now)) {
                WallClock place = place(wish.options().location());
                diary.within(caller.id(), wish, stretches(during, place), most, caller.origin()).stream()
                        .flatMap(offer ->
                                place.moment(offer.at()).map(start -> new Proposal(service, offer, start)).stream())
                        .filter(one -> during.contains(one.start()))
                        .forEach(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Proposal::start))
                .flatMap(one -> drawn(one).stream())
                .limit(most)
                .toList();
    }

    private Optional<Appointment> drawn(Proposal found) {
        Offer offer = found.offer();
        return offer.resources().stream()
                .filter(found.service().resources()::contains)
                .findFirst()
                .map(who -> new Opening(
                        new SlotId(found.service().id(), who, found.start()),
                        found.start().plus(Duration.between(offer.at(), offer.end())),
                        true))
                .map(opening -> drawing.proposed(opening, offer.resources()));
    }

    private TimeSlot during(Inputs given, Instant now) {
        var moments = new Moments(place(null));
        Instant from = given.text("start")
                .map(text -> moments.stretch("start", text).start())
                .filter(start -> start.isAfter(now))
                .orElse(now);
        // A day ends with its midnight, a moment is the end.
        Instant to = given.text("end")
                .map(text -> text.length() > 10
                        ? moments.stretch("end", text).start()
                        : moments.stretch("end", text).end())
                .orElse(Moments.LAST);
        if (!from.isBefore(to)) {
            throw Outcome.faulty("end", "Send a time that is not past and lies after start.");
        }
        return new TimeSlot(from, to);
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
            throw Outcome.faulty("_count", "Send a whole number from 1 to %d.".formatted(MOST));
        }
        return Math.min(MOST, Integer.parseInt(text));
    }

    private List<Service> services(Inputs given) {
        List<String> named = given.texts("visit-type");
        var sought = new Sought(caller.business());
        return named.isEmpty()
                ? Openings.services(caller.business())
                : named.stream()
                        .map(text -> sought.service("visit-type", text))
                        .distinct()
                        .toList();
    }

    private List<Resource> actors(Inputs given) {
        return Stream.of("practitioner", "location-reference")
                .flatMap(name -> given.texts(name).stream().map(text -> Actor.of(caller.business(), text)
                        .orElseThrow(() -> Outcome.faulty(name, "There is no such actor: search Schedule."))))
                .map(Actor::resource)
                .distinct()
                .toList();
    }

    private List<Wish> wishes(Service service, List<Resource> actors, Instant now) {
        Business business = caller.business();
        if (!actors.isEmpty()) {
            return actors.stream()
                    .filter(one -> service.resources().contains(one.id()))
                    .map(one -> new Row(service, one).wish(place(one.location()).shows(now)))
                    .toList();
        }
        Stream<@Nullable String> places = business.locations().isEmpty()
                ? Stream.of((String) null)
                : business.locations().stream().map(Location::id);
        return places.map(place -> new Wish(
                        service.id(),
                        place(place).shows(now),
                        1,
                        null,
                        null,
                        new Wish.Options(null, List.of(), null, place)))
                .toList();
    }

    private static List<Stretch> stretches(TimeSlot during, WallClock place) {
        return Stretch.between(place.shows(during.start()), place.shows(during.end()));
    }

    private WallClock place(@Nullable String location) {
        return new WallClock(caller.business().zone(location));
    }
}
