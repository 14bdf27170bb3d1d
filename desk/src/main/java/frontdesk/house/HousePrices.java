package frontdesk.house;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Amount;
import frontdesk.journal.UnitPrices;
import frontdesk.journal.Usage;
import frontdesk.journal.Usage.What;

/** The prices that are set, found by what engines and carriers call themselves: {@code deepgram nova-3}, {@code gpt-4o at api.openai.com}. */
final class HousePrices implements UnitPrices {
    private static final Set<String> ON_THIS_MACHINE =
            Set.of(Usage.HERE, "pocketsphinx", "flite", "freetts", "whisper");

    /** What an OpenAI-compatible server is called: a model, and where. */
    private static final String AT = " at ";

    private final Settings settings;
    private final Map<String, Optional<Amount>> set = new HashMap<>();

    HousePrices(Settings settings) {
        this.settings = settings;
        PriceSettings prices = settings.prices();
        carrier("twilio", prices.twilio());
        carrier("telnyx", prices.telnyx());
        carrier("exotel", prices.exotel());
        set.put("asterisk.minute", prices.asterisk().minute());
        set.put("sip.minute", prices.sip().minute());
        set.put("conversation-relay.minute", prices.conversationRelay().minute());
        set.put("deepgram.minute", prices.deepgram().minute());
        set.put("elevenlabs.minute", prices.elevenlabs().minute());
        set.put("elevenlabs.thousand-letters", prices.elevenlabs().thousandLetters());
        set.put("elevenlabs.thousand-credits", prices.elevenlabs().thousandCredits());
        set.put("openai.minute", prices.openai().minute());
        set.put("openai.thousand-letters", prices.openai().thousandLetters());
        set.put("openai.million-tokens-in", prices.openai().millionTokensIn());
        set.put("openai.million-tokens-out", prices.openai().millionTokensOut());
        set.put("piper.thousand-letters", prices.piper().thousandLetters());
        set.put("web.thousand-letters", prices.web().thousandLetters());
    }

    private void carrier(String name, PriceSettings.Carrier prices) {
        set.put(name + ".minute", prices.minute());
        set.put(name + ".text", prices.text());
    }

    @Override
    public @Nullable Amount of(What what, String by) {
        if (isOnThisMachine(by)) {
            return Amount.NOTHING;
        }
        return set.getOrDefault(name(what, by), Optional.empty()).orElse(null);
    }

    @Override
    public @Nullable String setting(What what, String by) {
        String name = name(what, by);
        return set.containsKey(name) ? "frontdesk.prices." + name : null;
    }

    private static String name(What what, String by) {
        String vendor = by.contains(AT) ? "openai" : by.split(" ", 2)[0];
        return vendor + "."
                + switch (what) {
                    case LINE, EARS -> "minute";
                    case VOICE -> "thousand-letters";
                    case TOKENS_IN -> "million-tokens-in";
                    case TOKENS_OUT -> "million-tokens-out";
                    case AGENT -> "thousand-credits";
                    case TEXT -> "text";
                };
    }

    private boolean isOnThisMachine(String by) {
        return switch (by) {
            case "piper" ->
                settings.speech().piper().url().filter(HousePrices::isHere).isPresent();
            case "web" ->
                settings.speech().web().url().filter(HousePrices::isHere).isPresent();
            default -> {
                int at = by.lastIndexOf(AT);
                yield ON_THIS_MACHINE.contains(by) || at >= 0 && isHost(by.substring(at + AT.length()));
            }
        };
    }

    /** An address with places to be filled in is no URI yet. */
    private static boolean isHere(String address) {
        return isHere(URI.create(address.replaceAll("[{].*", "")));
    }

    private static boolean isHere(URI address) {
        return isHost(String.valueOf(address.getHost()));
    }

    private static boolean isHost(String name) {
        return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]");
    }
}
