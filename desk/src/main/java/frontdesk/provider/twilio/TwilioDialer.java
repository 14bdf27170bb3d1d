package frontdesk.provider.twilio;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.Ids;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.twilio.Form.Field;
import frontdesk.provider.wire.CallPass;
import frontdesk.provider.wire.Neighbours;

/**
 * Places calls by Twilio's REST interface. The document of the call goes with the request, so that the sound begins as soon as somebody picks up;
 * whether that is a machine is told later, beside the call (asynchronous detection). What becomes of it is told to our webhooks, which know it by
 * a name of our own: they may come before the answer to the request, and when that answer is lost the call is found, and ended, by them.
 */
final class TwilioDialer implements Dialer {
    private static final System.Logger LOG = System.getLogger(TwilioDialer.class.getName());

    /** The parameter by which a stream says which of our calls it belongs to. */
    static final String PARAMETER = "dial";

    private static final Duration SPARE = Duration.ofMinutes(2);
    private static final int MOST = 1_000;
    private static final int TRIES_TO_END = 3;

    /** Twilio lets one call begin a second and queues the others; to end them must not wait. */
    private static final int MOST_A_SECOND = 100;

    private final TwilioAccount account;
    private final Neighbours neighbours;
    private final TwilioRest rest;
    private final Clock clock;

