package frontdesk.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.MoveOutcome;
import frontdesk.kernel.ResourceId;
import frontdesk.rest.Caller;
import frontdesk.timetable.Wish;

/** Moves an appointment to where it is written now: to another slot, or to another start or actor. Its own time counts as free. */
record Moving(Diary diary, Caller caller, Refusals refusals) {

    Booking moved(Booking booking, Appointment sent) {
        Integer seen = caller.seen();
        if (seen != null && seen != booking.version()) {
            throw refusals.stale(booking);
        }
        Wish before = diary.agenda().wish(caller.id(), booking.id()).orElseThrow(() -> Outcome.noSuch("Appointment"));
        Wish wish = wish(before, booking, sent);
        if (wish.equals(before)) {
            return booking;
        }
        return switch (diary.move(caller.id(), booking.id(), wish, caller.origin())) {
            case MoveOutcome.Moved(Booking moved) -> moved;
            case MoveOutcome.Refused refused -> throw refusals.of(refused.reason());
            case MoveOutcome.Stale(Booking standing) -> throw refusals.stale(standing);
            case MoveOutcome.Unanswered _ -> throw Refusals.unanswered();
            case MoveOutcome.NoSuchBooking _ ->
                throw refusals.notNow(
                        diary.agenda().find(caller.id(), booking.id()).orElse(booking));
        };
    }

    /** Who reads, changes the start and writes all back still sends the old slot: it counts only where it is another. */
    private Wish wish(Wish before, Booking booking, Appointment sent) {
        var openings = new Openings(diary, caller);
        sameService(before, sent);
        Optional<Wish> slot = slot(openings, booking, sent);
        if (slot.isPresent()) {
            return before.at(slot.get().at()).with(slot.get().resource());
        }
        Wish wish = actor(booking, sent).map(before::with).orElse(before);
        var place = openings.place(before.options().location());
        Instant start = sent.hasStart()
                ? new Moments(place)
                        .stretch("start", sent.getStartElement().getValueAsString())
                        .start()
                : booking.slot().start();
        return start.equals(booking.slot().start()) ? wish : wish.at(place.shows(start));
    }

    private void sameService(Wish before, Appointment sent) {
        if (sent.hasServiceType()
                && sent.getServiceTypeFirstRep().getCoding().stream()
                        .filter(one -> Drawing.SERVICE.equals(one.getSystem()))
                        .anyMatch(one -> !before.service().toString().equals(one.getCode()))) {
            throw Outcome.refusal(
                    422,
                    IssueType.NOTSUPPORTED,
                    "Another service is another appointment: book it and cancel this one.");
        }
    }

    private Optional<Wish> slot(Openings openings, Booking booking, Appointment sent) {
        List<String> ours = booking.resources().stream()
                .map(id -> new SlotId(booking.service(), id, booking.slot().start()).toString())
                .toList();
        return sent.getSlot().stream()
                .map(Reference::getReference)
                .flatMap(Stream::ofNullable)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .filter(id -> !ours.contains(id))
                .findFirst()
                .map(id -> SlotId.of(id)
                        .filter(slot -> slot.service().equals(booking.service()))
                        .flatMap(openings::wish)
                        .orElseThrow(() ->
                                Outcome.faulty("slot", "There is no such Slot of this service: search for it again.")));
    }

    /** Who is named and did not serve until now. */
    private Optional<ResourceId> actor(Booking booking, Appointment sent) {
        return sent.getParticipant().stream()
                .map(one -> one.getActor().getReference())
                .flatMap(Stream::ofNullable)
                .flatMap(reference -> Actor.of(caller.business(), reference).stream())
                .map(actor -> actor.resource().id())
                .filter(id -> !booking.resources().contains(id))
                .findFirst();
    }
}
