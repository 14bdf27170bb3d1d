package frontdesk.provider.asterisk;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.call.Dialer.Machines;
import frontdesk.call.Line;
import frontdesk.kernel.Await;
import frontdesk.provider.scripted.AriStandIn.Day;
import frontdesk.provider.scripted.AsteriskCall;
import frontdesk.provider.scripted.AsteriskStandIn.Carriage;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.order;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers and people who are connected by Asterisk, whatever becomes of one of them. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PutThroughTest extends AsteriskOnTheWire {
    @ParameterizedTest
    @EnumSource
    void aCallerAndAPersonMeetWithoutUsAndOneWhoLeavesEndsItForBoth(Carriage carriage) throws Exception {
        desk.asterisk.carryPlaced(carriage);
        desk.ari.disorderly(true);
        AsteriskCall caller = together(carriage);
        AsteriskCall person = desk.ari.placed().getLast();
        Await.until(() -> !desk.ari.recorded().isEmpty());
        person.hangUp();
        assertThat(caller.awaitEnd(SOON)).contains("hung up");
        assertThat(person.awaitEnd(SOON)).contains("on hook");
        awaitNoBridge();
    }

    @Test
    void whoIsLeftAloneWhileNoEventsComeIsLetGoAfterwards() throws Exception {
        AsteriskCall caller = together(Carriage.AUDIO_SOCKET);
        desk.ari.cutEvents();
        desk.ari.placed().getLast().hangUp();
        assertThat(caller.awaitEnd(SOON).orElse("nothing")).isIn("hung up", "fallback");
        awaitNoBridge();
    }

    @Test
    void whomAnotherStartOfOursHasLeftBehindGoesBackToTheDialplan() throws Exception {
        Future<String> stranded = desk.ari.strand("frontdesk");
        desk.ari.cutEvents();
        assertThat(stranded.get(20, TimeUnit.SECONDS)).startsWith("Back");
    }

    @Test
    void whoIsPutThroughToNobodyGoesOnToSomebodyElse() throws Exception {
        var person = new CompletableFuture<Line>();
        var goOn = new CompletableFuture<Boolean>();
        desk.answer((line, business, name, from, to) -> {
            Line theirs = ring(line);
            assertThat(line.join(theirs)).isTrue();
            person.complete(theirs);
            goOn.join();
        });
        AsteriskCall caller = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, ANNA.e164(), TRATTORIA.e164());
        Line theirs = person.get(20, TimeUnit.SECONDS);
        desk.ari.placed().getLast().hangUp();
        theirs.close();
        goOn.complete(true);
        assertThat(caller.awaitEnd(SOON)).contains("fallback");
        awaitNoBridge();
    }

    @Test
    void whileAsteriskDoesNotKnowUsNobodyIsPutThroughAndTheSoundGoesOnPassingThroughUs() throws Exception {
        var joined = new CompletableFuture<Boolean>();
        desk.answer((line, business, name, from, to) -> {
            Line person = ring(line);
            desk.ari.day(Day.DOWN);
            desk.ari.cutEvents();
            Await.until(() -> !desk.isHearing());
            joined.complete(line.join(person));
            letGo(person);
            line.hangUp();
        });
        AsteriskCall caller = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, ANNA.e164(), TRATTORIA.e164());
        assertThat(joined.get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(caller.awaitEnd(SOON)).contains("hangup");
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("hangup");
    }

    /** A caller who talks with a person already. */
    private static AsteriskCall together(Carriage carriage) throws Exception {
        var joined = new CompletableFuture<Boolean>();
        desk.answer((line, business, name, from, to) -> {
            Line person = ring(line);
            joined.complete(line.join(person));
            person.close();
        });
        AsteriskCall caller = desk.asterisk.placeCall(carriage, ANNA.e164(), TRATTORIA.e164());
        assertThat(joined.get(20, TimeUnit.SECONDS)).isTrue();
        Await.until(() -> desk.ari.together() == 2);
        return caller;
    }

    private static Line ring(Line caller) {
        return answered(Objects.requireNonNull(caller.dialer()).dial(order(LUCIA, Machines.IGNORED)));
    }

    private static void awaitNoBridge() {
        Await.until(() -> desk.ari.bridges().isEmpty());
    }
}
