package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** What callers say when something is amiss. */
class TroublesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i want to make a complaint                       | COMPLAINT
            we are very unhappy with the service             | COMPLAINT
            you lost my booking                              | COMPLAINT
            sorry i've got the wrong number                  | WRONG_NUMBER
            i misdialled                                     | WRONG_NUMBER
            this is about your car's extended warranty       | SPAM
            we can lower your energy bill                    | SPAM
            could you speak more slowly                      | SLOWER
            not so fast please                               | SLOWER
            can we go on in spanish                          | LANGUAGE
            do you speak german                              | LANGUAGE
            """)
    void troublesAreHeard(String said, Intent intent) {
        assertThat(toTrattoria(said, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can we go on in spanish          | es
            do you speak german              | de
            french please                    | fr
            could we speak italian instead   | it
            """)
    void theLanguageIsNamed(String said, String tag) {
        var language = toTrattoria(said, Expected.ANYTHING).language();
        assertThat(language).isNotNull();
        assertThat(language.tag()).isEqualTo(tag);
    }

    @Test
    void askingForThePolicyCancelsNothing() {
        Meaning meaning = toTrattoria("what is your cancellation policy", Expected.ANYTHING);
        assertThat(meaning.intents()).doesNotContain(Intent.CANCEL);
        assertThat(meaning.topic()).isEqualTo(new Topic(Topic.Kind.POLICY, null));
    }

    @Test
    void aPlainBookingIsNoTrouble() {
        assertThat(toTrattoria("a table for four on friday please", Expected.ANYTHING)
                        .intents())
                .doesNotContain(Intent.COMPLAINT, Intent.WRONG_NUMBER, Intent.SPAM, Intent.SLOWER, Intent.LANGUAGE);
    }
}
