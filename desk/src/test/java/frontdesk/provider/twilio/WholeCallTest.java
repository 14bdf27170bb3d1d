package frontdesk.provider.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.booking.Booking;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Switchboard;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;
import frontdesk.speech.Cast;
import frontdesk.speech.DeafHearing;
import frontdesk.speech.Ears;
import frontdesk.speech.Voice;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** One call from the first webhook to the text, with everything real but the ears and the voice. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class WholeCallTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");

    @Test
    void aTableIsAskedForBookedAndTextedOverTheWire() throws Exception {
        try (var desk = new BareDesk()) {
            Switchboard switchboard = desk.switchboard(Cast.of(new ObligingEars(), List.of(new Hum())));
            desk.answer((line, business, name, from, to) -> switchboard.answer(
                    line,
                    new CallStarted(
                            business,
                            CallId.next(),
                            CallStarted.Channel.PHONE,
                            from == null ? null : from.e164(),
                            to.e164(),
                            name,
                            Clock.systemUTC().instant())));
            PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
            while (call.handset().awaitAnswer(Duration.ofMillis(800), Duration.ofSeconds(60))) {
                call.handset().say(speech(800));
            }
            assertThat(call.awaitEnd(Duration.ofSeconds(10))).contains(new Ended(Ended.By.DESK, "Hangup"));
            assertThat(call.steps()).containsExactly("Connect", "Redirect", "Hangup");
            Booking booking =
                    desk.diary.agenda().upcoming(DemoBusinesses.TRATTORIA, ANNA).getFirst();
            assertThat(booking.partySize()).isEqualTo(4);
            assertThat(booking.customer().name()).isEqualToIgnoringCase("Anna Keller");
            assertThat(desk.journal.callByCarrierName(DemoBusinesses.TRATTORIA, call.callSid()))
                    .hasValueSatisfying(entry -> assertThat(Optional.ofNullable(entry.ended())
                                    .orElseThrow()
                                    .disposition())
                            .isEqualTo(Disposition.BOOKED));
            assertThat(desk.twilio.awaitTexts(1, Duration.ofSeconds(20))).isTrue();
            assertThat(desk.twilio.texts()).singleElement().satisfies(text -> {
                assertThat(text.to()).isEqualTo(ANNA.e164());
                assertThat(text.from()).isEqualTo(TRATTORIA.e164());
                assertThat(text.body())
                        .startsWith("Trattoria Lucia: table for 4 on Fri ")
                        .contains("7:00 PM");
            });
        }
    }

    /** Something that a speech detector takes for speech. */
    private static short[] speech(int millis) {
        short[] samples = new short[millis * Frame.RATE / 1_000];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / Frame.RATE;
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 180 * t) + 4_000 * Math.sin(2 * Math.PI * 540 * t));
        }
        return samples;
    }

    /** Whatever was said, they hear the answer to what was asked. */
    private static final class ObligingEars implements Ears {
        @Override
        public String name() {
            return "obliging";
        }

        @Override
        public Hearing open(Brief brief) {
            return new DeafHearing() {
                private Expected asked = Expected.ANYTHING;
                private boolean begun;

                @Override
                public void expect(Expected expected) {
                    asked = expected;
                }

                @Override
                public Heard end() {
                    return new Heard(answer(), List.of(), 0.95, true);
                }

                private String answer() {
                    return switch (asked) {
                        case ANYTHING, FREE_TEXT -> {
                            boolean first = !begun;
                            begun = true;
                            yield first
                                    ? "I would like to book a table for four on Friday at seven pm"
                                    : "no thank you goodbye";
                        }
                        case YES_OR_NO, PHONE, SERVICE, STAFF, DATE_OF_BIRTH, EMAIL, POSTCODE -> "yes";
                        case PARTY_SIZE -> "four";
                        case DATE, TIME, WHEN, CHOICE -> "friday at seven pm";
                        case NAME -> "Anna Keller";
                    };
                }
            };
        }
    }

    /** Hums for a tenth of a second a word. */
    private static final class Hum implements Voice {
        @Override
        public String name() {
            return "hum";
        }

        @Override
        public Speech speak(String phrase, Language language) {
            short[] sound = speech(100 * phrase.split(" ").length);
            var frames = new ArrayDeque<Frame>();
            for (int from = 0; from + Frame.USUAL <= sound.length; from += Frame.USUAL) {
                frames.add(new Frame(java.util.Arrays.copyOfRange(sound, from, from + Frame.USUAL)));
            }
            return new Speech() {
                @Override
                public @Nullable Frame next() {
                    return frames.poll();
                }

                @Override
                public void close() {}
            };
        }
    }
}
