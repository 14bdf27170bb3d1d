package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.inbox.Delivery;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.journal.ToldCalls;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Keeps the sound of conversations beside our own recordings; it goes from the database to the disk without ever being in memory as a whole. */
public final class PostCallAudio {
    private final Businesses businesses;
    private final ToldCalls calls;
    private final Path recordings;

    /** @param recordings the folder in which recordings are kept, by day */
    public PostCallAudio(Businesses businesses, Journal journal, Path recordings) {
        this.businesses = businesses;
        this.calls = journal.toldCalls();
        this.recordings = recordings;
    }

    /** Keeps what {@code post_call_audio} carries, unless the business wants no recordings. Twice is once: the file has the call's name. */
    void keep(Handle handle, Delivery delivery, InputStream body) throws IOException {
        boolean wanted = businesses
                .find(delivery.business())
                .map(Business::calls)
                .filter(calls -> calls.areRecorded())
                .isPresent();
        if (!wanted) {
            return;
        }
        Path part = part();
        try {
            String conversation = copy(body, part);
            if (conversation != null && Files.size(part) > 0) {
                file(handle, delivery.business(), conversation, delivery.arrivedAt(), part);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A file to write to, which {@link #file} moves to its place. */
    Path part() throws IOException {
        Files.createDirectories(recordings);
        return Files.createTempFile(recordings, "arriving-", ".part");
    }

    /** Notes a recording on its call and moves it where it is to stay. */
    void file(Handle handle, BusinessId business, String conversation, Instant at, Path part) throws IOException {
        CallId call = calls.began(
                handle,
                new CallStarted(business, CallId.next(), CallStarted.Channel.AGENT, null, null, conversation, at));
        String name = at.atZone(ZoneOffset.UTC).toLocalDate() + "/" + call + ".mp3";
        Path file = recordings.resolve(name);
        Files.createDirectories(file.getParent());
        calls.recorded(handle, business, call, name);
        // Last, since whatever is lost before the commit is done again.
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whose sound it is, or null where that is not said. */
    private static @Nullable String copy(InputStream body, Path to) throws IOException {
        String conversation = null;
        try (JsonParser json = ElevenLabsAccount.JSON.getFactory().createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    String field = json.currentName();
                    if (field.equals("conversation_id")) {
                        conversation = json.nextTextValue();
                    } else if (field.equals("full_audio") && json.nextToken() == JsonToken.VALUE_STRING) {
                        decode(json, to);
                    }
                }
            }
        }
        return conversation;
    }

    private static void decode(JsonParser json, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            json.readBinaryValue(out);
        }
    }
}
