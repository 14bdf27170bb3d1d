package frontdesk.provider.scripted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;

/**
 * A carrier that places calls to people who are played: each number does what its script says, at once and in the order in which it says so. Who has
 * none rings without end.
 */
public final class ScriptedDialer implements Dialer {
    private final Map<PhoneNumber, Consumer<Dialled>> scripts = new ConcurrentHashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<PhoneNumber> cancelled = new ArrayList<>();
    private final CountDownLatch firstCancelled = new CountDownLatch(1);
    private volatile boolean down;
    private volatile Duration rest = Duration.ZERO;

    /** From now on, whoever rings this number meets this: {@code they -> they.settled(new Dialled.Outcome.Busy())}. */
    public ScriptedDialer plays(PhoneNumber number, Consumer<Dialled> script) {
        scripts.put(number, script);
        return this;
    }

    /** From now on no call can be placed, or it can again. */
    public void beDown(boolean isDown) {
        down = isDown;
    }

    /** While it is down, it says that it wants to be left alone for so long. */
    public void wantsRest(Duration wanted) {
        rest = wanted;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Dialled dial(Order order) {
        if (down) {
            throw OutsideTrouble.passing("scripted", "no call can be placed").leftAloneFor(rest);
        }
        synchronized (orders) {
            orders.add(order);
        }
        var dialled = new Dialled(() -> cancel(order.to()));
        dialled.rings();
        scripts.getOrDefault(order.to(), ringing -> {}).accept(dialled);
        return dialled;
    }

    /** The calls that were placed, in order. */
    public List<Order> orders() {
        synchronized (orders) {
            return List.copyOf(orders);
        }
    }

    /** Who was rung and then not any more, in order. */
    public List<PhoneNumber> cancelled() {
        synchronized (orders) {
            return List.copyOf(cancelled);
        }
    }

    /** Waits until somebody is not rung any more; false where the patience ended first. */
    public boolean awaitCancelled(Duration patience) throws InterruptedException {
        return firstCancelled.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancel(PhoneNumber number) {
        synchronized (orders) {
            cancelled.add(number);
        }
        firstCancelled.countDown();
    }
}
