package frontdesk.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A vendor whose interface is published in a document, and the operations of it that we have code for. */
enum Vendor {
    TWILIO("twilio_api_v2010.json", "", List.of("/2010-04-01/"), """
            GET /2010-04-01/Accounts/{AccountSid}/Messages.json
            POST /2010-04-01/Accounts/{AccountSid}/Messages.json
            POST /2010-04-01/Accounts/{AccountSid}/Calls.json
            GET /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json
            POST /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json
            """),
    TELNYX("own-telnyx.openapi.yaml", "/v2", List.of("/v2/calls", "/v2/messages"), """
            POST /calls
            POST /calls/{id}/actions/{action}
            POST /messages
            """),
    /** Of its calls; what it wants of a text is published as prose alone. */
    EXOTEL("exotel-connect-voice-ai.openapi.yaml", "", List.of("/v1/Accounts/[^/]+/Calls/"), """
            POST /v1/Accounts/{AccountSid}/Calls/connect
            """),
    /** What it wants of links for one booking is published as prose alone. */
    CALENDLY(
            "own-calendly.openapi.yaml",
            "",
            List.of("/users/me$", "/event_type", "/scheduled_events", "/invitees$", "/webhook_subscriptions"),
            """
            GET /users/me
            GET /event_types
            GET /event_type_available_times
            GET /scheduled_events
            GET /scheduled_events/{uuid}
            POST /scheduled_events/{uuid}/cancellation
            GET /scheduled_events/{uuid}/invitees
            POST /invitees
            GET /webhook_subscriptions
            POST /webhook_subscriptions
            DELETE /webhook_subscriptions/{uuid}
            """),
    GOOGLE("google-calendar-v3.discovery-subset.json", "/calendar/v3", List.of("/calendar/v3/"), """
            GET /users/me/calendarList
            GET /calendars/{calendarId}/events
            POST /calendars/{calendarId}/events
            POST /calendars/{calendarId}/events/watch
            PUT /calendars/{calendarId}/events/{eventId}
            DELETE /calendars/{calendarId}/events/{eventId}
            POST /channels/stop
            """),
    OPENAI("openai-subset.openapi.json", "/v1", List.of("/v1/chat/", "/v1/audio/"), """
            POST /audio/speech
            POST /audio/transcriptions
            POST /chat/completions
            """),
    ELEVENLABS(
            "elevenlabs-openapi-2026-08-22.json",
            "",
            List.of("/v1/convai/", "/v1/text-to-speech/", "/v1/workspace/"),
            """
            GET /v1/convai/agents
            POST /v1/convai/agents/create
            GET /v1/convai/agents/{agent_id}
            PATCH /v1/convai/agents/{agent_id}
            DELETE /v1/convai/agents/{agent_id}
            POST /v1/convai/batch-calling/submit
            GET /v1/convai/batch-calling/{batch_id}
            GET /v1/convai/conversations
            GET /v1/convai/conversations/{conversation_id}
            GET /v1/convai/conversations/{conversation_id}/audio
            GET /v1/convai/knowledge-base
            POST /v1/convai/knowledge-base/text
            GET /v1/convai/knowledge-base/{documentation_id}
            PATCH /v1/convai/knowledge-base/{documentation_id}
            DELETE /v1/convai/knowledge-base/{documentation_id}
            GET /v1/convai/phone-numbers
            POST /v1/convai/phone-numbers
            GET /v1/convai/phone-numbers/{phone_number_id}
            PATCH /v1/convai/phone-numbers/{phone_number_id}
            DELETE /v1/convai/phone-numbers/{phone_number_id}
            GET /v1/convai/secrets
            POST /v1/convai/secrets
            GET /v1/convai/secrets/{secret_id}
            PATCH /v1/convai/secrets/{secret_id}
            DELETE /v1/convai/secrets/{secret_id}
            POST /v1/convai/sip-trunk/outbound-call
            GET /v1/convai/tools
            POST /v1/convai/tools
            GET /v1/convai/tools/{tool_id}
            PATCH /v1/convai/tools/{tool_id}
            DELETE /v1/convai/tools/{tool_id}
            POST /v1/convai/twilio/outbound-call
            POST /v1/convai/twilio/register-call
            POST /v1/text-to-speech/{voice_id}/stream
            GET /v1/workspace/webhooks
            POST /v1/workspace/webhooks
            PATCH /v1/workspace/webhooks/{webhook_id}
            DELETE /v1/workspace/webhooks/{webhook_id}
            """);

    private final String document;
    private final String base;
    private final List<Pattern> beginnings;
    private final String operations;

    /** @param beginnings of its addresses, as regular expressions */
    Vendor(String document, String base, List<String> beginnings, String operations) {
        this.document = document;
        this.base = base;
        this.beginnings = beginnings.stream().map(Pattern::compile).toList();
        this.operations = operations;
    }

    /** Whose interface has addresses like this one. */
    static Optional<Vendor> of(String path) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.beginnings.stream()
                        .anyMatch(beginning -> beginning.matcher(path).lookingAt()))
                .findFirst();
    }

    String document() {
        return document;
    }

    /** What the document's addresses leave out at their beginning. */
    String base() {
        return base;
    }

    /** Those that some code of ours asks for. */
    List<String> operations() {
        return operations.lines().toList();
    }
}
