package frontdesk.console.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange;
import frontdesk.business.Business;
import frontdesk.business.Location;
import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.business.Terms;
import frontdesk.console.Actors;
import frontdesk.page.Clockface;

/**
 * All that the page of one booking shows beside the booking itself.
 *
 * @param due whether it is today or was before, so that they may arrive
 * @param begun whether its time has come, so that one can say how it went
 * @param version the booking as it is seen, sent with every change
 * @param undo what the way back is called, or null where there is nothing to take back
 */
record BookingDetail(
        Status status,
        boolean due,
        boolean begun,
        int version,
        List<Fact> facts,
        List<Line> history,
        @Nullable String undo) {

    /** Something that was chosen or answered. */
    record Fact(String name, String value) {}

    /** One line of the history. */
    record Line(
            String what,
            @Nullable String detail,
            String by,
            String at,
            @Nullable String call) {}

    static BookingDetail of(Booking booking, List<BookingChange> history, Business business, Clockface clock) {
        var start = booking.slot().start();
        return new BookingDetail(
                booking.status(),
                !clock.day(start).isAfter(clock.today()),
                !start.isAfter(clock.now()),
                booking.version(),
                facts(booking, business),
                history.reversed().stream().map(change -> line(change, clock)).toList(),
                history.isEmpty() ? null : undo(history.getLast()));
    }

    private static List<Fact> facts(Booking booking, Business business) {
        var facts = new ArrayList<Fact>();
        var options = booking.options();
        Service service = business.service(booking.service()).orElse(null);
        Shape shape = service == null ? Shape.PLAIN : service.shape();
        shape.variants().stream()
                .filter(variant -> variant.id().equals(options.variant()))
                .forEach(variant -> facts.add(new Fact("Variant", variant.name())));
        shape.addOns().stream()
                .filter(addOn -> options.addOns().contains(addOn.id()))
                .forEach(addOn -> facts.add(new Fact("With", addOn.name())));
        if (options.area() != null) {
            facts.add(new Fact("Area", options.area()));
        }
        if (options.location() != null) {
            facts.add(new Fact(
                    "Place",
                    business.location(options.location()).map(Location::name).orElse(options.location())));
        }
        Terms terms = service == null ? Terms.NONE : service.terms();
        booking.customer().answers().forEach((id, answer) -> facts.add(new Fact(question(terms, id), answer)));
        return List.copyOf(facts);
    }

    private static String question(Terms terms, String id) {
        return terms.intake().stream()
                .filter(question -> question.id().equals(id))
                .map(Terms.Question::text)
                .findFirst()
                .orElse(id);
    }

    private static Line line(BookingChange change, Clockface clock) {
        String reason = change.reason();
        String detail =
                switch (change.what()) {
                    case HELD, BOOKED, CONFIRMED -> clock.when(change.slot().start());
                    case MOVED ->
                        clock.when(change.slot().start()) + " to "
                                + clock.time(change.slot().end());
                    case UNDONE -> reason == null ? null : undone(reason);
                    case CANCELLED, RELEASED, LAPSED, ARRIVED, COMPLETED, NO_SHOW, CORRECTED -> reason;
                };
        return new Line(
                what(change.what()),
                detail,
                Actors.by(change.actor()),
                clock.when(change.at()),
                change.call() == null ? null : change.call().toString());
    }

    private static String undone(String what) {
        return what(BookingChange.What.valueOf(what)).toLowerCase(Locale.ROOT) + " no more";
    }

    private static String what(BookingChange.What what) {
        return switch (what) {
            case HELD -> "Held";
            case BOOKED, CONFIRMED -> "Booked";
            case MOVED -> "Moved";
            case CANCELLED -> "Cancelled";
            case RELEASED -> "Let go";
            case LAPSED -> "Hold lapsed";
            case ARRIVED -> "Arrived";
            case COMPLETED -> "Completed";
            case NO_SHOW -> "Did not come";
            case CORRECTED -> "Details corrected";
            case UNDONE -> "Undone";
        };
    }

    private static @Nullable String undo(BookingChange last) {
        return switch (last.what()) {
            case MOVED -> "Undo the move";
            case CANCELLED -> "Undo the cancellation";
            case ARRIVED -> "Not here after all";
            case COMPLETED -> "Not over yet";
            case NO_SHOW -> "Came after all";
            case HELD, BOOKED, CONFIRMED, RELEASED, LAPSED, CORRECTED, UNDONE -> null;
        };
    }

    public boolean may(String mark) {
        return switch (mark) {
            case "move" -> status == Status.CONFIRMED;
            case "arrived" -> status == Status.CONFIRMED && due;
            case "no-show" -> status == Status.CONFIRMED && begun;
            case "completed" -> status == Status.ARRIVED || (status == Status.CONFIRMED && begun);
            case "cancel" -> status == Status.CONFIRMED || status == Status.ARRIVED;
            default -> false;
        };
    }

    /** The state in a word. */
    public String state() {
        return switch (status) {
            case HELD -> "Held";
            case CONFIRMED -> "Booked";
            case ARRIVED -> "Here";
            case COMPLETED -> "Completed";
            case NO_SHOW -> "Did not come";
            case CANCELLED -> "Cancelled";
            case LAPSED -> "Lapsed";
        };
    }

    public String tone() {
        return switch (status) {
            case CONFIRMED, ARRIVED -> "good";
            case HELD -> "warn";
            case COMPLETED, LAPSED -> "calm";
            case NO_SHOW, CANCELLED -> "bad";
        };
    }
}
