package frontdesk.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
import frontdesk.api.Answers.Slot;
import frontdesk.reception.ToolAnswer;
import frontdesk.reception.ToolBelt;
import frontdesk.reception.ToolRequest;

import static frontdesk.api.Answers.ok;
import static frontdesk.api.Answers.refused;
import static frontdesk.api.Answers.slots;
import static frontdesk.api.Answers.taken;
import static frontdesk.api.Answers.time;

/**
 * What a voice agent calls in the middle of a conversation. Authorised by {@code X-Agent-Token}; a token opens its own agent's business and
 * nothing else. Days are {@code YYYY-MM-DD} and times {@code HH:MM} on the business's clock; agents that send "tomorrow" or "3pm" are
 * understood. 200 it is done; 401 no known token; 403 another agent's address; 404 no such appointment; 409 the time is taken, with
 * alternatives; 422 it cannot be understood or booked, with a sentence that the agent can say.
 */
@Path("/api/agent-actions")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "agent actions")
public class AgentActions {
    private final AgentGate gate;
    private final AgentOrigins origins;
    private final ToolBelt belt;

    AgentActions(AgentGate gate, AgentOrigins origins, ToolBelt belt) {
        this.gate = gate;
        this.origins = origins;
        this.belt = belt;
    }

    @POST
    @Path("/check-availability/{agent_id}")
    @Operation(summary = "The bookable times of a day")
    public Response checkAvailability(
            @PathParam("agent_id") String agentId, @BeanParam AgentHeaders headers, String json) {
        Agent agent = gate.admit(headers, agentId);
        Body body = Body.of(json);
        var request = new ToolRequest.Check(
                body.text("date"),
                body.text("time"),
                body.text("duration_minutes"),
                body.text("service"),
                body.text("party_size"),
                body.text("staff"));
        return switch (belt.check(agent.business(), request, origins.of(agent, body, headers.unkeyed()))) {
            case ToolAnswer.Availability a ->
                ok(new Availability(
                        a.date().toString(), a.totalSlots(), a.availableSlots(), slots(a.slots()), a.message()));
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/book-appointment/{agent_id}")
    @Operation(summary = "Book a time; the same Idempotency-Key gives the first answer again")
    public Response bookAppointment(
            @PathParam("agent_id") String agentId, @BeanParam AgentHeaders headers, String json) {
        Agent agent = gate.admit(headers, agentId);
        Body body = Body.of(json);
        var request = new ToolRequest.Book(
                body.text("date"),
                body.text("start_time"),
                body.text("customer_name"),
                body.text("customer_phone"),
                body.text("duration_minutes"),
                body.text("customer_email"),
                body.text("notes"),
                body.text("service"),
                body.text("party_size"),
                body.text("staff"));
        return switch (belt.book(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Booked b ->
                ok(new Booked(true, b.id().toString(), b.date().toString(), time(b.startTime()), b.message()));
            case ToolAnswer.Taken taken -> taken(taken);
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @GET
    @Path("/appointments/{agent_id}/today")
    @Operation(summary = "Today's appointments")
    public Response today(@PathParam("agent_id") String agentId, @BeanParam AgentHeaders headers) {
        Agent agent = gate.admit(headers, agentId);
        ToolAnswer.Today today = belt.today(agent.business(), origins.of(agent, Body.of(null), headers.unkeyed()));
        List<TodaysAppointment> appointments = today.appointments().stream()
                .map(a -> new TodaysAppointment(time(a.time()), a.customerName(), a.status()))
                .toList();
        return ok(new Today(today.date().toString(), appointments.size(), appointments, today.message()));
    }

    @POST
    @Path("/cancel-appointment/{agent_id}")
    @Operation(summary = "Cancel by appointment_id, or by customer_phone and, where there are several, date")
    public Response cancelAppointment(
            @PathParam("agent_id") String agentId, @BeanParam AgentHeaders headers, String json) {
        Agent agent = gate.admit(headers, agentId);
        Body body = Body.of(json);
        var request = new ToolRequest.Cancel(
                body.text("appointment_id"), body.text("customer_phone"), body.text("date"), body.text("reason"));
        return switch (belt.cancel(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Cancelled c -> ok(new Changed(true, appointment(c.appointment()), c.message()));
            case ToolAnswer.Several several -> several(several);
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/reschedule-appointment/{agent_id}")
    @Operation(summary = "Move to new_date and new_start_time; what is not given stays as it was")
    public Response rescheduleAppointment(
            @PathParam("agent_id") String agentId, @BeanParam AgentHeaders headers, String json) {
        Agent agent = gate.admit(headers, agentId);
        Body body = Body.of(json);
        var request = new ToolRequest.Move(
                body.text("appointment_id"),
                body.text("customer_phone"),
                body.text("date"),
                body.text("new_date"),
                body.text("new_start_time"));
        return switch (belt.move(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Moved m -> ok(new Changed(true, appointment(m.appointment()), m.message()));
            case ToolAnswer.Taken taken -> taken(taken);
            case ToolAnswer.Several several -> several(several);
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/lookup-customer/{agent_id}")
    @Operation(summary = "Who calls from customer_phone, and what they have booked")
    public Response lookupCustomer(
            @PathParam("agent_id") String agentId, @BeanParam AgentHeaders headers, String json) {
        Agent agent = gate.admit(headers, agentId);
        Body body = Body.of(json);
        var request = new ToolRequest.LookUp(body.text("customer_phone"));
        return switch (belt.lookUp(agent.business(), request, origins.of(agent, body, headers.unkeyed()))) {
            case ToolAnswer.Customer c ->
                ok(new Customer(c.name() != null, c.name(), appointments(c.upcoming()), c.message()));
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    private static Response several(ToolAnswer.Several several) {
        return Response.status(409)
                .entity(new Which(
                        false, "several_appointments", several.message(), appointments(several.appointments())))
                .build();
    }

    private static List<Appointment> appointments(List<ToolAnswer.Appointment> appointments) {
        return appointments.stream().map(AgentActions::appointment).toList();
    }

    private static Appointment appointment(ToolAnswer.Appointment a) {
        return new Appointment(
                a.id().toString(),
                a.date().toString(),
                time(a.time()),
                a.service(),
                a.partySize(),
                a.customerName(),
                a.status());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Availability(String date, int totalSlots, int availableSlots, List<Slot> slots, String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Booked(boolean success, String appointmentId, String date, String startTime, String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record TodaysAppointment(String time, String customerName, String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Today(String date, int totalAppointments, List<TodaysAppointment> appointments, String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Appointment(
            String appointmentId,
            String date,
            String startTime,
            String service,
            int partySize,
            String customerName,
            String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Changed(boolean success, Appointment appointment, String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Which(boolean success, String error, String message, List<Appointment> appointments) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Customer(
            boolean known, @Nullable String customerName, List<Appointment> appointments, String message) {}
}
