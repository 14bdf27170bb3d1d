package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import frontdesk.kernel.Language;
import frontdesk.kernel.ResourceId;
import frontdesk.wording.Tongue;

/** Finds what is wrong with a business before it is kept, each fault as a sentence for its owner. */
final class Soundness {
    private static final int DAY = 24 * 60;

    private final Business business;
    private final List<String> faults = new ArrayList<>();

    private Soundness(Business business) {
        this.business = business;
    }

    static List<String> faults(Business business) {
        var check = new Soundness(business);
        check.profile();
        check.languages();
        check.handOver(business.handOver());
        check.unless(
                business.calls().isKeptSoundly(),
                "Recordings and words of calls are kept for a day at least, and for ten years at most.");
        check.rules(business.rules());
        check.hours("the business", business.hours());
        check.resources();
        check.services();
        check.floor(business.floor());
        check.places();
        check.faults.addAll(KnownFile.faults(business.files()));
        check.calendar("the business", business.calendar());
        return check.faults;
    }

    private void profile() {
        unless(!business.name().isBlank(), "The business has no name.");
        unless(
                business.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "The short name “%s” may hold small letters, digits and single hyphens only.",
                business.slug());
        unless(
                business.region().matches("[A-Z]{2}"),
                "“%s” is not a country by its two-letter code.",
                business.region());
    }

    private void handOver(HandOver handOver) {
        unless(handOver.isRingingSound(), "A person is rung for five seconds to a minute.");
        unless(
                business.person() != null || handOver.others().isEmpty(),
                "There are people who are rung after the first one, and no first one.");
    }

    private void languages() {
        Set<String> seen = new HashSet<>();
        for (Language language : business.languages()) {
            String called = language.called(Language.ENGLISH);
            unless(Tongue.isSpoken(language), "Nobody here has learnt to speak %s yet.", called);
            unless(seen.add(called), "%s is spoken twice.", called);
        }
    }

    private void rules(Rules rules) {
        unless(rules.holdFor().isPositive(), "A held time has to wait for some time.");
        unless(!rules.notice().isNegative(), "The notice before a booking cannot be negative.");
        unless(
                rules.window().compareTo(rules.notice()) > 0,
                "Nothing could ever be booked: the notice is as long as the time that can be booked ahead.");
        unless(rules.largestParty() > 0, "The largest party is at least one person.");
    }

