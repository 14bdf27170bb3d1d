/**
 * The diary for clinics, as FHIR R4 has it: a {@code Schedule} for each member of staff, room or table, a {@code Slot} for each start that can be
 * booked, an {@code Appointment} for each booking; found, held and booked by the operations of the Argonaut Scheduling guide.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.fhir;
