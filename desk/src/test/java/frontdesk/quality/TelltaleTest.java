package frontdesk.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.DemoBusinesses;
import frontdesk.journal.Turn;
import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

import static org.assertj.core.api.Assertions.assertThat;

/** In every language it is known by the words what our own sentences do. */
class TelltaleTest {
    private static final Map<String, String> GAPS = Stream.of(
                    "onDay",
                    "day",
                    "timeOfDay",
                    "atTimeOfDay",
                    "time",
                    "place",
                    "money",
                    "items",
                    "rest",
                    "payDay",
                    "payOnDay",
                    "payTimeOfDay",
                    "payAtTimeOfDay")
            .collect(Collectors.toMap(gap -> gap, _ -> "…"));

    static Stream<String> languages() {
        return Stream.concat(Tongue.languages().stream(), Stream.of("pt-PT"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thatNothingWasUnderstood(String tag) {
        Tongue tongue = Tongue.of(new Language(tag));
        Telltale repair = in(tag, "judged.repair");
        assertThat(tongue.ways("not-understood", Map.of())).allMatch(way -> repair.isIn(said(way)));
        assertThat(List.of("booked", "recording.announced", "sorry-to-hear"))
                .noneMatch(key -> repair.isIn(said(tongue.say(key, GAPS))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thatTheCallIsRecorded(String tag) {
        assertThat(in(tag, "judged.recorded")
                        .isIn(said(Tongue.of(new Language(tag)).say("recording.announced"))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thatATextIsPromisedAndThatItIsNot(String tag) {
        Tongue tongue = Tongue.of(new Language(tag));
        Telltale text = in(tag, "judged.text");
        assertThat(List.of(
                        "booked.with-text",
                        "pending.with-text",
                        "pending.with-link",
                        "kept.with-link",
                        "on-the-list",
                        "tool.order.sent",
                        "tool.order.changed",
                        "tool.order.rest"))
                .allMatch(key -> text.isIn(said(tongue.say(key, GAPS))));
        assertThat(List.of("booked", "pending.no-text", "deposit.here", "on-the-list.no-text", "tool.order.no-text"))
                .noneMatch(key -> text.isIn(said(tongue.say(key, GAPS))));
    }

    private static Telltale in(String tag, String entry) {
        return Telltale.of(DemoBusinesses.trattoria().withLanguage(new Language(tag)), entry);
    }

    private static Turn said(String words) {
        return new Turn(0, Turn.Speaker.AGENT, words, null, 1, false, 0, null, Instant.EPOCH);
    }
}
