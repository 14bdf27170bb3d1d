package frontdesk.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jdbi.v3.core.Handle;

import frontdesk.inbox.Admission.Admitted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A vendor whose webhooks are signed by a word in a header and named by their first line; what it tells is counted in the database. */
final class ScriptedVendor implements Vendor {
    static final String SIGNATURE = "x-signature";

    final BlockingQueue<String> read = new LinkedBlockingQueue<>();
    final AtomicInteger failures = new AtomicInteger();
    /** What happens while one is read. */
    volatile Runnable meanwhile = () -> {};

    private final BusinessId business;
    private final String name;
    private final boolean waitedFor;

    ScriptedVendor(BusinessId business) {
        this(business, "scripted", true);
    }

    ScriptedVendor(BusinessId business, String name, boolean waitedFor) {
        this.business = business;
        this.name = name;
        this.waitedFor = waitedFor;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isWaitedFor() {
        return waitedFor;
    }

    @Override
    public Admission judge(Arrival arrival) {
        if (!arrival.header(SIGNATURE).filter("good"::equals).isPresent()) {
            return new Admission.Refused();
        }
        String body = new String(arrival.body(), UTF_8);
        return switch (body.lines().findFirst().orElse("")) {
            case "" -> new Admission.Unreadable();
            case "the database is away" -> throw OutsideTrouble.passing("database", "it does not answer");
            case "of no interest" -> new Admission.Pointless();
            default -> new Admitted(business, body.lines().findFirst().orElseThrow(), "told");
        };
    }

    @Override
    public void read(Handle handle, Delivery delivery, InputStream body) throws IOException {
        meanwhile.run();
        handle.execute("insert into effect values (?)", delivery.name());
        String told = new String(body.readAllBytes(), UTF_8);
        if (failures.getAndDecrement() > 0) {
            throw new IOException("the desk is on fire");
        }
        read.add(told);
    }

    /** The next one that is read. */
    String next() throws InterruptedException {
        String told = read.poll(10, TimeUnit.SECONDS);
        assertThat(told).as("something that was told").isNotNull();
        return told == null ? "" : told;
    }
}
