package frontdesk.house;

import java.util.Optional;

import io.smallrye.config.WithConverter;

import frontdesk.journal.Amount;

/** What the operator pays for what calls use up, each {@code 0.0085 USD}; what is not set is not known. */
public interface PriceSettings {
    Carrier twilio();

    /** What Twilio takes for hearing and speaking, where it does both, beside its line. */
    Ears conversationRelay();

    Carrier telnyx();

    Carrier exotel();

    Line asterisk();

    Line sip();

    Ears deepgram();

    ElevenLabs elevenlabs();

    OpenAi openai();

    Voice piper();

    Voice web();

    /** Of what carries calls. */
    interface Line {
        Optional<@WithConverter(AmountConverter.class) Amount> minute();
    }

    /** Of a carrier, of texts too. */
    interface Carrier extends Line {
        /** Of 160 letters at most; a longer one is several. */
        Optional<@WithConverter(AmountConverter.class) Amount> text();
    }

    /** Of what hears. */
    interface Ears {
        /** Of the caller's speech. */
        Optional<@WithConverter(AmountConverter.class) Amount> minute();
    }

    /** Of what speaks. */
    interface Voice {
        Optional<@WithConverter(AmountConverter.class) Amount> thousandLetters();
    }

    /** Of ElevenLabs, which hears, speaks, and holds calls. */
    interface ElevenLabs extends Ears, Voice {
        /** Of its own money, for calls of which it tells no price. */
        Optional<@WithConverter(AmountConverter.class) Amount> thousandCredits();
    }

    /** Of a server with an OpenAI-compatible interface, which hears, speaks and thinks. */
    interface OpenAi extends Ears, Voice {
        Optional<@WithConverter(AmountConverter.class) Amount> millionTokensIn();

        Optional<@WithConverter(AmountConverter.class) Amount> millionTokensOut();
    }
}
