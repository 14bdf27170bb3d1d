package frontdesk.contracts;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedInterfaceTest {
    private static final String CALLS = "/2010-04-01/Accounts/ACmade-up/Calls";

    @ParameterizedTest
    @CsvSource({
        "TWILIO,     POST, " + CALLS + ".json,                    POST /2010-04-01/Accounts/{AccountSid}/Calls.json",
        "TWILIO,     POST, " + CALLS
                + "/CAmade-up.json,          POST /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json",
        "TELNYX,     POST, /v2/calls/v3:made-up/actions/answer,   POST /calls/{id}/actions/{action}",
        "EXOTEL,     POST, /v1/Accounts/made-up/Calls/connect.json, POST /v1/Accounts/{AccountSid}/Calls/connect",
        "ELEVENLABS, POST, /v1/convai/agents/create,              POST /v1/convai/agents/create",
        "ELEVENLABS, GET,  /v1/convai/agents/agent_made_up,       GET /v1/convai/agents/{agent_id}"
    })
    void aRequestIsKnownByItsOperation(Vendor vendor, String method, String path, String operation) {
        var published = new PublishedInterface(vendor);
        assertThat(Vendor.of(path)).contains(vendor);
        assertThat(published.operation(new VendorRequest(method, path, "", ""))).contains(operation);
        assertThat(published.operation(new VendorRequest("PUT", path, "", ""))).isEmpty();
    }

    @Test
    void aFormWithAFieldTooManyOrTooFewIsRefused() {
        String calls = "POST /2010-04-01/Accounts/{AccountSid}/Calls.json";
        assertThat(twilio(calls, "To=%2B1&From=%2B1&Twiml=x")).isEmpty();
        assertThat(twilio(calls, "To=%2B1&From=%2B1&Colour=red")).containsExactly("form: Colour is not published");
        assertThat(twilio(calls, "To=%2B1")).containsExactly("form: From is missing");
    }

    private static List<String> twilio(String operation, String form) {
        return new PublishedInterface(Vendor.TWILIO)
                .faults(operation, new VendorRequest("POST", CALLS + ".json", "", form));
    }

    @Test
    void aBodyOfJsonThatTheVendorWouldNotTakeIsRefused() {
        var published = new PublishedInterface(Vendor.ELEVENLABS);
        String secrets = "POST /v1/convai/secrets";
        assertThat(published.faults(secrets, json("{\"type\":\"new\",\"name\":\"a\",\"value\":\"b\"}")))
                .isEmpty();
        assertThat(published.faults(secrets, json("{\"type\":\"new\",\"name\":\"a\"}")))
                .isNotEmpty();
        assertThat(published.faults(secrets, json("{\"type\":\"new\",\"name\":\"a\",\"value\":\"b\",\"colour\":1}")))
                .isNotEmpty();
        assertThat(published.faults(secrets, json("nothing"))).containsExactly("no JSON");
    }

    @Test
    void aQueryThatIsNotPublishedIsRefused() {
        var asked = new VendorRequest("GET", "/v1/convai/agents", "page_size=100&colour=red", "");
        assertThat(new PublishedInterface(Vendor.ELEVENLABS).faults("GET /v1/convai/agents", asked))
                .containsExactly("query: colour is not published");
    }

    private static VendorRequest json(String body) {
        return new VendorRequest("POST", "/v1/convai/secrets", "", body);
    }
}
