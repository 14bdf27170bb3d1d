package frontdesk.speech;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.booking.HandClock;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EarsInOrderTest {
    private static final Ears.Brief BRIEF =
            new Ears.Brief(Language.ENGLISH, new Ears.Vocabulary("Shop", List.of(), List.of(), false));

    private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");

    private static String hear(Ears.Hearing hearing) {
        hearing.begin();
        PlayedSpeech.speech(400).forEach(hearing::hear);
        return hearing.end().text();
    }

    @Test
    void theBestListenAsLongAsTheyCan() {
        var best = new PlayedEars("a table", "for two");
        var next = new PlayedEars();
        try (Ears.Hearing hearing = new EarsInOrder(List.of(best, next), new Rests(clock)).open(BRIEF)) {
            assertThat(hear(hearing)).isEqualTo("a table");
            assertThat(hear(hearing)).isEqualTo("for two");
        }
        assertThat(next.opened).as("nobody else was troubled").isZero();
        assertThat(best.closed).isOne();
    }

    @Test
    void whatTheBestCannotMakeOutTheNextHearWhole() {
        var best = new PlayedEars("crash");
        var next = new PlayedEars("a table for two");
        try (Ears.Hearing hearing = new EarsInOrder(List.of(best, next), new Rests(clock)).open(BRIEF)) {
            hearing.expect(Expected.PARTY_SIZE);
            assertThat(hear(hearing)).isEqualTo("a table for two");
        }
        assertThat(next.frames).containsExactlyElementsOf(best.frames);
        assertThat(next.expected).containsExactly(Expected.PARTY_SIZE);
        assertThat(best.closed).isOne();
    }

    @Test
    void whatEachWasGivenIsCountedAlsoWhatASecondHearsAnew() {
        Map<String, Integer> heard = new HashMap<>();
        Meter meter = new Meter() {
            @Override
            public void heard(String ears, Frame frame) {
                heard.merge(ears, frame.samples().length, Integer::sum);
            }

            @Override
            public void spoke(String voice, int letters) {}
        };
        Ears next = new Named(new PlayedEars("a table for two"));
        var ears = new EarsInOrder(List.of(new PlayedEars("crash"), next), new Rests(clock), meter);
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            hear(hearing);
        }
        assertThat(heard.values()).containsOnly(400 * Frame.RATE / 1_000);
        assertThat(heard).containsOnlyKeys("next", new PlayedEars().name());
    }

    private record Named(Ears ears) implements Ears {
        @Override
        public String name() {
            return "next";
        }

        @Override
        public Hearing open(Brief brief) {
            return ears.open(brief);
        }
    }

    @Test
    void whoFailedIsLeftAloneForHalfAMinuteByEveryCall() {
        var best = new PlayedEars("crash", "back again");
        var next = new PlayedEars("one", "two");
        var ears = new EarsInOrder(List.of(best, next), new Rests(clock));
        try (Ears.Hearing first = ears.open(BRIEF);
                Ears.Hearing second = ears.open(BRIEF)) {
            assertThat(hear(first)).isEqualTo("one");
            assertThat(hear(second)).isEqualTo("two");
            clock.pass(Duration.ofSeconds(31));
            assertThat(hear(second)).isEqualTo("back again");
        }
    }

    @Test
    void whereAllFailTheTroubleIsTold() {
        var ears =
                new EarsInOrder(List.of(new PlayedEars("crash"), new PlayedEars("crash", "there")), new Rests(clock));
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            assertThatThrownBy(() -> hear(hearing)).isInstanceOf(OutsideTrouble.class);
        }
        try (Ears.Hearing again = ears.open(BRIEF)) {
            assertThat(hear(again)).as("the last are asked all the same").isEqualTo("there");
        }
    }

    @Test
    void aCallerWhoWaitsForAnAnswerIsHeardByTheLastWithoutTryingEveryStranger() {
        var best = new PlayedEars("crash");
        var stranger = new PlayedEars("too late");
        var near = new PlayedEars("a table");
        var ears = new EarsInOrder(List.of(best, stranger, near), new Rests(clock));
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            assertThat(hear(hearing)).isEqualTo("a table");
            assertThat(hear(hearing))
                    .as("in the next utterance there is time for the second")
                    .isEqualTo("too late");
        }
    }

    @Test
    void whoFailedIsLeftAloneWhateverOrderTheyStandIn() {
        var ill = new PlayedEars("crash", "never asked");
        var well = new PlayedEars("one", "two");
        var rests = new Rests(clock);
        try (Ears.Hearing first = new EarsInOrder(List.of(ill, well), rests).open(BRIEF)) {
            hear(first);
        }
        try (Ears.Hearing other = new EarsInOrder(List.of(ill, well), rests).open(BRIEF)) {
            assertThat(hear(other)).isEqualTo("two");
        }
    }

    @Test
    void otherEarsListenWhereTheCallGoesOverToAnotherLanguage() {
        var english = new PlayedEars("hello");
        var spanish = new PlayedEars("hola");
        var ears = new EarsByLanguage(
                language -> List.of(language.isKindOf(Language.ENGLISH) ? english : spanish), new Rests(clock));
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            assertThat(hear(hearing)).isEqualTo("hello");
            hearing.expect(Expected.PARTY_SIZE);
            hearing.turnTo(new Language("es"));
            assertThat(hear(hearing)).isEqualTo("hola");
        }
        assertThat(english.closed).isOne();
        assertThat(spanish.expected).endsWith(Expected.PARTY_SIZE);
    }
}
