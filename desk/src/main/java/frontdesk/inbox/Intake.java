package frontdesk.inbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import frontdesk.inbox.Admission.Admitted;
import frontdesk.inbox.Admission.Pointless;
import frontdesk.inbox.Admission.Refused;
import frontdesk.inbox.Admission.Unreadable;
import frontdesk.kernel.OutsideTrouble;

/**
 * Takes webhooks off the wire and answers as soon as they are kept: 200 kept, or had before; 400 it makes no sense; 403 not signed by whom it claims; 408
 * a minute was not enough to send it; 413 larger than any should be; 503 with {@code Retry-After} where too much comes at once, or the database is away.
 */
public final class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    /** The path's last part: for whom it is. */
    private static final String ADDRESSEE = "addressee";

    /** A recording of a quarter of an hour in base64, and some more. */
    private static final int LARGEST = 32 * 1024 * 1024;

    /** What may be in memory on the way into the database, of all together. */
    private static final long MOST_AT_ONCE = 64L * 1024 * 1024;

    /** Whoever needs longer for one of these only holds up the others. */
    private static final long SLOWEST_MILLIS = 60_000;

    private final Inbox inbox;
    private final int largest;
    private final long mostAtOnce;
    private final AtomicLong atOnce = new AtomicLong();

    public Intake(Inbox inbox) {
        this(inbox, LARGEST, MOST_AT_ONCE);
    }

    Intake(Inbox inbox, int largest, long mostAtOnce) {
        this.inbox = inbox;
        this.largest = largest;
        this.mostAtOnce = mostAtOnce;
    }

    /** Opens a vendor's way in, {@code path/<addressee>}; done once, at start. */
    public void mount(Router router, String path, Vendor vendor) {
        inbox.introduce(vendor);
        router.post(path + "/:" + ADDRESSEE).handler(context -> new Incoming(context, vendor).receive());
    }

    /** One request while it comes in; on its event loop until it is whole. */
    private final class Incoming {
        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Vendor vendor;
        private Buffer body = Buffer.buffer();
        private final AtomicBoolean over = new AtomicBoolean();

        Incoming(RoutingContext context, Vendor vendor) {
            this.context = context;
            this.request = context.request();
            this.vendor = vendor;
        }

        void receive() {
            request.handler(this::take);
            long late = context.vertx().setTimer(SLOWEST_MILLIS, _ -> drop(408));
            request.exceptionHandler(_ -> {
                context.vertx().cancelTimer(late);
                letGo();
            });
            request.endHandler(_ -> {
                context.vertx().cancelTimer(late);
                if (!over.get()) {
                    Thread.ofVirtual().name("webhook").start(() -> end(status()));
                }
            });
        }

        private void take(Buffer chunk) {
            if (over.get()) {
                return;
            }
            body.appendBuffer(chunk);
            long all = atOnce.addAndGet(chunk.length());
            if (body.length() > largest) {
                drop(413);
            } else if (all > mostAtOnce) {
                drop(503);
            }
        }

        /** What is refused before it is whole is not kept until its sender has finished. */
        private void drop(int status) {
            end(status);
            body = Buffer.buffer();
        }

        private int status() {
            try {
                var arrival =
                        new Arrival(context.pathParam(ADDRESSEE), request.uri(), headers(request), body.getBytes());
                return switch (vendor.judge(arrival)) {
                    case Admitted admitted -> {
                        inbox.keep(vendor.name(), admitted, arrival.body());
                        yield 200;
                    }
                    case Pointless _ -> 200;
                    case Refused _ -> {
                        LOG.log(
                                Level.WARNING,
                                "a webhook without a good signature was refused, vendor={0}",
                                vendor.name());
                        yield 403;
                    }
                    case Unreadable _ -> {
                        LOG.log(Level.WARNING, "a signed webhook makes no sense, vendor={0}", vendor.name());
                        yield 400;
                    }
                };
            } catch (OutsideTrouble away) {
                LOG.log(Level.WARNING, "a webhook cannot be kept: {0}", away.getMessage());
                return 503;
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "a webhook failed", bug);
                return 500;
            }
        }

        private void end(int status) {
            if (letGo()) {
                if (status == 503) {
                    request.response().putHeader("Retry-After", "5");
                }
                request.response().setStatusCode(status).end();
            }
        }

        /** Once, and true then. */
        private boolean letGo() {
            boolean first = over.compareAndSet(false, true);
            if (first) {
                atOnce.addAndGet(-body.length());
            }
            return first;
        }
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        var headers = new HashMap<String, String>();
        request.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }
}
