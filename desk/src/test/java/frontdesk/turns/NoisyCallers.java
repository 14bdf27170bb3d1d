package frontdesk.turns;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frames;
import frontdesk.audio.Mulaw;
import frontdesk.provider.local.Aloud;
import frontdesk.turns.OverheardTurns.Said;

import static java.util.Objects.requireNonNull;

/** Callers by flite, through µ-law, in quiet, in a car and among people who talk; with the words that they say and when. */
final class NoisyCallers {
    /** What a caller is surrounded by. */
    record Place(String name, @Nullable Boolean car, double decibels) {
        boolean isLoud() {
            return car != null && decibels < 10;
        }
    }

    static final List<Place> PLACES = List.of(
            new Place("quiet", null, 0),
            new Place("car 20 dB", true, 20),
            new Place("car 10 dB", true, 10),
            new Place("car 5 dB", true, 5),
            new Place("babble 20 dB", false, 20),
            new Place("babble 10 dB", false, 10),
            new Place("babble 5 dB", false, 5));

    private final Map<String, short[]> spoken = new HashMap<>();
    private final List<String> sentences = read();

    NoisyCallers() throws IOException {}

    /** What callers say, sentence by sentence. */
    List<String> sentences() {
        return sentences;
    }

    Script script() {
        return new Script();
    }

    short[] among(Place place, Random random, short[] sound) {
        Boolean car = place.car();
        if (car == null) {
            return sound;
        }
        short[] noise = car
                ? Noises.car(random, sound.length)
                : Noises.babble(
                        random,
                        sentences.subList(0, 8).stream()
                                .map(s -> spoken("slt", s))
                                .toList(),
                        sound.length);
        return Noises.mixed(sound, noise, place.decibels());
    }

    static String voice(int caller) {
        return caller % 2 == 0 ? "rms" : "awb";
    }

    short[] spoken(String voice, String phrase) {
        return spoken.computeIfAbsent(voice + " " + phrase, _ -> {
            short[] sound = Frames.join(Aloud.by(voice, phrase));
            return Mulaw.decode(Mulaw.encode(sound));
        });
    }

    private static List<String> read() throws IOException {
        try (InputStream in = requireNonNull(NoisyCallers.class.getResourceAsStream("/speech/callers.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", -1)[2])
                    .filter(words -> words.split(" ").length >= 5)
                    .distinct()
                    .toList();
        }
    }

    /** What a caller says and when; the words of a phrase take their share of it by their letters. */
    final class Script {
        private final List<short[]> pieces = new ArrayList<>();
        private final List<Said> words = new ArrayList<>();
        private int samples;

        void says(String voice, String phrase) {
            short[] sound = spoken(voice, phrase);
            double letter = (double) sound.length / phrase.length() / 8;
            double at = now();
            for (String word : phrase.split(" ")) {
                double until = at + letter * (word.length() + 1);
                words.add(new Said(word, Math.round(at), Math.round(until)));
                at = until;
            }
            noise(sound);
        }

        void noise(short[] sound) {
            pieces.add(sound);
            samples += sound.length;
        }

        void silence(long millis) {
            noise(Noises.silence(millis));
        }

        long now() {
            return samples / 8;
        }

        List<Said> words() {
            return words;
        }

        short[] sound() {
            return Noises.joined(pieces);
        }
    }
}
