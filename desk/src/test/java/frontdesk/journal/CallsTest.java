package frontdesk.journal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** Which calls there were, and what came of them. */
class CallsTest extends OpenJournal {
    @Test
    void aCallIsOpenUntilItEnds() {
        CallId call = started("+14155550134", "CA1");
        assertThat(journal.call(business, call)).get().matches(CallEntry::open);

        journal.callEnded(business, call, ended(Disposition.BOOKED, null));

        CallEntry entry = journal.call(business, call).orElseThrow();
        assertThat(entry.open()).isFalse();
        assertThat(entry.ended()).isEqualTo(ended(Disposition.BOOKED, null));
        assertThat(entry.started()).isEqualTo(start(call, "+14155550134", "CA1"));
    }

    @Test
    void theFirstEndStandsAndALaterOneOnlyAddsTheRecording() {
        CallId call = started(null, null);
        journal.callEnded(business, call, ended(Disposition.BOOKED, null));
        journal.callEnded(business, call, ended(Disposition.ABANDONED, "2026/03/02/call.wav"));

        assertThat(journal.call(business, call).orElseThrow().ended())
                .isEqualTo(ended(Disposition.BOOKED, "2026/03/02/call.wav"));
    }

    @Test
    void howACallSoundedIsKeptByItsCarriersName() {
        CallId call = started(null, "CA-sound");
        var sound = new CallSound(0.02, 7, null, null, 43);
        journal.sounded(business, "CA-sound", new CallSound(0.5, 100, 0.1, 3, null));
        journal.sounded(business, "CA-sound", sound);
        journal.sounded(business, "never begun", sound);
        assertThat(journal.sound(business, call)).contains(sound);
        assertThat(journal.sound(new BusinessId(UUID.randomUUID()), call)).isEmpty();
    }

    @Test
    void aCarrierThatTellsACallTwiceMakesOneCall() {
        CallId first = started("+14155550134", "CA2");
        started("+14155550134", "CA2");

        assertThat(journal.calls(business, everything())).hasSize(1);
        assertThat(journal.callByCarrierName(business, "CA2")
                        .orElseThrow()
                        .started()
                        .call())
                .isEqualTo(first);
    }

    @Test
    void anotherBusinessNeverSeesTheCall() {
        CallId call = started(null, "CA3");
        BusinessId other = new BusinessId(UUID.randomUUID());

        assertThat(journal.call(other, call)).isEmpty();
        assertThat(journal.callByCarrierName(other, "CA3")).isEmpty();
        assertThat(journal.calls(other, everything())).isEmpty();
    }

    @Test
    void callsAreListedByTimeNumberAndWhetherTheyGoOn() {
        CallId over = started("+14155550111", null);
        CallId going = started("+14155550222", null);
        journal.callEnded(business, over, ended(Disposition.NOT_BOOKED, null));

        assertThat(journal.calls(business, query(true, null)))
                .extracting(CallEntry::started)
                .extracting(CallStarted::call)
                .containsExactly(going);
        assertThat(journal.calls(business, query(false, null)))
                .extracting(CallEntry::started)
                .extracting(CallStarted::call)
                .containsExactly(over);
        assertThat(journal.calls(business, query(null, "0222"))).hasSize(1);
        assertThat(journal.calls(business, new CallQuery(null, null, NOON.plusSeconds(1), NOON.plusSeconds(9), 9)))
                .isEmpty();
    }

    @Test
    void callsAreFoundByWhatWasSaidAndByWhatCameOfThem() {
        CallId call = started(null, null);
        journal.turn(business, call, turn(0, "Is the Tiramisù free of gluten?", null));
        journal.callEnded(business, call, ended(Disposition.ANSWERED, null));
        started(null, null);

        assertThat(found("GLUTEN free", null)).containsExactly(call);
        assertThat(found("\"free of gluten\"", Disposition.ANSWERED)).containsExactly(call);
        assertThat(found("gluten -tiramisù", null)).isEmpty();
        assertThat(found("gluten", Disposition.BOOKED)).isEmpty();
        assertThat(found("'); drop table call; --\0 & | !", null)).isEmpty();
        assertThat(found(null, Disposition.ANSWERED)).containsExactly(call);
    }

    @Test
    void aCallIsAtThePlacesWhereSomethingWasDoneInIt() {
        CallId both = started(null, "CA-both");
        CallId airport = started(null, "CA-airport");
        started(null, "CA-nowhere");
        database.perform(handle -> {
            journal.callPlaces().note(handle, business, both, CallPlaces.MAIN);
            journal.callPlaces().note(handle, business, both, "airport");
            journal.callPlaces().note(handle, business, both, "airport");
            journal.callPlaces().note(handle, business, airport, "airport");
        });
        assertThat(at(Set.of("airport"))).containsExactlyInAnyOrder(both, airport);
        assertThat(at(Set.of(CallPlaces.MAIN, "harbour"))).containsExactly(both);
        assertThat(at(Set.of())).isEmpty();
        assertThat(journal.callPlaces().at(business, Set.of("airport"))).containsExactlyInAnyOrder(both, airport);
        assertThat(journal.callPlaces().isAt(business, both, Set.of("airport", "harbour")))
                .isTrue();
        assertThat(journal.callPlaces().isAt(business, airport, Set.of("harbour")))
                .isFalse();
        assertThat(journal.callPlaces().isAt(new BusinessId(UUID.randomUUID()), both, Set.of("airport")))
                .isFalse();
    }

    private List<CallId> at(Set<String> places) {
        var query = new CallQuery(null, null, null, null, places, NOON, NOON.plusSeconds(1), 50);
        return journal.calls(business, query).stream()
                .map(entry -> entry.started().call())
                .toList();
    }

    private List<CallId> found(@Nullable String words, @Nullable Disposition outcome) {
        var query = new CallQuery(null, null, words, outcome, null, NOON, NOON.plusSeconds(1), 50);
        return journal.calls(business, query).stream()
                .map(entry -> entry.started().call())
                .toList();
    }

    @Test
    void theCallsOfADayAreCountedByWhatCameOfThem() {
        started(null, null);
        journal.callEnded(business, started(null, null), ended(Disposition.BOOKED, null));
        journal.callEnded(business, started(null, null), ended(Disposition.BOOKED, null));

        CallCounts counts = journal.tallies().counts(business, NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(counts.all()).isEqualTo(3);
        assertThat(counts.open()).isEqualTo(1);
        assertThat(counts.ended(Disposition.BOOKED)).isEqualTo(2);
        assertThat(counts.ended(Disposition.FAILED)).isZero();
    }

    @Test
    void aCallOfWhichNothingIsHeardAnyMoreIsEnded() {
        CallId lost = started(null, null);
        CallId going = started(null, null);
        journal.turn(business, going, turn(0, "still here", null, NOON.plusSeconds(600)));

        assertThat(journal.endForgotten(NOON.plusSeconds(300))).isGreaterThanOrEqualTo(1);

        assertThat(journal.call(business, lost).orElseThrow().ended())
                .extracting(CallEnded::disposition)
                .isEqualTo(Disposition.FAILED);
        assertThat(journal.call(business, going).orElseThrow().open()).isTrue();
    }
}
