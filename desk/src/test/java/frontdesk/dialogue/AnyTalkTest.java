package frontdesk.dialogue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is said, in whatever order, a call is never stuck, and nothing is claimed that is not so. */
class AnyTalkTest {
    private static final List<String> SAYINGS = List.of(
            "a table for four",
            "friday",
            "at seven",
            "half past eight",
            "tomorrow evening",
            "six people",
            "anna keller",
            "yes",
            "no",
            "yes",
            "the first one",
            "later",
            "another day",
            "what else is there",
            "cancel",
            "move my booking",
            "cancel my booking",
            "start over",
            "where can i park",
            "are you open on monday",
            "can you repeat that",
            "hang on",
            "actually make it nine",
            "no sunday",
            "it's for twelve",
            "next week",
            "whenever",
            "i don't know",
            "mumble mumble",
            "four one five five five five zero one three four",
            "when is my booking",
            "february thirtieth",
            "a table please",
            "no the time is wrong",
            "thank you",
            "is saturday possible",
            "no thanks",
            "the name is wrong",
            "peter walsh");

    @Test
    void aThousandCallsOfNonsenseNeverLoseOrInventABooking() {
        for (int seed = 0; seed < 1000; seed++) {
            var random = new Random(seed);
            TextCall call = random.nextBoolean() ? TextCall.toTrattoria() : TextCall.toClinic();
            call.taken("2026-11-27T19:00", "2026-11-22T19:00").greeted();
            for (int turn = 0; turn < 14; turn++) {
                if (call.isOver()) {
                    break;
                }
                int before = call.diary.entries().size();
                String readBack = call.words();
                int choice = random.nextInt(SAYINGS.size() + 2);
                if (choice == SAYINGS.size()) {
                    call.isSilent();
                } else if (choice > SAYINGS.size()) {
                    call.mumbles();
                } else {
                    call.says(SAYINGS.get(choice));
                }
                int after = call.diary.entries().size();
                assertThat(call.words().contains("You're booked"))
                        .as(call.transcript())
                        .isEqualTo(after > before);
                if (after > before) {
                    assertThat(readBack)
                            .as(call.transcript())
                            .containsAnyOf("Shall I book", "Is that right?", "as it is");
                }
                assertThat(call.phrases()).as(call.transcript()).isNotEmpty().allMatch(p -> p.matches("[A-Z].*[.?!]"));
            }
        }
    }
}
