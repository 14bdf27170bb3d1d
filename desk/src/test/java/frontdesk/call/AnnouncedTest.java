package frontdesk.call;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.Calls;
import frontdesk.business.Calls.Recording;
import frontdesk.call.Players.PlayedConversation;
import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

import static frontdesk.call.Players.says;
import static org.assertj.core.api.Assertions.assertThat;

/** Whether and how callers are told that they are recorded. */
class AnnouncedTest {
    @Test
    void theCallerIsToldBeforeBeingAskedAnything() {
        var twice = new Announced(new PlayedConversation(says("Good evening.", "How can I help?")));
        assertThat(twice.greet().phrases())
                .containsExactly("Good evening.", "This call is recorded.", "How can I help?");
        var once = new Announced(new PlayedConversation(says("The Corner Table, how can I help you?")));
        assertThat(once.greet().phrases())
                .containsExactly("This call is recorded.", "The Corner Table, how can I help you?");
    }

    @ParameterizedTest
    @CsvSource({"en-US", "es", "fr", "de", "it", "pt", "pt-PT", "hi"})
    void everyLanguageHasTheSentence(String tag) {
        assertThat(Tongue.of(new Language(tag)).has("recording.announced")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BY_COUNTRY, US, true, true",
        "BY_COUNTRY, DE, true, true",
        "BY_COUNTRY, IN, true, false",
        "ANNOUNCED, IN, true, true",
        "UNANNOUNCED, DE, true, false",
        "NONE, DE, false, false"
    })
    void aBusinessChoosesAndItsCountryIsTheDefault(
            Recording recording, String region, boolean recorded, boolean announced) {
        var calls = new Calls(false, recording);
        assertThat(calls.areRecorded()).isEqualTo(recorded);
        assertThat(calls.areAnnounced(region)).isEqualTo(announced);
    }
}
