package frontdesk.provider.twilio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import frontdesk.kernel.Secret;
import frontdesk.provider.twilio.Form.Field;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class TwilioSignatureTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyVectorIsJudgedAsItShouldBe() throws IOException {
        var vectors = new ArrayList<JsonNode>();
        try (var own = TwilioSignatureTest.class.getResourceAsStream("/twilio/signatures.json")) {
            JSON.readTree(own).at("/twilio/vectors").forEach(vectors::add);
        }
        Contracts.json("signature-vectors.json").ifPresent(published -> {
            published.at("/twilio/vectors").forEach(vectors::add);
            published.at("/twilio/unofficial").forEach(vectors::add);
            published.at("/twilio/derived").forEach(vectors::add);
        });
        assertThat(vectors).hasSizeGreaterThan(15);
        return vectors.stream()
                .map(vector -> dynamicTest(vector.get("id").asText(), () -> assertThat(fits(vector))
                        .isEqualTo(vector.get("valid").asBoolean())));
    }

    @TestFactory
    Stream<DynamicTest> everySignedWebhookIsBelievedAndNotOneWithAChangedField() {
        var webhooks = new ArrayList<JsonNode>();
        Contracts.json("examples/twilio-webhooks-signed.json")
                .ifPresent(examples -> examples.get("webhooks").forEach(webhooks::add));
        return webhooks.stream()
                .map(webhook -> dynamicTest(webhook.get("name").asText(), () -> {
                    var signature = new TwilioSignature(
                            Secret.of(webhook.get("auth_token").asText()));
                    var fields = new ArrayList<Field>();
                    webhook.get("params")
                            .properties()
                            .forEach(param -> fields.add(
                                    new Field(param.getKey(), param.getValue().asText())));
                    String url = webhook.get("url").asText();
                    String told = webhook.get("x_twilio_signature").asText();
                    assertThat(signature.fits(url, Form.parse(new Form(fields).encoded()), told))
                            .isTrue();
                    fields.add(new Field("From", "+15550000000"));
                    assertThat(signature.fits(url, new Form(fields), told)).isFalse();
                }));
    }

    @Test
    void aHandshakeIsBelievedWithAndWithoutASlashAtItsEnd() {
        var signature = new TwilioSignature(Secret.of("12345"));
        String told = "okykUWKkAOgQseVjzERZh4soLeU=";
        assertThat(signature.fitsHandshake("wss://mycompany.com/media", told)).isTrue();
        assertThat(signature.fitsHandshake("wss://mycompany.com/media/", told)).isTrue();
        assertThat(signature.fitsHandshake("wss://mycompany.com:443/media/", told))
                .isTrue();
        assertThat(signature.fitsHandshake("wss://mycompany.com/other", told)).isFalse();
    }

    private static boolean fits(JsonNode vector) {
        var signature = new TwilioSignature(Secret.of(vector.get("auth_token").asText()));
        String url = vector.get("url").asText();
        String told = vector.get("signature").asText();
        if (vector.path("body").isTextual()) {
            return signature.fitsBody(url, vector.get("body").asText().getBytes(UTF_8), told);
        }
        List<Field> fields = new ArrayList<>();
        vector.get("params")
                .forEach(param -> fields.add(new Field(
                        param.get(0).asText(),
                        param.get(1).isNull() ? "" : param.get(1).asText())));
        return signature.fits(url, new Form(fields), told);
    }
}
