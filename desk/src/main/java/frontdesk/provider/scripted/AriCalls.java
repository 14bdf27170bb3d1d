package frontdesk.provider.scripted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;
import frontdesk.provider.scripted.AriChannel.Way;
import frontdesk.provider.scripted.AriStandIn.Person;

/** The calls of the stand-in for Asterisk as they pass the desk's application: those that it places, and those that the dialplan brings there. */
final class AriCalls implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AriRooms rooms;
    private final AriTold told;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AsteriskCall> calls = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> ringing = new ConcurrentHashMap<>();
    private final List<AsteriskCall> placed = new CopyOnWriteArrayList<>();
    private volatile @Nullable AsteriskStandIn asterisk;
    private volatile Person person = Person.ANSWERS;
    private volatile Consumer<AsteriskCall> acts = call -> {};

    AriCalls(AriRooms rooms, AriTold told) {
        this.rooms = rooms;
        this.told = told;
    }

    /** Whose dialplan is behind it. */
    void leadTo(AsteriskStandIn dialplan) {
        asterisk = dialplan;
    }

    void people(Person now, Consumer<AsteriskCall> doing) {
        person = now;
        acts = doing;
    }

    List<AsteriskCall> placed() {
        return List.copyOf(placed);
    }

    /** Rings somebody who comes into the application when they pick up. */
    void place(AriChannel channel, String name, String app, int seconds) {
        AsteriskCall call = Objects.requireNonNull(asterisk).placed(name);
        var stop = new CountDownLatch(1);
        calls.put(channel.id(), call);
        ringing.put(channel.id(), stop);
        placed.add(call);
        threads.execute(() -> {
            try {
                ring(channel, call, app, new Ringing(stop, seconds));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How long somebody is rung: until that long is over, or it is stopped. */
    private record Ringing(CountDownLatch stopped, int seconds) {
        /** False where nobody answered for all that time. */
        boolean isStopped(Duration moment) throws InterruptedException {
            return stopped.await(moment.multipliedBy(50L * seconds).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ring(AriChannel channel, AsteriskCall call, String app, Ringing rings) throws InterruptedException {
        dial(channel, "");
        if (person == Person.UNKNOWN) {
            dial(channel, "CHANUNAVAIL");
            over(channel, call, 3, "No route to destination");
            return;
        }
        channel.is("Ringing");
        told.event("ChannelStateChange", JSON.createObjectNode().set("channel", channel.json()));
        dial(channel, "RINGING");
        switch (person) {
            case BUSY -> {
                dial(channel, "BUSY");
                over(channel, call, 17, "User busy");
            }
            case DECLINES -> over(channel, call, 21, "Call Rejected");
            case RINGS, UNKNOWN -> {
                boolean stopped =
                        rings.isStopped(Objects.requireNonNull(asterisk).pace());
                dial(channel, stopped ? "CANCEL" : "NOANSWER");
                over(channel, call, stopped ? 16 : 19, stopped ? "Normal Clearing" : "User alerting, no answer");
            }
            case ANSWERS, MACHINE -> {
                dial(channel, "ANSWER");
                channel.is("Up");
                told.event("ChannelStateChange", JSON.createObjectNode().set("channel", channel.json()));
                talk(channel, call, app);
                over(channel, call, 16, "Normal Clearing");
            }
        }
    }

    private void talk(AriChannel channel, AsteriskCall call, String app) throws InterruptedException {
        if (stasis(channel, app, List.of("dialled")) instanceof Way.Elsewhere(String context, String extension)
                && context.equals("frontdesk-dialled")
                && extension.equals("s")) {
            threads.execute(() -> acts.accept(call));
            call.follow();
        }
    }

    private void over(AriChannel channel, AsteriskCall call, int cause, String words) {
        channel.hangUp();
        rooms.destroyed(channel, cause, words);
        call.isOver(words);
    }

    /** A call that the dialplan has brought goes into the application. @return what the dialplan does afterwards */
    String meet(String channelName, AsteriskCall call, String app, List<String> args) throws InterruptedException {
        if (!told.knows(app)) {
            return "fallback";
        }
        AriChannel channel = rooms.channel(channelName).orElseGet(() -> new AriChannel(channelName));
        rooms.add(channel);
        calls.put(channelName, call);
        channel.is("Up");
        Way way = stasis(channel, app, args);
        if (!placed.contains(call)) {
            rooms.destroyed(channel, 16, "Normal Clearing");
        }
        return switch (way) {
            case Way.Back() -> "fallback";
            case Way.HungUp() -> "hung up";
            case Way.Elsewhere(String context, String _) -> context;
        };
    }

    Future<String> strand(String app) {
        var channel = new AriChannel(Ids.next().toString());
        rooms.add(channel);
        boolean inside = enters(channel, app, List.of("unheard of"));
        return threads.submit(() -> (inside ? stays(channel) : new Way.HungUp()).toString());
    }

    private Way stasis(AriChannel channel, String app, List<String> args) throws InterruptedException {
        return enters(channel, app, args) ? stays(channel) : new Way.HungUp();
    }

    /** False where nobody listens to the application. */
    private boolean enters(AriChannel channel, String app, List<String> args) {
        if (!told.knows(app)) {
            return false;
        }
        channel.enter();
        ObjectNode start = JSON.createObjectNode();
        var list = start.putArray("args");
        args.forEach(list::add);
        told.event("StasisStart", start.set("channel", channel.json()));
        return true;
    }

    private Way stays(AriChannel channel) throws InterruptedException {
        Way way = channel.awaitWay();
        rooms.leave(channel);
        told.event("StasisEnd", JSON.createObjectNode().set("channel", channel.json()));
        return way;
    }

    /** A channel that hears what another one says; the dialplan judges there who that is. */
    void listen(AriChannel listener, String app, List<String> args) {
        threads.execute(() -> {
            try {
                if (stasis(listener, app, args) instanceof Way.Elsewhere(String context, String _)
                        && context.equals("frontdesk-machine")) {
                    stasis(listener, app, List.of("judged", person == Person.MACHINE ? "MACHINE" : "HUMAN"));
                }
                rooms.destroyed(listener, 16, "Normal Clearing");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void hangUp(AriChannel channel) {
        left(channel.id());
        AsteriskCall call = calls.get(channel.id());
        if (call != null) {
            call.letGo();
        }
    }

    /** Somebody hangs up by themselves. */
    void left(String channelName) {
        CountDownLatch rings = ringing.get(channelName);
        if (rings != null) {
            rings.countDown();
        }
        rooms.channel(channelName).ifPresent(AriChannel::hangUp);
    }

    private void dial(AriChannel peer, String status) {
        told.event(
                "Dial",
                JSON.createObjectNode()
                        .put("dialstatus", status)
                        .put("forward", "")
                        .put("dialstring", "")
                        .set("peer", peer.json()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
