package frontdesk.dialogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.ServiceId;

import static frontdesk.dialogue.SpokenEnglish.number;
import static frontdesk.dialogue.SpokenEnglish.onDay;
import static frontdesk.dialogue.SpokenEnglish.sentence;

/** What callers ask of every business, answered in English out of its profile: hours, address, prices, services. */
final class EnglishAnswers {
    private final Situation situation;
    private final Business business;
    private final EnglishThings things;

    EnglishAnswers(Situation situation, EnglishThings things) {
        this.situation = situation;
        this.business = situation.business();
        this.things = things;
    }

    List<String> hours(@Nullable LocalDate asked) {
        LocalDate today = situation.today();
        LocalDate day = asked == null ? today : asked;
        var spans = business.hours().getOrDefault(day.getDayOfWeek(), List.of());
        if (!spans.isEmpty()) {
            return List.of("We're open " + onDay(day, today) + " " + SpokenEnglish.hours(spans) + ".");
        }
        LocalDate next = day.plusDays(1);
        while (!openOn(next) && next.isBefore(day.plusDays(8))) {
            next = next.plusDays(1);
        }
        var then = business.hours().getOrDefault(next.getDayOfWeek(), List.of());
        String closed = "We're closed " + onDay(day, today) + ".";
        return then.isEmpty()
                ? List.of(closed)
                : List.of(closed, "We're open " + onDay(next, today) + " " + SpokenEnglish.hours(then) + ".");
    }

    String address() {
        return "We're at " + business.address() + ".";
    }

    List<String> prices(Business.@Nullable Service service) {
        var priced = (service == null ? business.services() : List.of(service))
                .stream().filter(s -> s.price() != null).limit(4).toList();
        if (priced.isEmpty()) {
            return List.of("I'm afraid I don't have the price at hand.");
        }
        Map<ServiceId, String> said = new LinkedHashMap<>();
        for (var one : priced) {
            said.put(one.id(), things.the(one) + " is " + SpokenEnglish.money(Objects.requireNonNull(one.price())));
        }
        return List.of(sentence(SpokenEnglish.both(List.copyOf(said.values()))) + ".");
    }

    String duration(Business.@Nullable Service service) {
        var one = service == null ? business.services().getFirst() : service;
        int minutes = (int) one.duration().toMinutes();
        String length =
                switch (minutes) {
                    case 60 -> "an hour";
                    case 90 -> "an hour and a half";
                    case 120 -> "two hours";
                    default -> number(minutes) + " minutes";
                };
        return situation.seatsParties()
                ? "The table is yours for " + length + "."
                : sentence(things.the(one)) + " takes " + length + ".";
    }

    String services() {
        return "We offer "
                + SpokenEnglish.both(business.services().stream()
                        .map(s -> things.aService(s.id().toString()))
                        .toList())
                + ".";
    }

    private boolean openOn(LocalDate day) {
        return !business.hours().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }
}
