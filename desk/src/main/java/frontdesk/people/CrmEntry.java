package frontdesk.people;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Something that a list of customers elsewhere shows on a contact's page. */
public sealed interface CrmEntry {
    /** Our name for it: what has one of the same name is the same. */
    String ours();

    /** When it was, or when it is due. */
    Instant at();

    /**
     * A call.
     *
     * @param inbound whether they called us
     * @param from E.164, or null
     * @param reached whether the two spoke
     * @param recording where it is heard, or null where there is none
     * @param transcript where it is read
     */
    record Call(
            String ours,
            Instant at,
            Duration length,
            boolean inbound,
            @Nullable String from,
            @Nullable String to,
            boolean reached,
            String summary,
            @Nullable URI recording,
            URI transcript)
            implements CrmEntry {}

    record Note(String ours, Instant at, String text) implements CrmEntry {}

    record Task(String ours, Instant at, String subject, String text) implements CrmEntry {}
}
