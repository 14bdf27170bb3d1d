package frontdesk.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.page.Clockface;
import frontdesk.people.Contact;
import frontdesk.people.Contact.Consent;
import frontdesk.people.Contact.Purpose;
import frontdesk.people.Merge;

/**
 * One contact as their page shows them.
 *
 * @param moments what was between them and the business, the newest first
 */
record ContactView(
        String id,
        String name,
        String named,
        List<Way> ways,
        List<String> tags,
        List<Remark> notes,
        List<Agreed> consents,
        List<Merged> merges,
        List<ContactMoment> moments,
        String since) {

    /** A number, an e-mail or both. */
    record Way(String id, String text, @Nullable String link, boolean stopped, boolean first) {}

    /** A note. */
    record Remark(String text, String by) {}

    /** What they said last of one purpose. */
    record Agreed(
            String purpose,
            String label,
            String state,
            String tone,
            @Nullable String by) {}

    /** A merging that can be taken back. */
    record Merged(String id, String by) {}

    static List<String> ways(Contact contact, Business business) {
        return Stream.concat(
                        contact.phones().stream().map(phone -> phone.written(business.region())),
                        contact.emails().stream())
                .toList();
    }

    static List<Way> reached(Contact contact, Business business) {
        return contact.ways().stream()
                .flatMap(way -> {
                    boolean first = way.id().equals(contact.id());
                    Stream<Way> phone = Optional.ofNullable(way.phone()).stream()
                            .map(number -> new Way(
                                    way.id().toString(),
                                    number.written(business.region()),
                                    "tel:" + number.e164(),
                                    !way.textable(),
                                    first));
                    Stream<Way> email = Optional.ofNullable(way.email()).stream()
                            .map(address -> new Way(way.id().toString(), address, null, false, first));
                    return Stream.concat(phone, email);
                })
                .toList();
    }

    static List<Agreed> consents(List<Consent> said, Clockface clock) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> said.stream()
                        .filter(one -> one.purpose() == purpose)
                        .findFirst()
                        .map(one -> new Agreed(
                                purpose.name(),
                                label(purpose),
                                one.given() ? "Agreed" : "Refused",
                                one.given() ? "good" : "bad",
                                "%s, %s, %s".formatted(one.source(), clock.when(one.at()), one.actor())))
                        .orElseGet(() -> new Agreed(purpose.name(), label(purpose), "Not asked", "calm", null)))
                .toList();
    }

    private static String label(Purpose purpose) {
        return switch (purpose) {
            case MARKETING -> "News and offers";
            case RECORDING -> "Recording of calls";
            case REVIEWS -> "Being asked for a review";
        };
    }

    static List<Merged> merges(List<Merge> merges, Clockface clock) {
        return merges.stream()
                .filter(merge -> !merge.undone())
                .map(merge -> new Merged(
                        merge.id().toString(),
                        "%s, %s".formatted(clock.when(merge.at()), merge.actor().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
