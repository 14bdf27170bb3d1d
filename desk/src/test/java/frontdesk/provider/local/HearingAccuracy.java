package frontdesk.provider.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.provider.whisper.ModelFile;
import frontdesk.provider.whisper.WhisperEars;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.Ears.Hearing;
import frontdesk.understanding.Expected;

/**
 * Measures ears on this machine, the built-in ones or Whisper with a model of yours: callers speak by flite, through µ-law at 8,000 Hz, each utterance into a fresh call's hearing or
 * all into one. Prints words heard right and whole utterances heard right, for each voice and each question.
 *
 * <p>{@code java … frontdesk.provider.local.HearingAccuracy DIRECTORY [verbose] [whisper=MODEL] [voice …]}
 */
final class HearingAccuracy {
    private HearingAccuracy() {}

    public static void main(String[] arguments) throws IOException {
        List<String> options = new ArrayList<>(List.of(arguments));
        Path directory = Path.of(options.removeFirst());
        boolean verbose = options.remove("verbose");
        String whisper = options.stream()
                .filter(option -> option.startsWith("whisper="))
                .findFirst()
                .orElse("");
        options.remove(whisper);
        List<String> voices = options.isEmpty() ? List.of("rms", "awb") : options;
        if (whisper.isEmpty()) {
            try (PocketsphinxEars ears = new PocketsphinxEars(directory)) {
                measure(ears, voices, verbose);
            }
        } else {
            var model = new ModelFile(Path.of(whisper.substring(whisper.indexOf('=') + 1)), null, null);
            measure(new WhisperEars(model, 2, Duration.ofMinutes(1)), voices, verbose);
        }
    }

    private static void measure(Ears ears, List<String> voices, boolean verbose) throws IOException {
        for (String list : List.of("callers", "unforeseen")) {
            for (String voice : voices) {
                measure(ears, list, voice, verbose);
            }
        }
    }

    private static void measure(Ears ears, String list, String voice, boolean verbose) throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        List<Long> waits = new ArrayList<>();
        for (String business : List.of("trattoria", "dentist")) {
            var vocabulary = business.equals("dentist") ? Utterances.DENTIST : Utterances.TRATTORIA;
            try (Hearing hearing = ears.open(new Ears.Brief(Language.ENGLISH, vocabulary))) {
                for (String[] line : lines(list)) {
                    if (line[1].equals(business)) {
                        Expected expected = Expected.valueOf(line[0]);
                        List<Frame> frames = Utterances.spoken(voice, line[2]);
                        hearing.expect(expected);
                        hearing.begin();
                        frames.forEach(hearing::hear);
                        long before = System.nanoTime();
                        Heard heard = hearing.end();
                        waits.add(System.nanoTime() - before);
                        Score score = Score.of(line[2], heard);
                        scores.merge(expected.name(), score, Score::plus);
                        scores.merge("all", score, Score::plus);
                        if (verbose && score.wrong() > 0) {
                            System.out.printf(
                                    "  %-10s %.2f%s %s%n             -> %s%n",
                                    expected, heard.confidence(), heard.reliable() ? " " : "?", line[2], heard.text());
                        }
                    }
                }
            }
        }
        scores.forEach((what, score) -> System.out.printf("%-10s %-5s %-10s %s%n", list, voice, what, score));
        waits.sort(null);
        System.out.printf(
                "%-10s %-5s words after the last frame, faster than real time: p50 %d ms, p95 %d ms%n",
                list, voice, waits.get(waits.size() / 2) / 1_000_000, waits.get(waits.size() * 95 / 100) / 1_000_000);
    }

    private static List<String[]> lines(String list) throws IOException {
        try (InputStream in = HearingAccuracy.class.getResourceAsStream("/speech/" + list + ".txt")) {
            String text = new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", -1))
                    .toList();
        }
    }

    /** Words that should have been heard, words heard wrong, missed or made up, utterances, those wholly right, and what the gate did. */
    record Score(int words, int wrong, int utterances, int exact, int asksAgain, int trustsWrong) {
        static Score of(String said, Heard heard) {
            String[] should = said.split(" ");
            String text = heard.text()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[.,!?]", "")
                    .strip();
            String[] is = text.isEmpty() ? new String[0] : text.split("\\s+");
            int wrong = distance(should, is);
            return new Score(
                    should.length,
                    wrong,
                    1,
                    wrong == 0 ? 1 : 0,
                    heard.reliable() ? 0 : 1,
                    heard.reliable() && wrong > 0 ? 1 : 0);
        }

        Score plus(Score other) {
            return new Score(
                    words + other.words,
                    wrong + other.wrong,
                    utterances + other.utterances,
                    exact + other.exact,
                    asksAgain + other.asksAgain,
                    trustsWrong + other.trustsWrong);
        }

        @Override
        public String toString() {
            return String.format(
                    "word errors %5.1f %% (%d of %d), exact %d of %d, asks again %d, trusts a wrong one %d",
                    100.0 * wrong / words, wrong, words, exact, utterances, asksAgain, trustsWrong);
        }

        private static int distance(String[] should, String[] is) {
            int[] row = new int[is.length + 1];
            Arrays.setAll(row, i -> i);
            for (String word : should) {
                int diagonal = row[0]++;
                for (int i = 1; i <= is.length; i++) {
                    int change = diagonal + (word.equals(is[i - 1]) ? 0 : 1);
                    diagonal = row[i];
                    row[i] = Math.min(change, 1 + Math.min(row[i], row[i - 1]));
                }
            }
            return row[is.length];
        }
    }
}
