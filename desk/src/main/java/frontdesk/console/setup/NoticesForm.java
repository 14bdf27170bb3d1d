package frontdesk.console.setup;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import frontdesk.kernel.PhoneNumber;
import frontdesk.notices.NoticeRules;
import frontdesk.notices.NoticeRules.Event;
import frontdesk.notices.NoticeRules.Way;

/**
 * What an owner wants to hear of, as they type it.
 *
 * @param digest a time of the day, or blank where each is told at once
 */
record NoticesForm(Set<Event> events, Way way, String address, String digest) {

    static NoticesForm of(NoticeRules rules) {
        Set<Event> events = EnumSet.noneOf(Event.class); // always in the same order
        events.addAll(rules.events());
        return new NoticesForm(
                events,
                rules.way(),
                rules.address(),
                rules.digest() == null ? "" : rules.digest().toString());
    }

    static NoticesForm of(MultivaluedMap<String, String> sent) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        Stream.of(Event.values())
                .filter(event -> "on".equals(sent.getFirst(event.name())))
                .forEach(events::add);
        return new NoticesForm(
                events,
                Stream.of(Way.values())
                        .filter(way -> way.name().equals(sent.getFirst("way")))
                        .findFirst()
                        .orElse(Way.SMS),
                word(sent, "address"),
                word(sent, "digest"));
    }

    /** What cannot be read, each as a sentence; empty where {@link #rules} can be asked. */
    List<String> faults() {
        try {
            if (!digest.isEmpty()) {
                LocalTime.parse(digest);
            }
            return List.of();
        } catch (DateTimeException unreadable) {
            return List.of("The hour of the digest is a time of the day, such as 18:00, or empty.");
        }
    }

    /** @param region whose numbers come without their country code */
    NoticeRules rules(String region) {
        String reached = way == Way.EMAIL
                ? address
                : PhoneNumber.parse(address, region).map(PhoneNumber::e164).orElse(address);
        return new NoticeRules(events, way, reached, digest.isEmpty() ? null : LocalTime.parse(digest));
    }

    public boolean hears(String event) {
        return events.contains(Event.valueOf(event));
    }

    public boolean by(String name) {
        return way.name().equals(name);
    }

    private static String word(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.replace("\0", "").strip();
    }
}
