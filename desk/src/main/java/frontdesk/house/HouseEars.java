package frontdesk.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import frontdesk.business.Sound;
import frontdesk.kernel.Language;
import frontdesk.provider.deepgram.DeepgramEars;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ScribeEars;
import frontdesk.provider.local.PocketsphinxEars;
import frontdesk.provider.openai.OpenAiEars;
import frontdesk.provider.whisper.ModelFile;
import frontdesk.provider.whisper.WhisperEars;
import frontdesk.speech.Ears;
import frontdesk.speech.EarsByLanguage;
import frontdesk.speech.Meter;
import frontdesk.speech.Rests;

/** The ears that are set up, by name, and who of them hears what. */
final class HouseEars {
    private static final String BUILT_IN = "pocketsphinx";

    private final Settings settings;
    private final Rests rests;

    /** The best first, where nobody says otherwise. */
    private final Map<String, Ears> all = new LinkedHashMap<>();

    HouseEars(Settings settings, Rests rests) {
        this.settings = settings;
        this.rests = rests;
        SpeechSettings speech = settings.speech();
        var deepgram = speech.deepgram();
        Endpoints.key(deepgram)
                .ifPresent(key -> all.put(
                        "deepgram",
                        new DeepgramEars(
                                new DeepgramEars.Account(deepgram.baseUrl(), key, deepgram.model()),
                                deepgram.patience())));
        var elevenlabs = speech.elevenlabs();
        Endpoints.key(elevenlabs)
                .filter(key -> elevenlabs.hears())
                .ifPresent(key -> all.put(
                        "elevenlabs",
                        new ScribeEars(
                                new ElevenLabsAccount(elevenlabs.baseUrl(), key),
                                elevenlabs.earsModel(),
                                elevenlabs.earsPatience())));
        settings.ears()
                .model()
                .ifPresent(model -> all.put(
                        "openai",
                        new OpenAiEars(
                                Endpoints.account(settings.ears(), model),
                                settings.ears().patience())));
        var whisper = speech.whisper();
        whisper.model()
                .ifPresent(file -> all.put(
                        "whisper",
                        new WhisperEars(
                                new ModelFile(
                                        file,
                                        whisper.fetchFrom().orElse(null),
                                        whisper.sha256().orElse(null)),
                                whisper.threads(),
                                whisper.patience())));
        all.put(BUILT_IN, new PocketsphinxEars(settings.data().resolve("speech")));
    }

    /** By name; the built-in ones last. */
    Map<String, Ears> all() {
        return all;
    }

    Ears as(Sound wished, Meter meter) {
        return new EarsByLanguage(language -> in(wished, language), rests, meter);
    }

    /** Who hears this language, for a business that wishes this. */
    private List<Ears> in(Sound wished, Language language) {
        List<String> names =
                wished.ears(language).stream().map(Sound.Pick::engine).toList();
        List<String> order = names.isEmpty() ? usual(language) : names;
        List<Ears> found = new ArrayList<>(order.stream()
                .filter(name -> !name.equals(BUILT_IN))
                .flatMap(name -> Optional.ofNullable(all.get(name)).stream())
                .toList());
        // The built-in ears are the last resort where they understand a word, or where there is nobody else.
        if (found.isEmpty() || language.isKindOf(Language.ENGLISH)) {
            found.add(all.get(BUILT_IN));
        }
        return found;
    }

    private List<String> usual(Language language) {
        return Optional.ofNullable(settings.speech().in().get(language.locale().getLanguage()))
                .flatMap(SpeechSettings.Order::ears)
                .or(settings.speech()::ears)
                .orElseGet(() -> List.copyOf(all.keySet()));
    }
}
