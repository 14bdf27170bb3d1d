package frontdesk.provider.asterisk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.call.Dialled.Outcome;
import frontdesk.kernel.Await;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.AriStandIn;
import frontdesk.provider.scripted.AriStandIn.Day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Asterisk's REST interface on good days and bad ones. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AriTest {
    private static AriStandIn asterisk;
    private final Ari ari = new Ari(DeskWithAsterisk.account(asterisk));

    @BeforeAll
    static void open() throws Exception {
        asterisk = new AriStandIn("frontdesk", DeskWithAsterisk.ARI_PASSWORD);
    }

    @AfterAll
    static void close() throws Exception {
        asterisk.close();
    }

    @BeforeEach
    void aGoodDay() {
        asterisk.day(Day.GOOD);
    }

    @Test
    void whatIsPastIsNoTrouble() {
        ari.hangUp("nobody");
        ari.send("nobody");
        ari.closeBridge("nowhere");
        assertThat(ari.state("nobody")).isEmpty();
        assertThat(ari.inside("nowhere")).isEmpty();
        assertThat(ari.bridges()).isEmpty();
    }

    @Test
    void aWrongPasswordIsTroubleThatLasts() {
        var stranger = new Ari(account(Secret.of("wrong")));
        assertThat(catchThrowableOfType(OutsideTrouble.class, stranger::bridges).worthRetrying())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "DOWN", "GARBAGE"})
    void aBadDayIsTroubleThatPasses(Day day) {
        asterisk.day(day);
        assertThat(catchThrowableOfType(OutsideTrouble.class, () -> ari.state("somebody"))
                        .worthRetrying())
                .isTrue();
        asterisk.day(Day.GOOD);
        assertThat(ari.bridges()).isEmpty();
    }

    @Test
    void whoKeepsFailingIsLeftAloneForAWhile() {
        asterisk.refuse("GET /bridges", 1_000, 500);
        int before = asterisk.requests().size();
        assertThat(IntStream.range(0, 20).mapToObj(_ -> catchThrowable(ari::bridges)))
                .allSatisfy(trouble -> assertThat(trouble).isInstanceOf(OutsideTrouble.class))
                .anySatisfy(trouble -> assertThat(trouble).hasMessageContaining("left alone"));
        assertThat(asterisk.requests().size() - before).as("each once more").isLessThan(2 * 20);
        asterisk.refuse("", 0, 500);
    }

    @Test
    void eventsWithAWrongPasswordNeverCome() throws Exception {
        var opened = new CountDownLatch(1);
        try (var events = new AriEvents(account(Secret.of("wrong")), event -> {}, opened::countDown)) {
            events.open();
            assertThat(opened.await(1, TimeUnit.SECONDS)).isFalse();
            assertThat(events.areComing()).isFalse();
        }
    }

    @Test
    void eventsComeAgainWhenTheirSocketBreaks() throws Exception {
        var opened = new CountDownLatch(2);
        try (var events = new AriEvents(DeskWithAsterisk.account(asterisk), event -> {}, opened::countDown)) {
            events.open();
            Await.until(() -> asterisk.knows("frontdesk"));
            asterisk.cutEvents();
            assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anEndpointWithoutAPlaceForTheNumberIsTold() {
        assertThatThrownBy(() ->
                        new AriAccount(asterisk.base(), "frontdesk", Secret.of("x"), "frontdesk", "PJSIP/trunk", false))
                .hasMessageContaining("{number}");
        assertThat(DeskWithAsterisk.account(asterisk).endpoint(new PhoneNumber("+14155550190")))
                .isEqualTo("PJSIP/+14155550190@trunk");
    }

    @Test
    void whyACallIsOverIsReadOffItsCause() {
        assertThat(HangUpCause.outcome(17, "User busy")).isEqualTo(new Outcome.Busy());
        assertThat(HangUpCause.outcome(19, "")).isEqualTo(new Outcome.NoAnswer());
        assertThat(HangUpCause.outcome(1, "Unallocated (unassigned) number"))
                .isEqualTo(new Outcome.Failed("Unallocated (unassigned) number"));
    }

    private static AriAccount account(Secret password) {
        return new AriAccount(asterisk.base(), "frontdesk", password, "frontdesk", "PJSIP/{number}@trunk", false);
    }
}
