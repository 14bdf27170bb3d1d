package frontdesk.provider.scripted;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.AgentPlatform;
import frontdesk.errand.CallOrder;
import frontdesk.errand.ErrandAnswer;
import frontdesk.errand.ErrandAnswer.JudgedSlot;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.ErrandRequest;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.errand.Fit;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;

/**
 * An agent platform whose agents, and the providers whom they call, are played by us. Placing a call only notes it; {@link #play} then holds the
 * conversation, so that a test decides when. The agent takes the best time that fits, lets the user choose among those that may do, and thanks where
 * there is none.
 */
public final class ScriptedAgents implements AgentPlatform {
    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<PhoneNumber, List<String>> times = new ConcurrentHashMap<>();
    private final Map<String, Ended> over = new ConcurrentHashMap<>();
    private final Deque<Talk> talks = new ArrayDeque<>();
    private final List<CallOrder> orders = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private boolean down;
    private Duration rest = Duration.ZERO;
    private int refused;

    /** One conversation; {@code options} are what the user was asked to choose from, while the provider holds the line. */
    private record Talk(
            CallOrder order, String conversation, @Nullable List<String> options) {}

    /** This provider has these times, or none; whoever has not been told of does not answer. */
    public void has(PhoneNumber provider, String... slots) {
        times.put(provider, List.of(slots));
    }

    /** From now on no call can be placed, or it can again. */
    public synchronized void beDown(boolean isDown) {
        down = isDown;
    }

    /** While it is down, it says that it wants to be left alone for so long. */
    public synchronized void wantsRest(Duration wanted) {
        rest = wanted;
    }

    /** How often it was asked for something while it was down. */
    public synchronized int refused() {
        return refused;
    }

    private OutsideTrouble refusal(String what) {
        refused++;
        return OutsideTrouble.passing("scripted", what).leftAloneFor(rest);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public synchronized String place(CallOrder order) {
        if (down) {
            throw refusal("no call can be placed");
        }
        String conversation = "conv_" + number.incrementAndGet();
        orders.add(order);
        talks.add(new Talk(order, conversation, null));
        return conversation;
    }

    /** What it tells of a conversation from now on; before, that it goes on. */
    public void tells(String conversation, Ended ended) {
        over.put(conversation, ended);
    }

    @Override
    public synchronized Optional<Ended> ended(String conversation) {
        if (down) {
            throw refusal("nothing can be asked");
        }
        return Optional.ofNullable(over.get(conversation));
    }

    /** All calls that were placed, in order. */
    public synchronized List<CallOrder> orders() {
        return List.copyOf(orders);
    }

    /** Goes on with the oldest conversation, to its end or to where it waits for the user; false where there is none. */
    public boolean play(ErrandTools tools, ErrandCalls calls) {
        Talk talk = next();
        if (talk == null) {
            return false;
        }
        List<String> has = times.get(talk.order().to());
        if (has == null) {
            over(talk, calls, Result.UNANSWERED);
        } else if (talk.options() != null) {
            ask(talk, talk.options(), tools, calls);
        } else if (has.isEmpty()) {
            thank(talk, tools, calls);
        } else {
            offer(talk, has, tools, calls);
        }
        return true;
    }

    private synchronized @Nullable Talk next() {
        return talks.poll();
    }

    private void offer(Talk talk, List<String> has, ErrandTools tools, ErrandCalls calls) {
        var request = new ErrandRequest.Slots(has, "They are open until eight.");
        if (!(tools.slots(talk.order().business(), in(talk), request) instanceof ErrandAnswer.Judged judged)) {
            over(talk, calls, Result.UNSETTLED);
            return;
        }
        JudgedSlot best = judged.slots().getFirst();
        switch (best.fit()) {
            case FITS -> take(talk, best.at().format(SLOT), tools, calls);
            case ASK -> {
                List<String> options = judged.slots().stream()
                        .filter(slot -> slot.fit() == Fit.ASK)
                        .map(slot -> slot.at().format(SLOT))
                        .toList();
                ask(talk, options, tools, calls);
            }
            case DOES_NOT_FIT -> thank(talk, tools, calls);
        }
    }

    private void ask(Talk talk, List<String> options, ErrandTools tools, ErrandCalls calls) {
        var answer = tools.escalate(talk.order().business(), in(talk), new ErrandRequest.Escalate(null, options));
        if (!(answer instanceof ErrandAnswer.Asked asked) || asked.reply() == null) {
            over(talk, calls, Result.UNSETTLED);
            return;
        }
        var reply = asked.reply();
        switch (reply.state()) {
            case "waiting" -> hold(new Talk(talk.order(), talk.conversation(), options));
            case "answered" -> {
                if (reply.at() == null) {
                    thank(talk, tools, calls);
                } else {
                    take(talk, reply.at().format(SLOT), tools, calls);
                }
            }
            default -> over(talk, calls, Result.UNSETTLED);
        }
    }

    private synchronized void hold(Talk talk) {
        talks.add(talk);
    }

    private void take(Talk talk, String slot, ErrandTools tools, ErrandCalls calls) {
        String[] parts = slot.split(" ", -1);
        tools.confirm(
                talk.order().business(),
                in(talk),
                new ErrandRequest.Confirm(parts[0], parts[1], null, "12 Example Street", "A-" + talk.conversation()));
        over(talk, calls, Result.UNSETTLED);
    }

    private void thank(Talk talk, ErrandTools tools, ErrandCalls calls) {
        tools.noAvailability(talk.order().business(), in(talk), new ErrandRequest.NoAvailability(null));
        over(talk, calls, Result.UNSETTLED);
    }

    private static void over(Talk talk, ErrandCalls calls, Result result) {
        calls.over(talk.order().business(), talk.conversation(), result);
    }

    private static InCall in(Talk talk) {
        return new InCall(talk.conversation(), null, null);
    }
}
