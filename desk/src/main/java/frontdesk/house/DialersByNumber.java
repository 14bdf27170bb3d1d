package frontdesk.house;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;

/**
 * Places each call by the line that carries the business's number: the one whose settings name that number, and where none does, the first that is
 * open. A carrier that refuses is not followed by another: it may have rung already, and the next would show a number that is not its own.
 */
final class DialersByNumber implements Dialer {
    /** Who may place calls; the first first. */
    enum Carrier {
        TWILIO,
        TELNYX,
        SIP,
        ASTERISK,
        EXOTEL
    }

    private final Map<Carrier, Carried> open = new ConcurrentSkipListMap<>();

    private record Carried(Dialer dialer, Set<PhoneNumber> numbers) {}

    /** From now on calls may go this way. */
    void open(Carrier carrier, Dialer dialer, Collection<PhoneNumber> numbers) {
        open.put(carrier, new Carried(dialer, Set.copyOf(numbers)));
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Who would place a call that shows this number. */
    Optional<Dialer> by(PhoneNumber from) {
        return open.values().stream()
                .filter(each -> each.numbers().contains(from))
                .findFirst()
                .or(() -> open.values().stream().findFirst())
                .map(Carried::dialer);
    }

    @Override
    public String name() {
        return "by number";
    }

    @Override
    public Dialled dial(Order order) {
        return by(order.from())
                .orElseThrow(() -> OutsideTrouble.lasting(name(), "no line is open that places calls"))
                .dial(order);
    }
}
