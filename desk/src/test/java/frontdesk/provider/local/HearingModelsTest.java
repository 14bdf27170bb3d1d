package frontdesk.provider.local;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** Phrases, words and probabilities of the language models. */
class HearingModelsTest {
    @Test
    void choicesAndOmissionsAreAllSaid() {
        SentenceMaker maker = new SentenceMaker(
                Stream.of(
                        "# note",
                        "day := monday | next <later>",
                        "later := week",
                        "= when",
                        "[on] <day> (please|thanks)",
                        "with <staff>"),
                Map.of("staff", List.of()));
        Set<String> said = new HashSet<>(maker.make("when", 200, new Random(1)));
        assertThat(said)
                .contains("on monday please", "monday thanks", "next week please", "on next week thanks")
                .hasSize(8);
        assertThat(maker.make("unheard of", 5, new Random(1))).isEmpty();
    }

    @Test
    void everyFamilyOfThePhrasesCanBeSaid() {
        SentenceMaker maker = HearingModels.sentences(Utterances.DENTIST);
        assertThat(maker.families()).hasSizeGreaterThan(10).allSatisfy(family -> assertThat(
                        maker.make(family, 500, new Random(2)))
                .hasSize(500)
                .allMatch(sentence -> sentence.matches("[a-z'.]+( [a-z'.]+)*"), "plain words"));
    }

    @Test
    void aBusinessIsCalledAsItsCallersCallIt() {
        assertThat(Words.of("30-min. Check-up & X-ray")).isEqualTo("thirty minute check up x ray");
        assertThat(Words.of("45 min")).isEqualTo("forty five minute");
        assertThat(Words.ofStaff(List.of("Dr. Anna Lee")))
                .containsExactly("doctor anna lee", "doctor lee", "anna lee", "anna");
    }

    @Test
    void theProbabilitiesAfterEveryHistoryAddUpToOne() throws IOException {
        NgramModel model = new NgramModel(List.of("a", "b", "c", "never"));
        model.add("a b c", 3);
        model.add("a b a", 0.2);
        model.add("c", 1);
        model.addPair("b", "b", 0.5);
        Arpa arpa = Arpa.read(model);
        for (String history : List.of("", "a", "b", "c", "<s>", "a b", "<s> a", "b c", "b a", "never", "c never")) {
            double sum = Stream.of("a", "b", "c", "never", "</s>")
                    .mapToDouble(word -> arpa.probability(history, word))
                    .sum();
            assertThat(sum).as("after '%s'", history).isBetween(0.998, 1.002);
        }
        assertThat(arpa.probability("a b", "c")).isGreaterThan(arpa.probability("a b", "a"));
        assertThat(arpa.probability("a b", "never")).isPositive();
    }

    @Test
    void unknownNamesArePronouncedByRule() {
        Pronunciations said = Pronunciations.of(
                List.of("okafor", "toothache"),
                List.of(Stream.of("toothache T UW TH EY K"), Stream.of("toothache(2) T UW")));
        assertThat(said.of("toothache")).containsExactly("T UW TH EY K");
        assertThat(said.of("okafor")).singleElement().asString().matches("[A-Z]+( [A-Z]+){3,7}");
    }

    @Test
    void everyQuestionHasItsTopic() {
        assertThat(Expected.values())
                .allSatisfy(expected ->
                        assertThat(Topic.of(expected).share("general", true)).isPositive());
        assertThat(Topic.of(Expected.PHONE).share("phone", true)).isGreaterThan(Topic.ANYTHING.share("phone", true));
        assertThat(Topic.ANYTHING.share("table", true)).isGreaterThan(Topic.ANYTHING.share("table", false));
    }

    @Test
    void confidenceRisesWithTheFit() {
        assertThat(Confidence.of(-20)).isGreaterThan(Confidence.of(-40)).isBetween(0.9, 1.0);
        assertThat(Confidence.isEnough(Confidence.of(-60))).isFalse();
        assertThat(Confidence.isEnough(Confidence.of(Double.NEGATIVE_INFINITY))).isFalse();
    }

    /** Reads an ARPA file as an engine does: what is not listed costs the history's back-off. */
    private record Arpa(Map<String, Double> probabilities, Map<String, Double> backoffs) {
        static Arpa read(NgramModel model) throws IOException {
            StringWriter out = new StringWriter();
            model.write(out);
            Map<String, Double> probabilities = new HashMap<>();
            Map<String, Double> backoffs = new HashMap<>();
            int order = 0;
            for (String line : out.toString().lines().toList()) {
                if (line.matches("\\\\[123]-grams:")) {
                    order = line.charAt(1) - '0';
                } else if (order > 0 && line.startsWith("-") || order > 0 && line.startsWith("0")) {
                    List<String> fields = List.of(line.split(" "));
                    String words = String.join(" ", fields.subList(1, order + 1));
                    probabilities.put(words, Double.parseDouble(fields.getFirst()));
                    if (fields.size() > order + 1) {
                        backoffs.put(words, Double.parseDouble(fields.getLast()));
                    }
                }
            }
            return new Arpa(probabilities, backoffs);
        }

        double probability(String history, String word) {
            return Math.pow(10, log(history, word));
        }

        private double log(String history, String word) {
            Double listed = probabilities.get((history + " " + word).strip());
            if (listed != null) {
                return listed;
            }
            String shorter = history.contains(" ") ? history.substring(history.indexOf(' ') + 1) : "";
            return backoffs.getOrDefault(history, 0.0) + log(shorter, word);
        }
    }
}
