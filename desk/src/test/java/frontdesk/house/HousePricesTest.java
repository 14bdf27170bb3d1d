package frontdesk.house;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.journal.Amount;
import frontdesk.journal.UnitPrices;
import frontdesk.journal.Usage;
import frontdesk.journal.Usage.What;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which price is whose. */
class HousePricesTest {
    @TempDir
    Path data;

    private UnitPrices prices(Map<String, String> said) {
        return new HousePrices(SettingsWith.of(data, said));
    }

    private static Amount usd(String value) {
        return Amount.parse(value + " USD");
    }

    @Test
    void whereNothingIsSetThisMachineCostsNothingAndNobodyElseIsKnown() {
        UnitPrices prices = prices(Map.of());
        for (String here : List.of(Usage.HERE, "pocketsphinx", "flite", "freetts", "whisper")) {
            assertThat(prices.of(What.EARS, here)).as(here).isEqualTo(Amount.NOTHING);
        }
        assertThat(prices.of(What.TOKENS_IN, "llama3 at localhost")).isEqualTo(Amount.NOTHING);
        for (String outsider : List.of("twilio", "sip", "asterisk", "deepgram nova-3", "gpt at api.openai.com")) {
            assertThat(prices.of(What.LINE, outsider)).as(outsider).isNull();
        }
    }

    @Test
    void eachIsFoundByWhatTheEngineCallsItselfAndItsSettingIsTold() {
        Map<String, String> said = new HashMap<>();
        said.put("frontdesk.prices.twilio.minute", "0.0085 USD");
        said.put("frontdesk.prices.twilio.text", "0.0079 USD");
        said.put("frontdesk.prices.deepgram.minute", "0.0077 USD");
        said.put("frontdesk.prices.elevenlabs.thousand-letters", "0.05 USD");
        said.put("frontdesk.prices.openai.million-tokens-in", "2.5 USD");
        said.put("frontdesk.prices.openai.million-tokens-out", "10 USD");
        UnitPrices prices = prices(said);
        assertThat(prices.of(What.LINE, "twilio")).isEqualTo(usd("0.0085"));
        assertThat(prices.of(What.TEXT, "twilio")).isEqualTo(usd("0.0079"));
        assertThat(prices.of(What.EARS, "deepgram nova-3")).isEqualTo(usd("0.0077"));
        assertThat(prices.of(What.VOICE, "elevenlabs eleven_flash_v2_5")).isEqualTo(usd("0.05"));
        assertThat(prices.of(What.TOKENS_IN, "gpt-4o at api.openai.com")).isEqualTo(usd("2.5"));
        assertThat(prices.of(What.TOKENS_OUT, "gpt-4o at api.openai.com")).isEqualTo(usd("10"));
        assertThat(prices.of(What.EARS, "elevenlabs scribe_v2")).isNull();
        assertThat(prices.setting(What.EARS, "elevenlabs scribe_v2")).isEqualTo("frontdesk.prices.elevenlabs.minute");
        assertThat(prices.setting(What.EARS, "conversation-relay"))
                .isEqualTo("frontdesk.prices.conversation-relay.minute");
        assertThat(prices.setting(What.LINE, "somebody new")).isNull();
    }

    @Test
    void aVoiceOfAServerOnThisMachineCostsNothing() {
        assertThat(prices(Map.of("frontdesk.speech.piper.url", "http://127.0.0.1:5000"))
                        .of(What.VOICE, "piper"))
                .isEqualTo(Amount.NOTHING);
        assertThat(prices(Map.of("frontdesk.speech.web.url", "http://localhost:5002/api/tts?text={text}"))
                        .of(What.VOICE, "web"))
                .isEqualTo(Amount.NOTHING);
        assertThat(prices(Map.of("frontdesk.speech.piper.url", "https://voices.example.com"))
                        .of(What.VOICE, "piper"))
                .isNull();
    }

    @Test
    void aPriceCanBeSetByTheEnvironment() {
        var settings =
                SettingsWith.environment(data, Map.of("FRONTDESK_PRICES_ELEVENLABS_THOUSAND_CREDITS", "0.1 EUR"));
        assertThat(new HousePrices(settings).of(What.AGENT, "elevenlabs")).isEqualTo(Amount.parse("0.1 EUR"));
    }

    @Test
    void whatIsNoPriceKeepsTheHouseFromOpening() {
        assertThatThrownBy(() -> prices(Map.of("frontdesk.prices.twilio.minute", "cheap")))
                .hasMessageContaining("is no price");
    }
}
