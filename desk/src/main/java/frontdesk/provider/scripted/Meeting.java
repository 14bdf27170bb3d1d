package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A conference: begins when the second one enters, and ends for all when one leaves. */
final class Meeting {
    private static final Map<String, Meeting> ALL = new ConcurrentHashMap<>();

    private final String name;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean begun;
    private final CountDownLatch over = new CountDownLatch(1);

    private Meeting(String name) {
        this.name = name;
    }

    static Meeting of(String name) {
        return ALL.computeIfAbsent(name, Meeting::new);
    }

    /** Somebody enters; the desk is told when it begins. */
    void enter(Carrier carrier, String news) {
        if (inside.incrementAndGet() == 2) {
            if (!news.isEmpty()) {
                tell(carrier, news);
            }
            begun = true;
        }
    }

    private void tell(Carrier carrier, String news) {
        var form = new LinkedHashMap<String, String>();
        form.put("AccountSid", carrier.accountSid());
        form.put("ConferenceSid", TwilioStandIn.sid("CF"));
        form.put("FriendlyName", name);
        form.put("StatusCallbackEvent", "conference-start");
        form.put("SequenceNumber", "1");
        try {
            carrier.requests().post(URI.create(news), form);
        } catch (IOException nobodyListens) {
            // such news is told once
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** They are all there, and the desk knows it. */
    boolean isHeld() {
        return begun;
    }

    void end() {
        over.countDown();
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }
}
