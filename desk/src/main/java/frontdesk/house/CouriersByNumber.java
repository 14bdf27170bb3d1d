package frontdesk.house;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier;

/**
 * Sends each text by the carrier of the business's number: the one whose settings name that number, and where none does, the first that is set up. A
 * carrier that refuses is not followed by another, which would show a number that is not its own.
 */
record CouriersByNumber(List<Carried> carriers) implements Courier {

    /** A courier and the numbers that it carries. */
    record Carried(Courier courier, Set<PhoneNumber> numbers) {}

    /** Null where nobody is set up. */
    static @Nullable Courier of(List<Carried> carriers) {
        return carriers.isEmpty() ? null : new CouriersByNumber(carriers);
    }

    @Override
    public String name() {
        return "by number";
    }

    @Override
    public String nameFor(PhoneNumber from) {
        return by(from).map(Courier::name).orElseGet(this::name);
    }

    @Override
    public String send(OutgoingText text) {
        return by(text.from())
                .orElseThrow(() -> OutsideTrouble.lasting(name(), "nobody carries texts"))
                .send(text);
    }

    @Override
    public boolean isOnWhatsApp(PhoneNumber from) {
        return by(from).filter(courier -> courier.isOnWhatsApp(from)).isPresent();
    }

    /** Only the carrier that has WhatsApp has templates. */
    @Override
    public Optional<String> template(String occasion, Language language) {
        return carriers.stream()
                .flatMap(each -> each.courier().template(occasion, language).stream())
                .findFirst();
    }

    private Optional<Courier> by(PhoneNumber from) {
        return carriers.stream()
                .filter(each -> each.numbers().contains(from))
                .findFirst()
                .or(() -> carriers.stream().findFirst())
                .map(Carried::courier);
    }
}
