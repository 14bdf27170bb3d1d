package frontdesk.house;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Sound;
import frontdesk.business.Sound.Pick;
import frontdesk.kernel.Language;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsLiveVoice;
import frontdesk.provider.elevenlabs.ElevenLabsVoice;
import frontdesk.provider.elevenlabs.Speaking;
import frontdesk.provider.local.FliteVoice;
import frontdesk.provider.local.FreettsVoice;
import frontdesk.provider.openai.OpenAiVoice;
import frontdesk.provider.web.PiperVoice;
import frontdesk.provider.web.WebVoice;
import frontdesk.speech.Meter;
import frontdesk.speech.PhraseShelf;
import frontdesk.speech.RememberingVoice;
import frontdesk.speech.Rests;
import frontdesk.speech.Voice;
import frontdesk.speech.VoiceByLanguage;
import frontdesk.speech.VoiceInOrder;

/** The voices that are set up, by name, and who of them speaks when. */
final class HouseVoices {
    private final Settings settings;
    private final Rests rests;
    private final PhraseShelf shelf;
    private final Voice flite = FliteVoice.of(FliteVoice.DEFAULT);
    private final Voice freetts = new FreettsVoice();

    /** The best first, where nobody says otherwise; each can be had with anybody's voice. */
    private final Map<String, Engine> engines = new LinkedHashMap<>();

    private final Map<Pick, Voice> known = new ConcurrentHashMap<>();

    /**
     * One that can be set up.
     *
     * @param speaker whose voice, where nobody says otherwise; null where it cannot speak then
     * @param model what else changes how it sounds
     * @param patience how long its first sound may take
     */
    private record Engine(@Nullable String speaker, String model, Duration patience, Function<String, Voice> with) {}

    HouseVoices(Settings settings, Rests rests, Clock clock) {
        this.settings = settings;
        this.rests = rests;
        this.shelf = new PhraseShelf(
                settings.data().resolve("phrases"), settings.speech().phrasesMegabytes() * 1_000_000L, clock);
        SpeechSettings speech = settings.speech();
        Endpoints.key(speech.elevenlabs()).ifPresent(key -> engines.put("elevenlabs", elevenlabs(key)));
        settings.voice().model().ifPresent(model -> engines.put("openai", openai(model)));
        var piper = speech.piper();
        piper.url()
                .ifPresent(url -> engines.put(
                        "piper",
                        new Engine(
                                piper.voice().orElse(""),
                                url.toString(),
                                piper.patience(),
                                who -> new PiperVoice(url, who, piper.patience()))));
        var web = speech.web();
        web.url()
                .ifPresent(url -> engines.put(
                        "web",
                        new Engine(
                                web.speaker().orElse(""),
                                url,
                                web.patience(),
                                who -> new WebVoice(url, who, web.patience()))));
    }

    private Engine elevenlabs(Secret key) {
        var own = settings.speech().elevenlabs();
        var account = new ElevenLabsAccount(own.baseUrl(), key);
        return new Engine(own.voice().orElse(null), own.model(), own.voicePatience(), who -> {
            var speaking = new Speaking(who, own.model());
            return own.socket()
                    ? new ElevenLabsLiveVoice(account, speaking, own.voicePatience())
                    : new ElevenLabsVoice(account, speaking, own.voicePatience());
        });
    }

    private Engine openai(String model) {
        var own = settings.voice();
        return new Engine(
                own.name(),
                Endpoints.account(own, model).spokenOf(),
                own.patience(),
                who -> new OpenAiVoice(Endpoints.account(own, model), who, own.patience()));
    }

    /** Those that speak as they are set up, by name, without the built-in ones. */
    Map<String, Voice> all() {
        Map<String, Voice> all = new LinkedHashMap<>();
        engines.keySet().forEach(name -> voice(Pick.named(name)).ifPresent(voice -> all.put(name, voice)));
        return all;
    }

    /** The one to speak with for a business that wishes this, and the one behind it. */
    List<Voice> as(Sound wished, Meter meter) {
        if (engines.isEmpty()) {
            return List.of(flite, freetts);
        }
        return List.of(new VoiceByLanguage(language -> in(wished, language, meter)), freetts);
    }

    private Voice in(Sound wished, Language language, Meter meter) {
        List<Pick> named = wished.voices(language);
        List<Pick> order = named.isEmpty() ? usual(language) : named;
        List<Voice> voices = new ArrayList<>();
        order.forEach(pick -> voice(pick).ifPresent(voices::add));
        Duration headStart = order.stream()
                .flatMap(pick -> Optional.ofNullable(engines.get(pick.engine())).stream())
                .map(Engine::patience)
                .findFirst()
                .orElse(Duration.ofSeconds(1));
        voices.add(flite);
        voices.add(freetts);
        return new VoiceInOrder(voices, rests, headStart, meter);
    }

    private List<Pick> usual(Language language) {
        return Optional.ofNullable(settings.speech().in().get(language.locale().getLanguage()))
                .flatMap(SpeechSettings.Order::voices)
                .or(settings.speech()::voices)
                .orElseGet(() -> List.copyOf(engines.keySet()))
                .stream()
                .map(Pick::named)
                .toList();
    }

    /** One voice, the same for all calls; empty where it is not set up. */
    private Optional<Voice> voice(Pick pick) {
        Engine engine = engines.get(pick.engine());
        if (engine == null) {
            return Optional.empty();
        }
        String who = pick.speaker() != null ? pick.speaker() : engine.speaker();
        if (who == null) {
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(
                new Pick(pick.engine(), who, null),
                one -> new RememberingVoice(
                        engine.with().apply(who), String.join("\n", one.engine(), engine.model(), who), shelf)));
    }
}
