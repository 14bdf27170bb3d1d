package frontdesk.api;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
import frontdesk.audio.Wav;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.AnswerOutcome;
import frontdesk.call.Simulation;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/**
 * A recording played at the receptionist, over the same corridor as a telephone call and faster than real time. The body is a WAV file (8 or 16 bit
 * PCM or µ-law, any usual rate); long silences separate what the caller says. 200 the call was held; 422 the sound cannot be used; 503 all
 * lines are busy.
 */
@Path("/api/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulated calls")
@SecurityRequirement(name = "agent")
public class SimulatedCalls {
    private final AgentGate gate;
    private final Simulation simulation;
    private final Businesses businesses;
    private final Diary diary;
    private final Clock clock;

    SimulatedCalls(AgentGate gate, Simulation simulation, Businesses businesses, Diary diary, Clock clock) {
        this.gate = gate;
        this.simulation = simulation;
        this.businesses = businesses;
        this.diary = diary;
        this.clock = clock;
    }

    @POST
    @Path("/simulate")
    @Consumes({"audio/wav", "audio/x-wav", "audio/wave", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Play a WAV file at the receptionist of the agent's business")
    @RunOnVirtualThread
    public Simulated simulate(
            @HeaderParam("X-Agent-Token") @Nullable String token,
            @QueryParam("from") @Nullable String from,
            byte[] sound) {
        Agent agent = gate.admit(token);
        Business business = businesses.find(agent.business()).orElseThrow();
        var call = new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.SIMULATION,
                caller(from, business),
                Optional.ofNullable(business.number()).map(PhoneNumber::e164).orElse(null),
                null,
                clock.instant());
        Simulation.Result result = run(call, sound);
        return switch (result.outcome()) {
            case AnswerOutcome.Held(CallEnded ended) -> answer(business.id(), call.call(), ended, result);
            case AnswerOutcome.Refused(AnswerOutcome.Refused.Why why) ->
                throw Problem.refusal(
                        503, why.name().toLowerCase(Locale.ROOT), "The call was not taken now. Try again in a moment.");
        };
    }

    private Simulation.Result run(CallStarted call, byte[] sound) {
        try {
            return simulation.run(call, Wav.read(sound));
        } catch (IllegalArgumentException unusable) {
            throw Problem.refusal(
                    422, "bad_audio", unusable.getMessage() + ". Send a WAV file with somebody speaking.");
        }
    }

    private static @Nullable String caller(@Nullable String from, Business business) {
        if (from == null || from.isBlank()) {
            return null;
        }
        return PhoneNumber.parse(from, business.region())
                .map(PhoneNumber::e164)
                .orElseThrow(
                        () -> Problem.refusal(422, "bad_phone", "The number in 'from' is not a telephone number."));
    }

    private Simulated answer(BusinessId business, CallId call, CallEnded ended, Simulation.Result result) {
        List<Line> transcript = result.transcript().stream()
                .map(t -> new Line(
                        t.speaker().name().toLowerCase(Locale.ROOT), t.text(), t.understood(), t.interrupted()))
                .toList();
        List<String> bookings = diary.agenda().madeIn(business, call).stream()
                .map(Booking::id)
                .map(Object::toString)
                .toList();
        return new Simulated(
                call.toString(),
                ended.disposition().name().toLowerCase(Locale.ROOT),
                ended.reason(),
                transcript,
                bookings,
                Base64.getEncoder().encodeToString(result.answers().write()));
    }

    /**
     * What the call came to.
     *
     * @param result what came of it, such as {@code booked} or {@code answered}
     * @param appointmentIds what was booked
     * @param answerAudio the agent's sound, a WAV file in base64
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Simulated(
            String callId,
            String result,
            String reason,
            List<Line> transcript,
            List<String> appointmentIds,
            String answerAudio) {}

    /** One turn; {@code speaker} is {@code caller} or {@code agent}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Line(
            String speaker, String text, @Nullable String understood, boolean interrupted) {}
}