    /** Guarded by itself; those that are long over are forgotten. */
    private final Map<String, Placed> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Placed> eldest) {
            return size() > MOST;
        }
    };

    /** Guarded by itself: which of our calls the streams belong to that were just opened, by Twilio's name for the call. */
    private final Map<String, String> opened = new HashMap<>();

    TwilioDialer(TwilioAccount account, Neighbours neighbours, Clock clock) {
        this.account = account;
        this.neighbours = neighbours;
        this.rest = new TwilioRest(account, MOST_A_SECOND);
        this.clock = clock;
    }

    /** One call of ours, which Twilio has a name for as soon as we know it, and which nobody may want any more. */
    private final class Placed {
        final Dialled dialled = new Dialled(this::unwanted);
        private @Nullable String callSid;
        private boolean unwanted;

        synchronized void named(String sid) {
            boolean first = callSid == null;
            callSid = sid;
            if (first && unwanted) {
                endSoon(sid);
            }
        }

        synchronized void unwanted() {
            unwanted = true;
            if (callSid != null) {
                endSoon(callSid);
            }
        }
    }

    @Override
    public String name() {
        return Trouble.TWILIO;
    }

    @Override
    public Dialled dial(Order order) {
        if (account.onlyHere() && !TwilioAccount.onThisMachine(account.apiBase())) {
            throw OutsideTrouble.lasting(
                    Trouble.TWILIO, "it cannot reach us: the public address is this machine's own");
        }
        String id = neighbours.name(Ids.next().toString());
        var placed = new Placed();
        synchronized (latest) {
            latest.put(id, placed);
        }
        try {
            placed.named(rest.post("/Calls.json", form(order, id)).path("sid").asText());
        } catch (OutsideTrouble trouble) {
            // it may ring all the same, which its first webhook will tell
            placed.dialled.cancel();
            throw trouble;
        }
        return placed.dialled;
    }

    private Form form(Order order, String id) {
        URI base = account.publicUrl();
        var pass = new CallPass(
                passed(id),
                order.business(),
                order.from(),
                order.to(),
                clock.instant().plus(order.ringing()).plus(SPARE));
        URI socket = URI.create(base.toString().replaceFirst("^http", "ws") + "/twilio/dialled/" + id);
        String twiml = TwiML.dialled(
                socket, id, pass.sealed(account.authToken()), URI.create(base + "/twilio/after-dialled?dial=" + id));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("To", order.to().e164()));
        fields.add(new Field("From", order.from().e164()));
        fields.add(new Field("Twiml", twiml));
        fields.add(new Field("Timeout", "" + order.ringing().toSeconds()));
        fields.add(new Field("StatusCallback", base + "/twilio/dial?dial=" + id));
        for (String event : List.of("initiated", "ringing", "answered", "completed")) {
            fields.add(new Field("StatusCallbackEvent", event));
        }
        if (order.machines() != Machines.IGNORED) {
            boolean toItsEnd = order.machines() == Machines.AWAITED;
            fields.add(new Field("MachineDetection", toItsEnd ? "DetectMessageEnd" : "Enable"));
            fields.add(new Field("AsyncAmd", "true"));
            fields.add(new Field("AsyncAmdStatusCallback", base + "/twilio/machine?dial=" + id));
        }
        return new Form(fields);
    }

    /** What a pass for a call of ours is sealed for, in place of Twilio's name for the call, which nobody knows yet. */
    static String passed(String id) {
        return "dial " + id;
    }

    /** Twilio tells how a call of ours goes on. */
    void told(@Nullable String id, Form news) {
        Placed placed = find(id);
        if (placed == null) {
            return;
        }
        news.get("CallSid").ifPresent(placed::named);
        Dialled dialled = placed.dialled;
        switch (news.get("CallStatus").orElse("")) {
            case "ringing" -> dialled.rings();
            case "busy" -> dialled.settled(new Dialled.Outcome.Busy());
            case "no-answer" -> dialled.settled(new Dialled.Outcome.NoAnswer());
            case "canceled" -> dialled.settled(new Dialled.Outcome.Cancelled());
            case "failed" ->
                dialled.settled(new Dialled.Outcome.Failed(
                        news.get("ErrorCode").map(code -> "error " + code).orElse("the number could not be reached")));
            case "completed" -> dialled.settled(new Dialled.Outcome.Failed("the line did not open"));
            default -> {}
        }
    }

    /** Twilio tells who seems to have answered. */
    void judged(@Nullable String id, Form news) {
        Placed placed = find(id);
        if (placed != null) {
            String by = news.get("AnsweredBy").orElse("unknown");
            placed.dialled.judged(
                    by.equals("human")
                            ? Dialled.Who.HUMAN
                            : by.startsWith("machine") || by.equals("fax") ? Dialled.Who.MACHINE : Dialled.Who.UNKNOWN);
        }
    }

    /** A stream that starts belongs to this call of ours. */
    void opens(String callSid, String id) {
        Placed placed = find(id);
        if (placed != null) {
            placed.named(callSid);
        }
        synchronized (opened) {
            opened.put(callSid, id);
        }
    }

    /**
     * Gives the line of somebody who has picked up to whoever called them, on the stream's own thread and until they have closed it. False where
     * that stream is not one of ours.
     */
    boolean answered(TwilioLine line) {
        String id;
        synchronized (opened) {
            id = opened.remove(line.callName());
        }
        if (id == null) {
            return false;
        }
        Placed placed = find(id);
        if (placed == null) {
            LOG.log(Level.WARNING, "a call that this node did not place was hung up");
            line.hangUp();
            return true;
        }
        placed.dialled.answered(line);
        line.awaitClosed();
        return true;
    }

    private @Nullable Placed find(@Nullable String id) {
        synchronized (latest) {
            return id == null ? null : latest.get(id);
        }
    }

    /** Ends a call, ringing or not, without waiting for that. */
    void endSoon(String callSid) {
        soon(callSid, Form.of("Status", "completed"));
    }

    /** Gives a live call another document, without waiting for that. */
    void redirectSoon(String callSid, String twiml) {
        soon(callSid, Form.of("Twiml", twiml));
    }

    private void soon(String callSid, Form update) {
        Thread.ofVirtual().name("update-" + callSid).start(() -> {
            for (int tries = 1; tries <= TRIES_TO_END; tries++) {
                try {
                    rest.post("/Calls/" + callSid + ".json", update);
                    return;
                } catch (OutsideTrouble trouble) {
                    // a call that is over already is refused for good, which is as well
                    if (!trouble.worthRetrying()) {
                        return;
                    }
                }
            }
            LOG.log(Level.WARNING, "a call could not be ended: it rings for as long as it was to ring");
        });
    }
}