    void hours(String whose, Map<DayOfWeek, List<Span>> hours) {
        int week = 7 * DAY;
        List<Span> all = new ArrayList<>();
        hours.forEach((day, spans) -> {
            int midnight = (day.getValue() - 1) * DAY;
            for (Span span : spans) {
                if (!sound(span)) {
                    faults.add("The hours of %s on %s do not end after they start, within a day."
                            .formatted(whose, named(day)));
                    return;
                }
                all.add(new Span(midnight + span.fromMinute(), midnight + span.toMinute()));
            }
        });
        // Sunday night reaches into Monday.
        all.stream()
                .filter(span -> span.toMinute() > week)
                .toList()
                .forEach(span -> all.add(new Span(span.fromMinute() - week, span.toMinute() - week)));
        all.sort(Comparator.comparingInt(Span::fromMinute));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).fromMinute() < all.get(i - 1).toMinute()) {
                DayOfWeek day = DayOfWeek.of(Math.floorMod(all.get(i).fromMinute(), week) / DAY + 1);
                faults.add("The hours of %s overlap on %s.".formatted(whose, named(day)));
            }
        }
    }

    private void resources() {
        Set<ResourceId> seen = new HashSet<>();
        for (Resource resource : business.resources()) {
            unless(seen.add(resource.id()), "%s is listed twice.", resource.name());
            unless(!resource.name().isBlank(), "A member of staff, table or room has no name.");
            unless(resource.capacity() > 0, "%s takes at least one person.", resource.name());
            unless(
                    resource.type() != Resource.Type.TABLE || resource.smallest() <= resource.capacity(),
                    "The smallest party at %s is larger than the table.",
                    resource.name());
            unless(
                    resource.location() == null
                            || business.location(resource.location()).isPresent(),
                    "%s belongs to a place that does not exist.",
                    resource.name());
            if (resource.hours() != null) {
                hours(resource.name(), resource.hours());
            }
            calendar(resource.name(), resource.calendar());
        }
    }

    private static boolean buffer(Duration length) {
        return !length.isNegative() && length.compareTo(Duration.ofHours(24)) <= 0;
    }

    private void services() {
        Set<Object> seen = new HashSet<>();
        for (Service service : business.services()) {
            unless(seen.add(service.id()), "The service %s is listed twice.", service.name());
            unless(!service.name().isBlank(), "A service has no name.");
            unless(
                    service.duration().isPositive() && service.duration().compareTo(Duration.ofHours(24)) <= 0,
                    "The service %s takes between one minute and a day.",
                    service.name());
            unless(
                    buffer(service.bufferBefore()) && buffer(service.bufferAfter()),
                    "The buffers of the service %s take between nothing and a day.",
                    service.name());
            unless(
                    service.step() > 0 && service.step() <= DAY,
                    "The starts of the service %s lie at least a minute apart.",
                    service.name());
            unless(!service.resources().isEmpty(), "Nobody and nothing serves %s.", service.name());
            unless(
                    new HashSet<>(service.resources()).size()
                            == service.resources().size(),
                    "The service %s lists somebody twice.",
                    service.name());
            for (ResourceId resource : service.resources()) {
                unless(
                        business.resource(resource).isPresent(),
                        "The service %s names a member of staff, table or room that does not exist.",
                        service.name());
            }
            new ServiceSoundness(business, service, this).check();
        }
    }

    private void floor(Floor floor) {
        for (Floor.Combination set : floor.combinations()) {
            String fault = "Tables that go together are two or more different ones, for a smallest to a largest party.";
            unless(
                    set.tables().size() > 1
                            && new HashSet<>(set.tables()).size()
                                    == set.tables().size()
                            && set.smallest() > 0
                            && set.largest() >= set.smallest(),
                    fault);
            set.tables()
                    .forEach(table -> unless(
                            business.resource(table).isPresent(),
                            "Tables that go together name one that does not exist."));
        }
        Floor.Pacing pacing = floor.pacing();
        if (pacing != null) {
            unless(
                    pacing.minutes() > 0 && 60 % pacing.minutes() == 0,
                    "Pacing counts arrivals in a divisor of an hour: 10, 15, 20 or 30 minutes.");
            unless(
                    (pacing.parties() == null || pacing.parties() > 0)
                            && (pacing.covers() == null || pacing.covers() > 0),
                    "Pacing lets somebody arrive: leave the limit out for as many as come.");
        }
    }

    private void places() {
        Set<String> seen = new HashSet<>();
        for (Location place : business.locations()) {
            unless(seen.add(place.id()), "The place %s is listed twice.", place.id());
            if (place.hours() != null) {
                hours(place.name(), place.hours());
            }
        }
    }

    private void calendar(String whose, Calendar calendar) {
        for (Calendar.Days days : calendar.days()) {
            unless(!days.to().isBefore(days.from()), "The special days of %s end before they begin.", whose);
            unless(
                    days.spans().stream().allMatch(Soundness::sound),
                    "The hours on special days of %s do not end after they start, within a day.",
                    whose);
        }
        for (Calendar.Closure closure : calendar.closures()) {
            unless(
                    !(closure instanceof Calendar.Closure.Monthly monthly)
                            || monthly.which() == -1
                            || (monthly.which() >= 1 && monthly.which() <= 5),
                    "A closure every month falls on the first to fifth of a weekday, or the last (-1).");
        }
    }

    private static boolean sound(Span span) {
        return span.fromMinute() >= 0
                && span.fromMinute() < DAY
                && span.toMinute() > span.fromMinute()
                && span.toMinute() <= span.fromMinute() + DAY;
    }

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    void unless(boolean sound, String fault, Object... words) {
        if (!sound) {
            faults.add(fault.formatted(words));
        }
    }
}
