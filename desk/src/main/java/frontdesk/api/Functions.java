package frontdesk.api;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.Money;
import frontdesk.reception.ToolAnswer;
import frontdesk.reception.ToolBelt;

import static frontdesk.api.Answers.ok;
import static frontdesk.api.Answers.refused;
import static frontdesk.api.Answers.slots;
import static frontdesk.api.Answers.taken;
import static frontdesk.api.Answers.time;

/**
 * The functions that a receptionist's language model calls, by the names and arguments in which it knows them. The token comes as
 * {@code X-Agent-Token} or {@code Authorization: Bearer} and says whose business it is. 200 it is done; 401 no known token; 404 no such booking;
 * 409 the time is taken, with alternatives; 422 it cannot be understood or done, with a sentence that the agent can say.
 */
@Path("/api/functions")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "functions")
public class Functions {
    private final AgentGate gate;
    private final AgentOrigins origins;
    private final ToolBelt belt;

    Functions(AgentGate gate, AgentOrigins origins, ToolBelt belt) {
        this.gate = gate;
        this.origins = origins;
        this.belt = belt;
    }

    @POST
    @Path("/check_availability")
    @Operation(summary = "What is free in date_range for service_type")
    public Response checkAvailability(@BeanParam AgentHeaders headers, String json) {
        Agent agent = admit(headers);
        Body body = Body.of(json);
        var request = new FunctionArguments(body).find();
        return switch (belt.find(agent.business(), request, origins.of(agent, body, headers.unkeyed()))) {
            case ToolAnswer.Found f ->
                ok(new Availability(
                        f.from().toString(),
                        f.to().toString(),
                        f.service(),
                        f.availableSlots(),
                        slots(f.slots()),
                        slots(f.alternatives()),
                        f.message()));
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/create_booking")
    @Operation(summary = "Book service at datetime for customer; the same Idempotency-Key gives the first answer again")
    public Response createBooking(@BeanParam AgentHeaders headers, String json) {
        Agent agent = admit(headers);
        Body body = Body.of(json);
        var request = new FunctionArguments(body).create();
        return switch (belt.create(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Booked b ->
                ok(new Booked(true, b.id().toString(), b.date().toString(), time(b.startTime()), b.message()));
            case ToolAnswer.Taken taken -> taken(taken);
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/update_booking")
    @Operation(summary = "Cancel booking_id, or change what is given in changes")
    public Response updateBooking(@BeanParam AgentHeaders headers, String json) {
        Agent agent = admit(headers);
        Body body = Body.of(json);
        var request = new FunctionArguments(body).change();
        return switch (belt.change(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Changed c -> ok(updated(c.appointment(), c.message()));
            case ToolAnswer.Taken taken -> taken(taken);
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/upsert_contact")
    @Operation(summary = "Note name and email of who has this phone")
    public Response upsertContact(@BeanParam AgentHeaders headers, String json) {
        Agent agent = admit(headers);
        Body body = Body.of(json);
        var request = new FunctionArguments(body).save();
        return switch (belt.save(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Saved s ->
                ok(new Saved(true, s.id().toString(), s.fresh(), s.name(), s.phone(), s.email(), s.message()));
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/take_order")
    @Operation(
            summary =
                    "What items cost, or with confirmed, order them: whoever calls gets a link by text and pays there")
    public Response takeOrder(@BeanParam AgentHeaders headers, String json) {
        Agent agent = admit(headers);
        Body body = Body.of(json);
        var request = new FunctionArguments(body).order();
        return switch (belt.order(agent.business(), request, origins.of(agent, body, headers))) {
            case ToolAnswer.Quoted q -> ok(Order.of(false, null, q.lines(), q.total(), q.message()));
            case ToolAnswer.Ordered o -> ok(Order.of(true, o.id().toString(), o.lines(), o.total(), o.message()));
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/log_call")
    @Operation(summary = "Report what came of the call that the agent knows as call_id")
    public Response logCall(@BeanParam AgentHeaders headers, String json) {
        Agent agent = admit(headers);
        Body body = Body.of(json);
        var request = new FunctionArguments(body).log();
        return switch (belt.log(agent.business(), request, origins.ofCall(agent, body, headers))) {
            case ToolAnswer.Logged l ->
                ok(new Logged(
                        true,
                        l.call().toString(),
                        l.disposition().name().toLowerCase(Locale.ROOT),
                        l.bookings().stream().map(BookingId::toString).toList(),
                        l.message()));
            case ToolAnswer.Refused refused -> refused(refused);
        };
    }

    @POST
    @Path("/{name}")
    @Operation(hidden = true)
    public Response another(@BeanParam AgentHeaders headers) {
        admit(headers);
        throw Problem.refusal(
                404,
                "unknown_function",
                "There is no such function: there are check_availability, create_booking, update_booking, "
                        + "upsert_contact, take_order and log_call.");
    }

    private Agent admit(AgentHeaders headers) {
        return gate.admit(headers);
    }

    private static Updated updated(ToolAnswer.Appointment a, String message) {
        return new Updated(
                true,
                a.id().toString(),
                a.status(),
                a.date().toString(),
                time(a.time()),
                a.service(),
                a.partySize(),
                a.customerName(),
                message);
    }

    /** {@code alternatives} are given where nothing is free. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Availability(
            String from,
            String to,
            String service,
            int availableSlots,
            List<Answers.Slot> slots,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answers.Slot> alternatives,
            String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Booked(boolean success, String bookingId, String date, String startTime, String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Updated(
            boolean success,
            String bookingId,
            String status,
            String date,
            String startTime,
            String service,
            int partySize,
            String customerName,
            String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Saved(
            boolean success,
            String contactId,
            boolean created,
            String name,
            String phone,
            @Nullable String email,
            String message) {}

    /** {@code total} and {@code price} are in the smallest unit of the currency; {@code order_id} is null until it is ordered. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Order(
            boolean success,
            boolean ordered,
            @Nullable String orderId,
            List<OrderLine> items,
            long total,
            String currency,
            String message) {
        static Order of(
                boolean ordered, @Nullable String id, List<ToolAnswer.Line> lines, Money total, String message) {
            return new Order(
                    true,
                    ordered,
                    id,
                    lines.stream()
                            .map(line -> new OrderLine(
                                    line.item(), line.quantity(), line.price().minor()))
                            .toList(),
                    total.minor(),
                    total.currency().getCurrencyCode(),
                    message);
        }
    }

    private record OrderLine(String name, int quantity, long price) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Logged(
            boolean success, String callId, String disposition, List<String> bookingIds, String message) {}
}
