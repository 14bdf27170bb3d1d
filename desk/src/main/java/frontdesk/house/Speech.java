package frontdesk.house;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import frontdesk.call.Ears;
import frontdesk.call.EarsInOrder;
import frontdesk.call.RememberingVoice;
import frontdesk.call.Voice;
import frontdesk.cli.Finding;
import frontdesk.provider.local.FliteVoice;
import frontdesk.provider.local.FreettsVoice;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.provider.local.PocketsphinxEars;
import frontdesk.provider.openai.OpenAiEars;
import frontdesk.provider.openai.OpenAiVoice;

/** Who hears and who speaks: what is set up first, and the built-in programs wherever that fails. */
final class Speech {
    private final Settings settings;

    Speech(Settings settings) {
        this.settings = settings;
    }

    Ears ears(Clock clock) {
        Ears builtIn = new PocketsphinxEars(settings.data().resolve("speech"));
        return settings.ears()
                .model()
                .map(model -> new OpenAiEars(
                        Endpoints.account(settings.ears(), model),
                        settings.ears().patience()))
                .<Ears>map(better -> new EarsInOrder(List.of(better, builtIn), new frontdesk.call.Rests(clock)))
                .orElse(builtIn);
    }

    List<Voice> voices() {
        List<Voice> voices = new ArrayList<>();
        settings.voice()
                .model()
                .map(model -> new OpenAiVoice(
                        Endpoints.account(settings.voice(), model),
                        settings.voice().name(),
                        settings.voice().patience()))
                .map(RememberingVoice::new)
                .ifPresent(voices::add);
        voices.add(FliteVoice.of(FliteVoice.DEFAULT));
        voices.add(new FreettsVoice());
        return voices;
    }

    /** One sentence on what is built in and in use; empty where nothing of it is. */
    Optional<String> honestly() {
        return LocalSpeech.honestly(
                settings.ears().model().isEmpty(), settings.voice().model().isEmpty());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        LocalSpeech.findings()
                .forEach(found -> findings.add(
                        found.ready()
                                ? Finding.well(found.what(), found.detail())
                                : Finding.ill(found.what(), found.detail(), found.mend())));
        connected("ears", settings.ears().model(), settings.ears()).ifPresent(findings::add);
        connected("voice", settings.voice().model(), settings.voice()).ifPresent(findings::add);
        honestly()
                .map(sentence -> Finding.better("speech", sentence, "docs/speech.md connects better ones"))
                .ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> connected(String subject, Optional<String> model, Settings.Endpoint endpoint) {
        return model.map(name -> Endpoints.account(endpoint, name).spokenOf())
                .map(who -> Endpoints.finding(subject, who, endpoint, "FRONTDESK_" + subject.toUpperCase(Locale.ROOT))
                        .orElseGet(() -> Finding.well(subject, who + ", and the built-in one wherever it fails")));
    }
}
