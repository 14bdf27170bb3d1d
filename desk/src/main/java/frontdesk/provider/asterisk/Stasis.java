package frontdesk.provider.asterisk;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.call.Dialer;
import frontdesk.kernel.OutsideTrouble;

/**
 * Our application inside Asterisk: calls that we place come through it, and callers and people who were brought together meet in it. Everything else
 * the dialplan does, so that calls go on while the application is away.
 */
final class Stasis implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Stasis.class.getName());

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final AriAccount account;
    private final Ari ari;
    private final AsteriskDialer dialer;
    private final Meetings meetings;
    private final AriEvents events;

    /** @param alone how long somebody waits in a bridge for the other one */
    Stasis(AriAccount account, DialplanCalls calls, Duration alone) {
        this.ari = new Ari(account);
        this.account = account;
        this.events = new AriEvents(account, this::told, this::caughtUp);
        this.dialer = new AsteriskDialer(ari, calls, events::areComing);
        this.meetings = new Meetings(ari, account.recordsJoined(), alone);
    }

    void open() {
        events.open();
    }

    Dialer dialer() {
        return dialer;
    }

    String application() {
        return account.application();
    }

    /** Asterisk knows us just now. */
    boolean isThere() {
        return events.areComing();
    }

    /** Whoever we have called is on this line; see {@link AsteriskDialer#answered}. */
    boolean answered(DialplanLine line) {
        return dialer.answered(line);
    }

    private void told(JsonNode event) {
        if (event.path("type").asText().equals("ApplicationReplaced")) {
            LOG.log(Level.WARNING, "somebody else listens under the name of our application: give each node its own");
        }
        dialer.told(event);
        meetings.told(event);
    }

    /** Asks for what was missed until it is told, or the events break off again, after which it is asked for anyway. */
    private void caughtUp() {
        boolean asking = true;
        while (asking && isThere()) {
            try {
                dialer.catchUp();
                sendOnStrangers();
                meetings.catchUp();
                asking = false;
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "what happened meanwhile cannot be asked yet: {0}", trouble.getMessage());
                asking = waits();
            }
        }
    }

    /** Whoever is in our application and is nobody's came there when another start of ours was here: the dialplan goes on with them. */
    private void sendOnStrangers() {
        // In this order: who comes to a meeting meanwhile is nobody's stranger.
        List<String> there = ari.inApplication();
        Set<String> everybody = meetings.everybody();
        there.stream()
                .filter(channel -> !everybody.contains(channel) && !dialer.knows(channel))
                .forEach(ari::send);
    }

    private static boolean waits() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
