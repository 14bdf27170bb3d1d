package frontdesk.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Wish;

/** What is to be held or booked. */
sealed interface Chosen {
    /** What was held before. */
    record Held(BookingId hold) implements Chosen {}

    /** A time that may be free. */
    record Open(Wish wish) implements Chosen {}

    /** Understands what an operation was given. */
    record Reader(Openings openings) {
        private static final String WHICH =
                "Send the id of a proposed or held Appointment, or of a free Slot, as it was found.";

        /** @param id from the address, or null */
        Chosen read(@Nullable String id, Inputs given) {
            Optional<String> named = Optional.ofNullable(id).or(() -> given.text("appt-id"));
            if (named.isPresent()) {
                return named(named.get()).orElseThrow(() -> Outcome.noSuch("Appointment to hold or book"));
            }
            Appointment sent = given.resource("appt-resource", Appointment.class)
                    .orElseThrow(() -> Outcome.faulty("appt-id", WHICH));
            return Optional.ofNullable(sent.getIdPart())
                    .flatMap(this::named)
                    .or(() -> slot(sent))
                    .orElseGet(() -> new Open(wish(sent)));
        }

        private Optional<Chosen> named(String reference) {
            String id = reference.substring(reference.lastIndexOf('/') + 1);
            Optional<Chosen> held = Actor.uuid(id).map(BookingId::new).map(Held::new);
            return held.or(() -> SlotId.of(id).flatMap(openings::wish).map(Open::new));
        }

        /** A slot that is named has to be one of ours; where none is, the rest says what is meant. */
        private Optional<Chosen> slot(Appointment sent) {
            return sent.getSlot().stream()
                    .map(Reference::getReference)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .map(text -> named(text)
                            .filter(Open.class::isInstance)
                            .orElseThrow(() -> Outcome.faulty("slot", "There is no such Slot: search for it again.")));
        }

        private Wish wish(Appointment sent) {
            Business business = openings.caller().business();
            if (!sent.hasStart() || !sent.hasServiceType()) {
                throw Outcome.faulty("appt-resource", "Send a slot, or start and serviceType. " + WHICH);
            }
            Service service = new Sought(business).service("serviceType", type(sent.getServiceTypeFirstRep()));
            Resource actor = sent.getParticipant().stream()
                    .map(one -> one.getActor().getReference())
                    .flatMap(Stream::ofNullable)
                    .flatMap(reference -> Actor.of(business, reference).stream())
                    .map(Actor::resource)
                    .findFirst()
                    .orElse(null);
            String place = actor == null ? null : actor.location();
            var moments = new Moments(openings.place(place));
            return new Wish(
                    service.id(),
                    moments.place()
                            .shows(moments.stretch(
                                            "start", sent.getStartElement().getValueAsString())
                                    .start()),
                    actor == null ? 1 : actor.smallest(),
                    null,
                    actor == null ? null : actor.id(),
                    new Wish.Options(null, List.of(), null, place));
        }

        private static String type(CodeableConcept type) {
            return type.getCoding().stream()
                    .filter(one -> Drawing.SERVICE.equals(one.getSystem()))
                    .map(Coding::getCode)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .or(() -> Optional.ofNullable(type.getText()))
                    .orElse("");
        }
    }
}
