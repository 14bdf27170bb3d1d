package frontdesk.provider.exotel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;

/**
 * Places calls by Exotel. The addresses that Exotel calls for one carry a name of ours for it, since they may be called before we have an answer.
 * Exotel does not stop ringing for us and does not know a machine from a human: who picks up when nobody wants them any more is hung up at once.
 */
final class ExotelDialer implements Dialer {
    private static final int MOST = 1_000;

    private final ConnectRequests requests;

    /** Guarded by itself; those that are long over are forgotten. */
    private final Map<String, Placed> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Placed> eldest) {
            return size() > MOST;
        }
    };

    ExotelDialer(ConnectRequests requests) {
        this.requests = requests;
    }

    private record Placed(Order order, Dialled dialled) {}

    @Override
    public String name() {
        return "exotel";
    }

    @Override
    public Dialled dial(Order order) {
        String id = UUID.randomUUID().toString();
        var dialled = new Dialled(() -> {});
        synchronized (latest) {
            latest.put(id, new Placed(order, dialled));
        }
        try {
            requests.dial(id, order);
        } catch (OutsideTrouble trouble) {
            // it may ring all the same: who picks up is let go
            dialled.cancel();
            throw trouble;
        }
        dialled.rings();
        return dialled;
    }

    /**
     * Exotel tells how a call of ours goes on; nothing happens where it is none of ours.
     *
     * @param status in Exotel's word
     */
    void told(String id, String status) {
        find(id).map(Placed::dialled).ifPresent(dialled -> {
            switch (status) {
                case "busy" -> dialled.settled(new Dialled.Outcome.Busy());
                case "no-answer" -> dialled.settled(new Dialled.Outcome.NoAnswer());
                case "canceled" -> dialled.settled(new Dialled.Outcome.Cancelled());
                case "failed" -> dialled.settled(new Dialled.Outcome.Failed("the number could not be reached"));
                case "completed" -> dialled.settled(new Dialled.Outcome.Failed("the line did not open"));
                default -> {}
            }
        });
    }

    /** Whom a stream is for; empty where this node did not place that call. */
    Optional<Order> order(String id) {
        return find(id).map(Placed::order);
    }

    /**
     * Gives the line of somebody who has picked up to whoever called them, on the stream's own thread and until they have closed it. False where
     * that stream is not one of a call that we placed.
     */
    boolean answered(ExotelLine line) {
        Placed placed = find(line.dialledAs()).orElse(null);
        if (placed == null) {
            return false;
        }
        placed.dialled().answered(line);
        line.awaitClosed();
        return true;
    }

    private Optional<Placed> find(@Nullable String id) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(id));
        }
    }
}
