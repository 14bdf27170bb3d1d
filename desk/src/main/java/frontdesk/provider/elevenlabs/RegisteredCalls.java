package frontdesk.provider.elevenlabs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.business.Business;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Refusal;

/**
 * Calls to a Twilio number that stays ours, and that an agent at ElevenLabs answers: it is told who calls ({@code register-call}) and gives the document with
 * which Twilio connects the two. Where it refuses, is slow or gives no such document, the call is answered by our own receptionist.
 */
public final class RegisteredCalls {
    private static final Logger LOG = System.getLogger(RegisteredCalls.class.getName());

    /** The caller hears it ring meanwhile, and Twilio itself waits for 15 s. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final ElevenLabsAccount account;
    private final Endpoint endpoint;
    private final Function<Business, Optional<String>> agents;
    private final CallerRecognition callers;

    /** @param agents ElevenLabs' name for the agent that answers for a business; empty where ours does */
    public RegisteredCalls(
            ElevenLabsAccount account, Function<Business, Optional<String>> agents, CallerRecognition callers) {
        this(account, agents, callers, PATIENCE);
    }

    RegisteredCalls(
            ElevenLabsAccount account,
            Function<Business, Optional<String>> agents,
            CallerRecognition callers,
            Duration patience) {
        this.account = account;
        this.endpoint = account.endpoint(patience);
        this.agents = agents;
        this.callers = callers;
    }

    /**
     * The document for Twilio; empty where our own receptionist is to answer.
     *
     * @param from as Twilio writes it; no number where it is withheld
     */
    public Optional<String> answer(Business business, String from, String to) {
        return agents.apply(business).flatMap(agent -> register(business, agent, from, to));
    }

    private Optional<String> register(Business business, String agent, String from, String to) {
        ObjectNode body = ElevenLabsAccount.JSON
                .createObjectNode()
                .put("agent_id", agent)
                .put("from_number", from)
                .put("to_number", to)
                .put("direction", "inbound");
        PhoneNumber caller = PhoneNumber.parse(from, "ZZ").orElse(null);
        body.set(
                "conversation_initiation_client_data",
                callers.of(business, caller).json());
        try {
            return document(endpoint.ask(
                    HttpRequest.newBuilder(new Query(account.base(), "v1/convai/twilio/register-call").http())
                            .header(ElevenLabsAccount.KEY, account.key().reveal())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "our own receptionist answers: {0}", trouble.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> document(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw Refusal.of(endpoint.outsider(), answer.statusCode(), answer.body());
        }
        if (!answer.body().contains("<Response") || !answer.body().contains("<Connect")) {
            throw OutsideTrouble.lasting(endpoint.outsider(), "gives no document that connects the call");
        }
        return Optional.of(answer.body());
    }
}
