package frontdesk.provider.deepgram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.kernel.Await;
import frontdesk.kernel.Language;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.VendorContract;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a server that keeps the contract of {@code /v1/listen}, or breaks it. */
@Timeout(60)
class DeepgramEarsTest extends DeepgramOnTheWire {
    @Test
    void theWordsComeWhenTheUtteranceIsOver() {
        answers("a table for two", "at eight");
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            assertThat(hear(hearing)).isEqualTo(new Heard("a table for two", List.of(), 0.97, true));
            assertThat(hear(hearing).text()).isEqualTo("at eight");
        }
        assertThat(sound.get()).as("every sample, once, as µ-law").isEqualTo(2 * 8_000);
        assertThat(server.asked).as("one connection for the whole call").hasSize(1);
    }

    @Test
    void itIsAskedAsTheContractWantsIt() {
        answers("hello");
        hearOnce(LONG);
        SocketServer.Asked asked = server.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/v1/listen");
        assertThat(asked.authorization()).isEqualTo("Token made-up-key");
        assertThat(URLDecoder.decode(asked.query(), StandardCharsets.UTF_8).split("&"))
                .contains(
                        "model=nova-3",
                        "language=en-US",
                        "encoding=mulaw",
                        "sample_rate=8000",
                        "interim_results=true",
                        "keyterm=Bright Smile Dental",
                        "keyterm=Dr. Lee",
                        "keyterm=check-up");
    }

    @Test
    void itIsAskedForNothingThatTheVendorsOwnContractDoesNotKnow() {
        JsonNode contract = VendorContract.read("deepgram-streaming.asyncapi-subset.yml");
        JsonNode known = contract.at("/channels/~1v1~1listen/bindings/ws/query/properties");
        answers("hello");
        hearOnce(LONG);
        assertThat(server.asked.getFirst().query().split("&"))
                .extracting(part -> part.substring(0, part.indexOf('=')))
                .isSubsetOf(names(known));
        JsonNode codings = contract.at("/components/schemas/ListenV1Encoding/enum");
        assertThat(codings).extracting(JsonNode::asText).contains("mulaw");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void wordsAreThereWhileTheCallerSpeaks() throws InterruptedException {
        server.hears((socket, codes) -> {
            if (sound.addAndGet(codes.length) == 8_000) {
                result(socket, "a table", 0.9, false, false, 0.8);
                result(socket, "a table", 0.95, true, false, 0.8);
                result(socket, "for two", 1.0, false, false, 0.8);
                socket.writeTextMessage("{\"type\":\"SpeechStarted\",\"channel\":[0],\"timestamp\":0.1}");
            }
        });
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            hearing.begin();
            for (int n = 0; n < SECOND; n++) {
                hearing.hear(Frame.silence());
            }
            Await.until(() -> hearing.soFar().equals("a table for two"));
        }
    }

    @Test
    void aSilentCallerDoesNotLoseTheConnection() throws InterruptedException {
        try (Ears.Hearing _ = ears().open(ENGLISH)) {
            assertThat(server.next()).isEqualTo("{\"type\":\"KeepAlive\"}");
            assertThat(server.next()).isEqualTo("{\"type\":\"KeepAlive\"}");
        }
        String last = server.next();
        while (last != null && last.contains("KeepAlive")) {
            last = server.next();
        }
        assertThat(last).isEqualTo("{\"type\":\"CloseStream\"}");
    }

    @Test
    void noiseWithoutWordsIsNothing() {
        answers("");
        assertThat(hearOnce(LONG)).isEqualTo(Heard.nothing());
    }

    @Test
    void aBusinessOfSeveralLanguagesIsHeardInAllOfThemAtOnce() {
        answers("buenos días", "hello");
        var brief = new Ears.Brief(Language.ENGLISH, List.of(SPANISH), NAMES);
        try (Ears.Hearing hearing = ears().open(brief)) {
            hear(hearing);
            hearing.turnTo(SPANISH);
            hear(hearing);
        }
        assertThat(server.asked).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("language=multi"));
    }

    @Test
    void earsForOneLanguageAreOpenedAgainWhereTheCallGoesOverToAnother() {
        answers("hello", "hola");
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            hear(hearing);
            sound.set(0);
            hearing.turnTo(SPANISH);
            assertThat(hear(hearing).text()).isEqualTo("hola");
        }
        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getLast().query()).contains("language=es&");
    }
}
