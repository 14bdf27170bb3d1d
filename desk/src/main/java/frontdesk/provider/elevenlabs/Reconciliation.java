package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.business.Businesses;
import frontdesk.inbox.Admission.Admitted;
import frontdesk.inbox.Inbox;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds what lost webhooks have left out: ElevenLabs repeats few of them, and none for long. Every hour it asks for the conversations of the last days; what
 * the journal has no analysis of goes into the inbox as if it had been told, and sound that is missing is fetched.
 */
public final class Reconciliation {
    private static final Logger LOG = System.getLogger(Reconciliation.class.getName());

    /** As long as a desk may have been down. */
    private static final Duration BACK = Duration.ofDays(3);

    /** Sound is asked for so long after a call, since most of those without have none. */
    private static final Duration SOUND_BACK = Duration.ofHours(4);

    /** What has just ended is still on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private static final int MOST_PAGES = 200;

    /** So many that cannot be had for the moment are their own trouble, more are everybody's. */
    private static final int MOST_ILL = 3;

    private final ConversationsApi conversations;
    private final Function<String, Optional<BusinessId>> hosted;
    private final Inbox inbox;
    private final Database database;
    private final Businesses businesses;
    private final Journal journal;
    private final PostCallAudio audio;
    private final Clock clock;
    private int ill;

    /** @param hosted whose agent it is, by ElevenLabs' name for it */
    public Reconciliation(
            ElevenLabsAccount account,
            Function<String, Optional<BusinessId>> hosted,
            Inbox inbox,
            Database database,
            Businesses businesses,
            Journal journal,
            PostCallAudio audio,
            Clock clock) {
        this(new ConversationsApi(account, Thread::sleep), hosted, inbox, database, businesses, journal, audio, clock);
    }

    Reconciliation(
            ConversationsApi conversations,
            Function<String, Optional<BusinessId>> hosted,
            Inbox inbox,
            Database database,
            Businesses businesses,
            Journal journal,
            PostCallAudio audio,
            Clock clock) {
        this.conversations = conversations;
        this.hosted = hosted;
        this.inbox = inbox;
        this.database = database;
        this.businesses = businesses;
        this.journal = journal;
        this.audio = audio;
        this.clock = clock;
    }

    /** One conversation as the list shows it. */
    private record Listed(String id, Instant startedAt) {}

    /**
     * Asks once.
     *
     * @return how many conversations had been left out
     */
    public int run() {
        ill = 0;
        Instant since = clock.instant().minus(BACK);
        Map<String, Optional<BusinessId>> owners = new HashMap<>();
        String cursor = "";
        int found = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode listed = conversations.page(since, cursor);
            Map<BusinessId, List<Listed>> over = over(listed.path("conversations"), owners);
            for (Map.Entry<BusinessId, List<Listed>> one : over.entrySet()) {
                found += reconcile(one.getKey(), one.getValue());
            }
            cursor = listed.path("next_cursor").asText("");
            if (cursor.isEmpty() || !listed.path("has_more").asBoolean()) {
                break;
            }
        }
        if (found > 0) {
            LOG.log(Level.INFO, "calls of which no webhook had told were found: {0}", found);
        }
        return found;
    }

    /** Those of our agents that are over, by business. */
    private Map<BusinessId, List<Listed>> over(JsonNode page, Map<String, Optional<BusinessId>> owners) {
        Map<BusinessId, List<Listed>> over = new HashMap<>();
        Instant until = clock.instant().minus(ON_ITS_WAY);
        for (JsonNode each : page) {
            String status = each.path("status").asText();
            Instant started = Envelope.moment(each.path("start_time_unix_secs"));
            Instant ended = started.plusSeconds(each.path("call_duration_secs").asInt());
            if ((status.equals("done") || status.equals("failed")) && ended.isBefore(until)) {
                owners.computeIfAbsent(each.path("agent_id").asText(), hosted)
                        .ifPresent(business -> over.computeIfAbsent(business, _ -> new ArrayList<>())
                                .add(new Listed(each.path("conversation_id").asText(), started)));
            }
        }
        return over;
    }

    private int reconcile(BusinessId business, List<Listed> listed) {
        Map<String, Boolean> known = journal.toldCalls()
                .analysed(business, listed.stream().map(Listed::id).toList());
        Instant soundSince = clock.instant().minus(SOUND_BACK);
        boolean recorded = businesses
                .find(business)
                .map(owner -> owner.calls().areRecorded())
                .orElse(false);
        int found = 0;
        for (Listed one : listed) {
            Boolean sounds = known.get(one.id());
            boolean wanted;
            if (sounds == null) {
                wanted = ask(() -> keep(business, one));
                found += wanted ? 1 : 0;
            } else {
                wanted = !sounds && one.startedAt().isAfter(soundSince);
            }
            if (recorded && wanted) {
                ask(() -> fetch(business, one));
            }
        }
        return found;
    }

    /** One that they do not give out is no reason to leave out the others. */
    private boolean ask(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (OutsideTrouble trouble) {
            if (trouble.worthRetrying() && ++ill > MOST_ILL) {
                throw trouble;
            }
            LOG.log(Level.WARNING, "a conversation cannot be had: {0}", trouble.getMessage());
            return false;
        }
    }

    private boolean keep(BusinessId business, Listed one) {
        JsonNode told = Envelope.around(conversations.conversation(one.id()));
        return inbox.keep(
                PostCallWebhooks.NAME,
                new Admitted(business, Envelope.TRANSCRIPTION + " " + one.id() + " found", Envelope.TRANSCRIPTION),
                told.toString().getBytes(UTF_8));
    }

    private boolean fetch(BusinessId business, Listed one) {
        try {
            Path part = audio.part();
            try {
                boolean sounds = conversations.audio(one.id(), part);
                if (sounds) {
                    database.<IOException>perform(
                            handle -> audio.file(handle, business, one.id(), one.startedAt(), part));
                }
                return sounds;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
