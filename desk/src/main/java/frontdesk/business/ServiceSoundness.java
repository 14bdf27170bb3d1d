package frontdesk.business;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Limits.Window;
import frontdesk.kernel.ResourceId;

/** Finds what is wrong with what a service takes and when it may be booked. */
final class ServiceSoundness {
    /** What a payment link of every vendor allows. */
    private static final Duration SHORTEST_TO_PAY = Duration.ofHours(1);

    private static final Duration LONGEST_TO_PAY = Duration.ofHours(23);

    private final Business business;
    private final Service service;
    private final Soundness faults;

    ServiceSoundness(Business business, Service service, Soundness faults) {
        this.business = business;
        this.service = service;
        this.faults = faults;
    }

    void check() {
        shape(service.shape());
        limits(service.limits());
        Terms.Deposit deposit = service.terms().deposit();
        if (deposit != null) {
            deposit(deposit);
        }
    }

    private void deposit(Terms.Deposit deposit) {
        unless(deposit.amount().minor() > 0, "The deposit of the service %2$s is nothing: leave it out.", "");
        Duration within = deposit.payWithin();
        unless(
                within == null || (within.compareTo(SHORTEST_TO_PAY) >= 0 && within.compareTo(LONGEST_TO_PAY) <= 0),
                "The deposit of the service %2$s is paid within one hour and 23.",
                "");
    }

    private void shape(Shape shape) {
        once("variant", shape.variants().stream().map(Shape.Variant::id).toList());
        once("add-on", shape.addOns().stream().map(Shape.AddOn::id).toList());
        once(
                "question",
                service.terms().intake().stream().map(Terms.Question::id).toList());
        shape.variants().forEach(variant -> lasts(variant.name(), variant.duration()));
        shape.turnTimes().forEach(turn -> lasts("up to " + turn.upTo(), turn.duration()));
        shape.segments().forEach(segment -> lasts("a segment", segment.duration()));
        shape.addOns()
                .forEach(addOn -> unless(
                        !addOn.duration().isNegative(),
                        "The add-on %s of the service %s cannot make it shorter.",
                        addOn.name()));
        unless(
                shape.segments().isEmpty() || shape.segments().stream().anyMatch(Shape.Segment::working),
                "Nobody works in any segment of the service %2$s.",
                "");
        int party = 0;
        for (Shape.TurnTime turn : shape.turnTimes()) {
            unless(turn.upTo() > party, "The turn times of the service %2$s do not rise with the party.", "");
            party = turn.upTo();
        }
        unless(shape.offset() >= 0, "The first start of the service %2$s lies before the opening.", "");
        shape.alongside().forEach(this::need);
    }

    private void need(Shape.Need need) {
        int there = 0;
        for (ResourceId id : need.anyOf()) {
            there += business.resource(id).map(Resource::quantity).orElse(0);
            unless(business.resource(id).isPresent(), "The service %2$s needs something that does not exist.", "");
        }
        unless(
                need.count() > 0 && need.count() <= there,
                "The service %2$s needs %1$s of something, and there are not so many.",
                need.count());
    }

    private void limits(Limits limits) {
        positive("bookings a day", limits.perDay());
        positive("bookings a week", limits.perWeek());
        positive("bookings of one customer a day", limits.perCustomer());
        unless(limits.overbooking() >= 0, "The overbooking of the service %2$s cannot be negative.", "");
        Duration notice = limits.notice() == null ? business.rules().notice() : limits.notice();
        unless(!notice.isNegative(), "The notice of the service %2$s cannot be negative.", "");
        Window window = limits.window();
        boolean reachable =
                switch (window) {
                    case null -> notice.compareTo(business.rules().window()) < 0;
                    case Window.Ahead ahead -> notice.compareTo(ahead.time()) < 0;
                    case Window.OpenDays days -> days.days() > 0;
                    case Window.Until until -> true;
                };
        unless(reachable, "The service %2$s could never be booked: its notice is as long as its window.", "");
        if (limits.hours() != null) {
            faults.hours("the service " + service.name(), limits.hours());
        }
    }

    private void once(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            unless(seen.add(id), "The " + what + " %s of the service %s is listed twice.", id);
        }
    }

    private void lasts(String what, Duration duration) {
        unless(
                duration.isPositive() && duration.compareTo(Duration.ofHours(24)) <= 0,
                "%s of the service %s takes between one minute and a day.",
                what);
    }

    private void positive(String what, @Nullable Integer most) {
        unless(most == null || most > 0, "The service %2$s allows no %1$s at all: leave the limit out.", what);
    }

    /** The service's name is the second word of every sentence. */
    private void unless(boolean sound, String fault, Object word) {
        faults.unless(sound, fault, word, service.name());
    }
}
