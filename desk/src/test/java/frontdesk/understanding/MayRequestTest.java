package frontdesk.understanding;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** Which languages are worth reading where words say nothing in the one that is spoken. */
class MayRequestTest {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final Surroundings AROUND = Surroundings.of(Scenes.NOW, Expected.SERVICE, "GB")
            .withQuestions(List.of(new Named("insurance", List.of("do you take insurance", "seguro", "versicherung"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wenn möglich bei der ärztin",
                "con la doctora si es posible",
                "con la dottoressa se possibile",
                "le douze à dix heures",
                "tomorrow at ten",
                "kal subah das baje",
                "un tavolo per due",
                "marcar para sexta",
                "versicherung",
                "where are you",
                "do you speak german",
                "siobhan murphy",
                "hmm",
                "12/10",
                "half past"
            })
    void whatIsNotWorthReadingTellsNoWishQuestionOrTime(String text) {
        for (String code : List.of("en", "de", "es", "fr", "hi", "it", "pt")) {
            Utterance words = Utterance.of(text, new Language(code));
            if (!UNDERSTANDING.mayRequest(words, AROUND)) {
                Meaning meaning = UNDERSTANDING.understand(words, AROUND);
                assertThat(meaning.intents()).as(code).isEmpty();
                assertThat(meaning.when()).as(code).isNull();
                assertThat(meaning.topic()).as(code).isNull();
            }
        }
    }

    @Test
    void aLanguageThatKnowsNoneOfTheWordsIsNotReadAndOneThatKnowsThemIs() {
        assertThat(UNDERSTANDING.mayRequest(Utterance.of("lundi à dix heures", new Language("fr")), AROUND))
                .isTrue();
        assertThat(UNDERSTANDING.mayRequest(Utterance.of("siobhan murphy", new Language("fr")), AROUND))
                .isFalse();
    }
}
