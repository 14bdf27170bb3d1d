package frontdesk.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows of our own, in the form of the sets. */
class EvaluationTest {

    private static String answer(String set, String row) {
        var predictions = new ArrayList<String>();
        new Evaluation(new Understanding()).answer(set, List.of(row), predictions::add);
        return predictions.getFirst();
    }

    @Test
    void aDayIsAnsweredInItsIsoForm() {
        assertThat(answer("dates", """
                {"id":"d1","lang":"en","text":"next friday","reference":"2026-11-18T10:00"}""")).startsWith("{\"id\":\"d1\",\"value\":[\"2026-11-2");
    }

    @Test
    void aTelephoneNumberIsAnsweredByItsDigits() {
        assertThat(answer("numbers", """
                {"id":"n1","lang":"en","kind":"phone","utterance":"call me on 415 555 0134"}""")).contains("\"4155550134\"");
    }

    @Test
    void spansAreTheWordsOfTheCaller() {
        assertThat(answer("short", """
                {"id":"s1","source":"RESTAURANTS-8K","utterance":"a table for 5 people tomorrow at 6:30","requested_slots":[]}"""))
                .contains("\"people\":[\"5 people\"]", "\"date\":[\"tomorrow\"]", "\"time\":[\"6:30\"]");
    }

    @Test
    void anIntentGoesByTheNameOfTheSet() {
        assertThat(answer("short", """
                {"id":"i1","source":"CLINC150","utterance":"could you repeat that","multi_label":false}""")).contains("\"intents\":[\"repeat\"]");
    }

    @Test
    void aBusinessThatWasOfferedIsTakenByLikingIt() {
        assertThat(answer("turns", """
                {"id":"t1","service":"Restaurants_1","reference":"2026-11-18T00:00:00","context":[
                {"speaker":"USER","utterance":"Find me an Italian place in Santa Vera."},
                {"speaker":"SYSTEM","utterance":"How about Golden Lantern in Santa Vera?"}],
                "utterance":"Sounds great. A table for 3 tomorrow at 7 pm please."}"""))
                .contains(
                        "\"restaurant_name\":\"Golden Lantern\"",
                        "\"city\":\"Santa Vera\"",
                        "\"party_size\":\"3\"",
                        "\"date\":\"2026-11-19\"",
                        "\"time\":\"19:00\"",
                        "\"intent\":\"ReserveRestaurant\"");
    }

    @Test
    void whatIsAskedOfABusinessIsRequested() {
        assertThat(answer("turns", """
                {"id":"t2","service":"Restaurants_1","reference":"2026-11-18T00:00:00","context":[
                {"speaker":"USER","utterance":"Find me an Italian place in Santa Vera."},
                {"speaker":"SYSTEM","utterance":"How about Golden Lantern in Santa Vera?"}],
                "utterance":"What is their phone number? Do they serve wine?"}""")).contains("\"phone_number\"", "\"serves_alcohol\"");
    }

    @Test
    void aSetThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> answer("tides", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tides")
                .hasMessageContaining("numbers");
    }
}
