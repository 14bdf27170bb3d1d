package frontdesk.provider.elevenlabs;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.message.Text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A desk that ElevenLabs tells what became of calls, and what can be seen there of it. */
abstract class AfterCalls {
    @TempDir
    Path recordings;

    DeskWithElevenLabs desk;

    @BeforeEach
    void open() throws Exception {
        desk = new DeskWithElevenLabs(recordings);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    Journal journal() {
        return desk.rooms.journal();
    }

    CallEntry call(String conversation) {
        return journal().callByCarrierName(desk.clinic.id(), conversation).orElseThrow();
    }

    Disposition disposition(String conversation) {
        var ended = call(conversation).ended();
        assertThat(ended).isNotNull();
        return ended == null ? Disposition.FAILED : ended.disposition();
    }

    List<String> followUps() {
        return desk.rooms.followUps().open(desk.clinic.id(), 10).stream()
                .map(one -> one.name() + ": " + one.words())
                .toList();
    }

    /** What was written to Anna; the owner's notices are left out. */
    List<String> texts() {
        return desk.rooms.messages().latest(desk.clinic.id(), 10).stream()
                .filter(text -> text.to().equals(DeskWithElevenLabs.ANNA))
                .map((Text text) -> text.occasion() + ": " + text.body())
                .toList();
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
