package frontdesk.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * What a business's owner wants to hear of, and where.
 *
 * @param address a telephone number in E.164, or an e-mail address where that is the way
 * @param digest when it is all told once a day, on the business's own clock; null where each is told at once
 */
public record NoticeRules(
        Set<Event> events,
        Way way,
        String address,
        @Nullable LocalTime digest) {
    /** Nothing, as long as nothing is set. */
    public static final NoticeRules NONE = new NoticeRules(Set.of(), Way.SMS, "", null);

    /** What there is to hear of. */
    public enum Event {
        BOOKED,
        CANCELLED,
        MISSED_CALL,
        FOLLOW_UP;

        /** The entry of its line. */
        String entry() {
            return switch (this) {
                case BOOKED -> "text.news.booked";
                case CANCELLED -> "text.news.cancelled";
                case MISSED_CALL -> "text.news.missed-call";
                case FOLLOW_UP -> "text.news.follow-up";
            };
        }
    }

    /** How it is told. */
    public enum Way {
        SMS,
        WHATSAPP,
        EMAIL
    }

    public NoticeRules {
        events = Set.copyOf(events);
    }

    /** What speaks against them on that day, each as a sentence for the owner; empty where nothing does. */
    public List<String> faults(LocalDate today) {
        if (events.isEmpty()) {
            return List.of();
        }
        boolean reachable =
                switch (way) {
                    case SMS, WHATSAPP -> phone().isPresent();
                    case EMAIL -> address.matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");
                };
        if (reachable) {
            return gateway()
                    .filter(one -> !one.isOpen(today))
                    .map(one -> List.of("%s makes no texts of e-mail any more. Choose SMS, or another e-mail address."
                            .formatted(one.carrier())))
                    .orElse(List.of());
        }
        return List.of(
                way == Way.EMAIL
                        ? "Give the e-mail address to which it is told."
                        : "Give the telephone number to which it is told, with its country code.");
    }

    /** The carrier that makes texts of what is mailed, where the address is one of these. */
    Optional<TextGateway> gateway() {
        return way == Way.EMAIL ? TextGateway.of(address) : Optional.empty();
    }

    Optional<PhoneNumber> phone() {
        return address.startsWith("+") ? PhoneNumber.parse(address, "ZZ") : Optional.empty();
    }
}
