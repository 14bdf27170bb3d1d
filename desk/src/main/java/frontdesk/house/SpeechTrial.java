package frontdesk.house;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import frontdesk.audio.Frame;
import frontdesk.cli.Finding;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.speech.Ears;
import frontdesk.speech.Rests;
import frontdesk.speech.Voice;

/** Tries every pair of ears and every voice that is set up with a second of silence and with one word, and says in words what is wrong. */
final class SpeechTrial {
    private static final Ears.Brief BRIEF =
            new Ears.Brief(Language.ENGLISH, new Ears.Vocabulary("Frontdesk", List.of(), List.of(), false));
    private static final String GUIDE = "docs/speech.md says what each needs";

    private final Settings settings;

    SpeechTrial(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        LocalSpeech.findings()
                .forEach(found -> findings.add(
                        found.ready()
                                ? Finding.well(found.what(), found.detail())
                                : Finding.ill(found.what(), found.detail(), found.mend())));
        findings.addAll(unreadableKeys());
        var rests = new Rests(Clock.systemUTC());
        new HouseEars(settings, rests).all().forEach((name, ears) -> {
            if (!name.equals("pocketsphinx")) {
                findings.add(tried("ears: " + name, ears.name(), () -> hear(ears)));
            }
        });
        new HouseVoices(settings, rests, Clock.systemUTC())
                .all()
                .forEach((name, voice) -> findings.add(tried("voice: " + name, voice.name(), () -> speak(voice))));
        voiceless().forEach(findings::add);
        Speech.honestly(settings)
                .map(sentence -> Finding.better("speech", sentence, "docs/speech.md connects better ones"))
                .ifPresent(findings::add);
        return findings;
    }

    private List<Finding> unreadableKeys() {
        List<Finding> findings = new ArrayList<>();
        settings.ears()
                .model()
                .flatMap(model -> Endpoints.finding(
                        "ears: openai",
                        Endpoints.account(settings.ears(), model).spokenOf(),
                        settings.ears(),
                        "FRONTDESK_EARS"))
                .ifPresent(findings::add);
        settings.voice()
                .model()
                .flatMap(model -> Endpoints.finding(
                        "voice: openai",
                        Endpoints.account(settings.voice(), model).spokenOf(),
                        settings.voice(),
                        "FRONTDESK_VOICE"))
                .ifPresent(findings::add);
        return findings;
    }

    private List<Finding> voiceless() {
        var elevenlabs = settings.speech().elevenlabs();
        return Endpoints.key(elevenlabs).isPresent() && elevenlabs.voice().isEmpty()
                ? List.of(Finding.better(
                        "voice: elevenlabs",
                        "there is a key, and no voice is chosen",
                        "set FRONTDESK_SPEECH_ELEVENLABS_VOICE to the id of a voice"))
                : List.of();
    }

    private static Finding tried(String subject, String who, Supplier<String> trial) {
        long began = System.nanoTime();
        try {
            String what = trial.get();
            return Finding.well(
                    subject, "%s %s after %d ms".formatted(who, what, (System.nanoTime() - began) / 1_000_000));
        } catch (OutsideTrouble trouble) {
            String words = String.valueOf(trouble.getMessage());
            return Finding.ill(subject, words, remedy(subject, words));
        }
    }

    private static String remedy(String subject, String trouble) {
        String words = trouble.toLowerCase(Locale.ROOT);
        if (words.contains("key")) {
            return "correct the key of " + subject.replaceFirst(".*: ", "");
        } else if (words.contains("credit")) {
            return "top the account up; until then the next in order is used";
        } else if (words.contains("reached") || words.contains("no answer") || words.contains("asked (")) {
            return "see that this machine reaches it, and that its address is right";
        }
        return GUIDE;
    }

    private static String hear(Ears ears) {
        ears.prepare(BRIEF);
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            hearing.begin();
            for (int n = 0; n < 50; n++) {
                hearing.hear(Frame.silence());
            }
            hearing.end();
            return "listens and answers";
        }
    }

    private static String speak(Voice voice) {
        try (Voice.Speech speech = voice.speak("Hello.", Language.ENGLISH)) {
            return speech.next() == null ? "says nothing" : "speaks";
        }
    }
}
