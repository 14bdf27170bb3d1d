package frontdesk.provider.elevenlabs;

import java.time.LocalDateTime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.aftercall.CallWrappedUp;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.timetable.Wish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What ElevenLabs tells after a call, from its signed webhook to the journal and to whoever has something to do. */
@Timeout(60)
class PostCallTest extends AfterCalls {
    @Test
    void aCallIsInTheJournalWithAllThatWasSaidOfIt() throws Exception {
        ObjectNode told = DeskWithElevenLabs.transcription(
                "conv_1", "Bright Smile, hello.", "When are you open?", "From eight to five.", "Thanks, bye.");
        assertThat(desk.tell(bytes(told))).isEqualTo(200);
        desk.awaitWrappedUp(1);
        CallEntry call = call("conv_1");
        assertThat(call.started().from()).isEqualTo(DeskWithElevenLabs.ANNA.e164());
        assertThat(call.started().to()).isEqualTo("+14155550101");
        assertThat(call.ended()).isNotNull();
        assertThat(disposition("conv_1")).isEqualTo(Disposition.ANSWERED);
        CallId id = call.started().call();
        assertThat(journal().turns(desk.clinic.id(), id))
                .extracting(turn -> turn.speaker() + " " + turn.text())
                .containsExactly(
                        Turn.Speaker.AGENT + " Bright Smile, hello.",
                        Turn.Speaker.CALLER + " When are you open?",
                        Turn.Speaker.AGENT + " From eight to five.",
                        Turn.Speaker.CALLER + " Thanks, bye.");
        var analysis = journal().analysis(desk.clinic.id(), id).orElseThrow();
        assertThat(analysis.sentiment()).isEqualTo("positive");
        assertThat(analysis.credits()).isEqualTo(80);
        assertThat(analysis.price()).isEqualByComparingTo("0.012");
        assertThat(analysis.seconds()).isEqualTo(16);
        assertThat(analysis.collected()).contains("Anna Keller");
        assertThat(journal().reports(desk.clinic.id(), id))
                .extracting(report -> report.disposition() + ": " + report.summary())
                .containsExactly("answered: Anna asked for a check-up.");
        assertThat(desk.rooms.people().recognise(desk.clinic.id(), DeskWithElevenLabs.ANNA))
                .hasValueSatisfying(anna -> assertThat(anna.name()).isEqualTo("Anna Keller"));
        assertThat(followUps()).as("nothing is left to do").isEmpty();
    }

    @Test
    void whoGotNothingBookedIsSomebodysToDoAndIsToldSo() throws Exception {
        ObjectNode told =
                DeskWithElevenLabs.transcription("conv_2", "Hello.", "Tomorrow at three?", "We are full.", "Oh.");
        ((ObjectNode) told.at("/data/analysis")).put("call_successful", "failure");
        desk.tell(bytes(told));
        desk.awaitWrappedUp(1);
        assertThat(disposition("conv_2")).isEqualTo(Disposition.NOT_BOOKED);
        assertThat(followUps()).containsExactly("Anna Keller: Anna asked for a check-up.");
        assertThat(texts())
                .containsExactly(
                        "after-call: Bright Smile Dental: thank you for calling. We have noted what you need, and somebody will get back to you.");
    }

    @Test
    void whoWantsToBeCalledBackIsSomebodysToDoWhateverElseCameOfIt() throws Exception {
        ObjectNode told =
                DeskWithElevenLabs.transcription("conv_7", "Hello.", "Have Doctor Lee call me back.", "I will.");
        ObjectNode collected = (ObjectNode) told.at("/data/analysis/data_collection_results");
        collected.putObject("call_back").put("value", true);
        collected.putObject("caller_name").put("value", "Unknown");
        desk.tell(bytes(told));
        desk.awaitWrappedUp(1);
        assertThat(disposition("conv_7")).isEqualTo(Disposition.ANSWERED);
        assertThat(desk.rooms.followUps().open(desk.clinic.id(), 10))
                .extracting(one -> one.kind() + " " + one.phone() + " " + one.name())
                .containsExactly("CALL_BACK " + DeskWithElevenLabs.ANNA + " null");
    }

    @Test
    void whatTheAgentBookedIsABookedCallAndTheBookingSaysWhatItIsAbout() throws Exception {
        CallId call = desk.rooms.toolBelt().call(desk.clinic.id(), "conv_4", null);
        var service = desk.clinic.services().getFirst().id();
        var wish = new Wish(service, LocalDateTime.parse("2026-11-24T10:00"), 1, null, null);
        var booked = (BookOutcome.Booked) desk.rooms
                .diary()
                .book(
                        desk.clinic.id(),
                        wish,
                        new Customer("Anna Keller", DeskWithElevenLabs.ANNA, null, "a window seat"),
                        new Origin("agent:" + DeskWithElevenLabs.AGENT, call, null));
        desk.tell(bytes(DeskWithElevenLabs.transcription("conv_4", "Hello.", "Tuesday at ten.")));
        desk.awaitWrappedUp(1);
        assertThat(call("conv_4").started().call()).as("the call of its tools").isEqualTo(call);
        assertThat(disposition("conv_4")).isEqualTo(Disposition.BOOKED);
        assertThat(followUps()).isEmpty();
        desk.rooms
                .afterCall()
                .onWrappedUp(new CallWrappedUp(
                        desk.clinic.id(),
                        call,
                        "elevenlabs",
                        "conv_4",
                        Disposition.BOOKED,
                        62,
                        "Anna asked for a check-up."));
        assertThat(desk.rooms
                        .diary()
                        .agenda()
                        .find(desk.clinic.id(), booked.booking().id()))
                .hasValueSatisfying(booking -> assertThat(booking.customer().notes())
                        .as("once, though told twice")
                        .isEqualTo("a window seat\nAnna asked for a check-up."));
    }

    @Test
    void aCallThatReachedNobodySaysSo() throws Exception {
        String told = """
                {"type":"call_initiation_failure","event_timestamp":1795273400,"data":{"agent_id":"agent_made_up","conversation_id":"conv_6",
                "failure_reason":"busy","metadata":{"type":"sip","body":{"from_number":"+14155550101","to_number":"+14155550134"}}}}
                """;
        desk.tell(told.getBytes(UTF_8));
        desk.awaitWrappedUp(1);
        assertThat(disposition("conv_6")).isEqualTo(Disposition.NOT_REACHED);
        assertThat(call("conv_6").started().from()).isEqualTo(DeskWithElevenLabs.ANNA.e164());
        assertThat(followUps()).isEmpty();
    }
}
