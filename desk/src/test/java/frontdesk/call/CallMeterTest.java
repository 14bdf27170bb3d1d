package frontdesk.call;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.booking.HandClock;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallStarted;

import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is counted of a call. */
class CallMeterTest extends RealRooms {
    private final HandClock clock = new HandClock("2027-03-02T15:00:00Z");
    private final CallStarted call = call(DemoBusinesses.TRATTORIA);

    private CallMeter meter(@Nullable String hearer) {
        rooms.journal().callStarted(call);
        return new CallMeter(rooms.journal(), call, "twilio", hearer, clock);
    }

    private List<String> written() {
        return rooms.journal().callCosts().of(call.business(), call.call()).stream()
                .map(cost -> cost.what() + " " + cost.by() + " " + cost.quantity())
                .toList();
    }

    @Test
    void theLineIsCountedByTheClockEarsByWhatTheyWereGivenAndVoicesByTheirLetters() {
        CallMeter meter = meter(null);
        String came = meter.during(() -> {
            clock.pass(Duration.ofMillis(75_400));
            speech(1_500).forEach(frame -> meter.heard("first", frame));
            speech(500).forEach(frame -> meter.heard("second", frame));
            meter.spoke("a voice", 13);
            meter.spoke("a voice", 7);
            assertThat(written()).as("nothing while it is held").isEmpty();
            return "booked";
        });
        assertThat(came).isEqualTo("booked");
        assertThat(written())
                .containsExactly("LINE twilio 75.4", "EARS first 1.5", "EARS second 0.5", "VOICE a voice 20");
    }

    @Test
    void whereTheCarrierHearsAndSpeaksThatIsTheWholeCall() {
        meter("conversation-relay").during(() -> {
            clock.pass(Duration.ofSeconds(30));
            return "";
        });
        assertThat(written()).containsExactly("LINE twilio 30.0", "EARS conversation-relay 30.0");
    }

    @Test
    void aCallThatBreaksHasBeenPaidForToo() {
        assertThatThrownBy(() -> meter(null).during(() -> {
                    clock.pass(Duration.ofSeconds(9));
                    throw new IllegalStateException("broke");
                }))
                .hasMessage("broke");
        assertThat(written()).containsExactly("LINE twilio 9.0");
    }
}
