package frontdesk.provider.telnyx;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.wire.Neighbours;

/**
 * Places calls by Call Control. The sound is asked for with the call, so that it is there as soon as somebody picks up; whether that is a machine is
 * told later, beside the call. Webhooks know the call by a name of ours, since they may come before Telnyx has told us its own.
 */
final class TelnyxDialer implements Dialer {
    private static final System.Logger LOG = System.getLogger(TelnyxDialer.class.getName());
    private static final int MOST = 1_000;

    private final TelnyxAccount account;
    private final CallControl control;
    private final Neighbours neighbours;

    /** Guarded by itself; those that are long over are forgotten. */
    private final Map<String, Placed> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Placed> eldest) {
            return size() > MOST;
        }
    };

    TelnyxDialer(TelnyxAccount account, CallControl control, Neighbours neighbours) {
        this.account = account;
        this.control = control;
        this.neighbours = neighbours;
    }

    /** One call of ours, which Telnyx has a name for as soon as we know it, and which nobody may want any more. */
    private final class Placed {
        final Order order;
        final Dialled dialled = new Dialled(this::unwanted);
        private @Nullable String call;
        private boolean unwanted;

        Placed(Order order) {
            this.order = order;
        }

        synchronized void named(String name) {
            boolean first = call == null;
            call = name;
            if (first && unwanted) {
                endSoon(name);
            }
        }

        synchronized void unwanted() {
            unwanted = true;
            if (call != null) {
                endSoon(call);
            }
        }
    }

    @Override
    public String name() {
        return "telnyx";
    }

    @Override
    public Dialled dial(Order order) {
        String connection = account.connection();
        if (connection == null) {
            throw OutsideTrouble.lasting("telnyx", "no Call Control application is set up to place calls");
        }
        String id = neighbours.name(UUID.randomUUID().toString());
        var placed = new Placed(order);
        synchronized (latest) {
            latest.put(id, placed);
        }
        try {
            placed.named(control.dial(connection, order, id, account.dialled(id)));
        } catch (OutsideTrouble trouble) {
            // it may ring all the same, which its first webhook will tell
            placed.dialled.cancel();
            throw trouble;
        }
        placed.dialled.rings();
        return placed.dialled;
    }

    /** Telnyx tells how a call of ours goes on; false where it is none of ours. */
    boolean told(String type, JsonNode payload) {
        Placed placed = CallControl.dialledAs(payload.path("client_state").asText())
                .map(this::find)
                .orElse(null);
        if (placed == null) {
            return false;
        }
        placed.named(payload.path("call_control_id").asText());
        Dialled dialled = placed.dialled;
        String result = payload.path("result").asText();
        switch (type) {
            case "call.hangup" ->
                dialled.settled(outcome(payload.path("hangup_cause").asText()));
            case "streaming.failed" -> dialled.settled(new Dialled.Outcome.Failed("the line did not open"));
            case "call.machine.detection.ended", "call.machine.premium.detection.ended" -> {
                boolean machine = result.equals("machine");
                if (!machine || placed.order.machines() != Machines.AWAITED) {
                    dialled.judged(
                            machine
                                    ? Dialled.Who.MACHINE
                                    : result.startsWith("human") ? Dialled.Who.HUMAN : Dialled.Who.UNKNOWN);
                }
            }
            case "call.machine.greeting.ended", "call.machine.premium.greeting.ended" ->
                dialled.judged(Dialled.Who.MACHINE);
            default -> {}
        }
        return true;
    }

    private static Dialled.Outcome outcome(String cause) {
        return switch (cause) {
            case "user_busy", "call_rejected" -> new Dialled.Outcome.Busy();
            case "timeout", "no_answer", "time_limit" -> new Dialled.Outcome.NoAnswer();
            case "originator_cancel" -> new Dialled.Outcome.Cancelled();
            default -> new Dialled.Outcome.Failed(cause.isEmpty() ? "the number could not be reached" : cause);
        };
    }

    /** Whom a stream of ours is for; empty where this node did not place that call. */
    Optional<Order> order(String id) {
        return Optional.ofNullable(find(id)).map(placed -> placed.order);
    }

    /**
     * Gives the line of somebody who has picked up to whoever called them, on the stream's own thread and until they have closed it. False where
     * that stream is not one of a call that we placed.
     */
    boolean answered(TelnyxLine line) {
        Placed placed = line.dialledAs() == null ? null : find(line.dialledAs());
        if (placed == null) {
            return false;
        }
        placed.named(line.callName());
        placed.dialled.answered(line);
        line.awaitClosed();
        return true;
    }

    private @Nullable Placed find(String id) {
        synchronized (latest) {
            return latest.get(id);
        }
    }

    private void endSoon(String call) {
        Thread.ofVirtual().name("end-" + call).start(() -> {
            try {
                control.hangUp(call);
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "a call could not be ended: it rings for as long as it was to ring");
            }
        });
    }
}
