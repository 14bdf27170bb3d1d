package frontdesk.fhir;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Resource;
import frontdesk.fhir.Openings.Opening;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.timetable.Offer;

/** Draws what the diary of one business holds as FHIR shows it. */
record Drawing(Business business, Businesses businesses) {
    /** The system of our services' codes. */
    static final String SERVICE = "urn:frontdesk:service";
    /** Until when an appointment that is pending is kept. */
    static final String KEPT_UNTIL = "urn:frontdesk:kept-until";

    /** The whole diary of somebody or something. */
    Schedule schedule(Resource resource, Instant now) {
        var schedule = new Schedule();
        schedule.setId(resource.id().toString());
        schedule.setActive(true);
        Openings.rows(business, _ -> true, one -> one.equals(resource))
                .forEach(row -> schedule.addServiceType(service(row.service().id())));
        schedule.addActor(new Actor(resource).reference());
        ZoneId zone = business.zone(resource.location());
        schedule.getPlanningHorizon()
                .setStartElement(time(now, zone))
                .setEndElement(time(now.plus(business.rules().window()), zone));
        return schedule;
    }

    Slot slot(Opening opening) {
        var slot = new Slot();
        ZoneId zone = zone(opening.id().resource());
        slot.setId(opening.id().toString());
        slot.addServiceType(service(opening.id().service()));
        slot.setSchedule(new Reference("Schedule/" + opening.id().resource()));
        slot.setStatus(opening.free() ? Slot.SlotStatus.FREE : Slot.SlotStatus.BUSY);
        slot.setStartElement(instant(opening.id().start(), zone));
        slot.setEndElement(instant(opening.end(), zone));
        return slot;
    }

    /** A free slot as an appointment that could be held or booked: it has the slot's id. */
    Appointment proposed(Opening opening, List<ResourceId> taken) {
        var appointment = new Appointment();
        appointment.setId(opening.id().toString());
        appointment.setStatus(AppointmentStatus.PROPOSED);
        appointment.addServiceType(service(opening.id().service()));
        when(appointment, opening.id().start(), opening.end(), zone(opening.id().resource()));
        appointment.addSlot(new Reference("Slot/" + opening.id()));
        taken.forEach(id -> participant(appointment, actor(id), ParticipationStatus.NEEDSACTION));
        return appointment;
    }

    /** @param keptUntil when a hold lapses, or null */
    Appointment appointment(Booking booking, @Nullable Instant keptUntil) {
        ZoneId zone = business.zone(booking.options().location());
        var appointment = new Appointment();
        appointment.setId(booking.id().toString());
        appointment.getMeta().setVersionId(Integer.toString(booking.version()));
        appointment.setStatus(status(booking.status()));
        appointment.addServiceType(service(booking.service()));
        when(appointment, booking.slot().start(), booking.slot().end(), zone);
        appointment.setCreatedElement(time(booking.madeAt(), zone));
        booking.resources().stream()
                .findFirst()
                .ifPresent(first -> appointment.addSlot(new Reference("Slot/"
                        + new SlotId(booking.service(), first, booking.slot().start()))));
        booking.resources().forEach(id -> participant(appointment, actor(id), ParticipationStatus.ACCEPTED));
        patient(booking.customer()).ifPresent(patient -> {
            appointment.addContained(patient);
            var reference = new Reference("#" + patient.getId());
            participant(appointment, reference.setDisplay(booking.customer().name()), ParticipationStatus.ACCEPTED);
        });
        appointment.setComment(blankToNull(booking.customer().notes()));
        if (booking.status() == Booking.Status.LAPSED) {
            appointment.setCancelationReason(new CodeableConcept().setText("Nobody confirmed it in time."));
        }
        if (keptUntil != null) {
            appointment.addExtension(new Extension(KEPT_UNTIL, instant(keptUntil, zone)));
        }
        return appointment;
    }

    /** A hold that lapsed is nobody's fault: it is cancelled, not entered in error. */
    static AppointmentStatus status(Booking.Status status) {
        return switch (status) {
            case HELD -> AppointmentStatus.PENDING;
            case CONFIRMED -> AppointmentStatus.BOOKED;
            case ARRIVED -> AppointmentStatus.ARRIVED;
            case COMPLETED -> AppointmentStatus.FULFILLED;
            case NO_SHOW -> AppointmentStatus.NOSHOW;
            case CANCELLED, LAPSED -> AppointmentStatus.CANCELLED;
        };
    }

    private static void when(Appointment appointment, Instant start, Instant end, ZoneId zone) {
        appointment.setStartElement(instant(start, zone));
        appointment.setEndElement(instant(end, zone));
        appointment.setMinutesDuration(Math.toIntExact(ChronoUnit.MINUTES.between(start, end)));
    }

    private static void participant(Appointment appointment, Reference actor, ParticipationStatus status) {
        appointment.addParticipant(
                new AppointmentParticipantComponent().setActor(actor).setStatus(status));
    }

    /** We keep no patients: who comes is inside of the appointment. Empty for a hold, which is nobody's yet. */
    private static Optional<Patient> patient(Customer customer) {
        if (customer.name().isBlank()) {
            return Optional.empty();
        }
        var patient = new Patient();
        patient.setId("patient");
        patient.addName().setText(customer.name());
        if (customer.phone() != null) {
            patient.addTelecom()
                    .setSystem(ContactPointSystem.PHONE)
                    .setValue(customer.phone().e164());
        }
        if (blankToNull(customer.email()) != null) {
            patient.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(customer.email());
        }
        return Optional.of(patient);
    }

    private CodeableConcept service(ServiceId id) {
        String name = businesses.serviceName(business.id(), id).orElse("");
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(SERVICE).setCode(id.toString()).setDisplay(blankToNull(name));
        return concept.setText(blankToNull(name));
    }

    /** Who has left since is still named. */
    private Reference actor(ResourceId id) {
        return business.resource(id)
                .map(resource -> new Actor(resource).reference())
                .orElseGet(() -> new Reference()
                        .setDisplay(businesses.resourceName(business.id(), id).orElse(id.toString())));
    }

    private ZoneId zone(ResourceId resource) {
        return business.zone(business.resource(resource).map(Resource::location).orElse(null));
    }

    static InstantType instant(Instant moment, ZoneId zone) {
        return new InstantType(written(moment, zone));
    }

    private static DateTimeType time(Instant moment, ZoneId zone) {
        return new DateTimeType(written(moment, zone));
    }

    /** An offer in words: the service and its start. */
    String said(Offer offer) {
        String start = offer.at()
                .atZone(business.zone(offer.wish().options().location()))
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String who = offer.resources().stream()
                .findFirst()
                .flatMap(id -> businesses.resourceName(business.id(), id))
                .orElse("");
        return who.isBlank() ? start : start + " with " + who;
    }

    private static String written(Instant moment, ZoneId zone) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
