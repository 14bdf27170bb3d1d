package frontdesk.provider.asterisk;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.asterisk.DialplanCalls.Announced;

/**
 * Places calls by ARI. Who picks up comes into our application and is sent on at once, to the place in the dialplan that brings us their sound under
 * the call's own name, as of any call. Whether that is a machine is judged beside the call: a second channel listens to the first, and the dialplan's
 * {@code AMD} listens there.
 */
final class AsteriskDialer implements Dialer {
    private static final System.Logger LOG = System.getLogger(AsteriskDialer.class.getName());
    private static final int MOST = 1_000;
    private static final String LISTENER = "listener-";

    private final Ari ari;
    private final DialplanCalls calls;
    private final BooleanSupplier hearing;

    /** By the names of their channels; guarded by itself. Those that are over are forgotten, when we hear of it or when they are long over. */
    private final Map<String, Placed> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Placed> eldest) {
            return size() > MOST;
        }
    };

    /** @param hearing whether Asterisk's events come: without them nobody would hear of an answer */
    AsteriskDialer(Ari ari, DialplanCalls calls, BooleanSupplier hearing) {
        this.ari = ari;
        this.calls = calls;
        this.hearing = hearing;
    }

    private final class Placed {
        final UUID name = UUID.randomUUID();
        final Order order;
        final Dialled dialled = new Dialled(() -> inBackground("cancel", name.toString(), ari::hangUp));
        final AtomicBoolean pickedUp = new AtomicBoolean();
        /** Asterisk has been asked to ring: before, it is no news that it knows no such channel. */
        volatile boolean asked;

        Placed(Order order) {
            this.order = order;
        }
    }

    @Override
    public String name() {
        return "asterisk";
    }

    @Override
    public Dialled dial(Order order) {
        if (!hearing.getAsBoolean()) {
            throw OutsideTrouble.passing(name(), "its events do not reach us");
        }
        var placed = new Placed(order);
        synchronized (latest) {
            latest.put(placed.name.toString(), placed);
        }
        try {
            ari.dial(placed.name.toString(), order);
            placed.asked = true;
        } catch (OutsideTrouble trouble) {
            // it may ring all the same
            placed.dialled.cancel();
            throw trouble;
        }
        return placed.dialled;
    }

    /** Takes an event, which may come late, twice and out of order, and may be no news of ours. Never waits. */
    void told(JsonNode event) {
        String channel = event.at("/channel/id").asText();
        switch (event.path("type").asText()) {
            case "Dial" ->
                find(event.at("/peer/id").asText())
                        .ifPresent(
                                placed -> goes(placed, event.path("dialstatus").asText()));
            case "ChannelStateChange" ->
                find(channel)
                        .ifPresent(
                                placed -> is(placed, event.at("/channel/state").asText()));
            case "ChannelDestroyed" -> forget(channel).ifPresent(placed -> over(placed, event));
            case "StasisStart" -> entered(channel, event.path("args"));
            default -> {}
        }
    }

    private void entered(String channel, JsonNode args) {
        switch (args.path(0).asText()) {
            case "dialled" ->
                find(channel).ifPresentOrElse(this::pickedUp, () -> inBackground("unknown", channel, ari::hangUp));
            case "listens" ->
                inBackground(
                        "listen",
                        channel,
                        listener -> ari.send(
                                listener, "frontdesk-machine", args.path(1).asText()));
            case "judged" -> {
                find(channel.replaceFirst(LISTENER, ""))
                        .ifPresent(
                                placed -> placed.dialled.judged(who(args.path(1).asText())));
                inBackground("judged", channel, ari::hangUp);
            }
            default -> {}
        }
    }

    private static Dialled.Who who(String amdStatus) {
        return switch (amdStatus) {
            case "MACHINE" -> Dialled.Who.MACHINE;
            case "HUMAN" -> Dialled.Who.HUMAN;
            default -> Dialled.Who.UNKNOWN;
        };
    }

    private static void goes(Placed placed, String dialStatus) {
        switch (dialStatus) {
            case "RINGING", "PROGRESS", "PROCEEDING" -> placed.dialled.rings();
            case "BUSY" -> placed.dialled.settled(new Dialled.Outcome.Busy());
            case "NOANSWER" -> placed.dialled.settled(new Dialled.Outcome.NoAnswer());
            case "CANCEL" -> placed.dialled.settled(new Dialled.Outcome.Cancelled());
            case "CHANUNAVAIL", "CONGESTION" ->
                placed.dialled.settled(new Dialled.Outcome.Failed("the number could not be reached"));
            default -> {}
        }
    }

    private static void is(Placed placed, String state) {
        if (state.equals("Ringing")) {
            placed.dialled.rings();
        }
    }

    /** Before it was answered its cause says why; afterwards whoever holds the line knows already. */
    private static void over(Placed placed, JsonNode event) {
        placed.dialled.settled(
                placed.pickedUp.get()
                        ? new Dialled.Outcome.Failed("the line did not open")
                        : HangUpCause.outcome(
                                event.path("cause").asInt(),
                                event.path("cause_txt").asText()));
    }

    /** They are sent on to where their sound comes from; a second time nothing happens. */
    private void pickedUp(Placed placed) {
        if (placed.pickedUp.compareAndSet(false, true)) {
            inBackground("answered", placed.name.toString(), channel -> lead(placed, channel));
        }
    }

    private void lead(Placed placed, String channel) {
        Order order = placed.order;
        try {
            calls.place(placed.name, new Announced(order.business(), order.to(), order.from()));
            ari.send(channel, "frontdesk-dialled", "s");
        } catch (OutsideTrouble trouble) {
            placed.dialled.settled(new Dialled.Outcome.Failed("the line did not open"));
            inBackground("lost", channel, ari::hangUp);
            throw trouble;
        }
        if (order.machines() != Machines.IGNORED) {
            ari.listen(channel, LISTENER + channel, order.machines() == Machines.NOTICED ? "noticed" : "awaited");
        }
    }

    /** Events may have been missed: what has become of the calls that ring is asked for. Waits for Asterisk. */
    void catchUp() {
        List<Placed> ringing;
        synchronized (latest) {
            ringing = latest.values().stream()
                    .filter(placed -> placed.asked && !placed.pickedUp.get())
                    .toList();
        }
        for (Placed placed : ringing) {
            ari.state(placed.name.toString())
                    .ifPresentOrElse(
                            state -> {
                                is(placed, state);
                                if (state.equals("Up")) {
                                    pickedUp(placed);
                                }
                            },
                            () -> forget(placed.name.toString())
                                    .ifPresent(gone -> gone.dialled.settled(new Dialled.Outcome.NoAnswer())));
        }
    }

    /**
     * Gives the line of somebody who has picked up to whoever called them, on the line's own thread and until they have closed it. False where this
     * node did not place that call.
     */
    boolean answered(DialplanLine line) {
        Placed placed = find(line.leg().name().toString()).orElse(null);
        if (placed == null) {
            return false;
        }
        placed.dialled.answered(line);
        line.leg().awaitClosed();
        return true;
    }

    /** Whether a channel is one of ours, or listens to one. */
    boolean knows(String channel) {
        return find(channel.replaceFirst(LISTENER, "")).isPresent();
    }

    private Optional<Placed> find(@Nullable String channel) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(channel));
        }
    }

    private Optional<Placed> forget(String channel) {
        synchronized (latest) {
            return Optional.ofNullable(latest.remove(channel));
        }
    }

    /** What is done with a channel. */
    private interface Deed {
        void to(String channel);
    }

    private static void inBackground(String why, String channel, Deed deed) {
        Thread.ofVirtual().name(why + "-" + channel).start(() -> {
            try {
                deed.to(channel);
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "a call that we placed cannot be led on ({0}): {1}", why, trouble.getMessage());
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "a call that we placed cannot be led on", bug);
            }
        });
    }
}
