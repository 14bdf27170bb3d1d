package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.business.Span;
import frontdesk.wording.Tongue;

/** What callers ask of every business, answered out of its profile: hours, prices, lengths, services. */
final class Answers {
    private static final int MIDNIGHT = 24 * 60;
    private static final int MOST_PRICES = 4;

    private final Situation situation;
    private final Business business;
    private final Tongue tongue;
    private final Things things;

    Answers(Situation situation, Tongue tongue, Things things) {
        this.situation = situation;
        this.business = situation.business();
        this.tongue = tongue;
        this.things = things;
    }

    /** Out of the terms of the service that is spoken of, else of the first that has such terms. */
    List<String> policy(Policy policy, @Nullable Service asked) {
        return switch (policy) {
            case DEPOSIT ->
                List.of(services(asked)
                        .filter(s -> s.terms().deposit() != null)
                        .findFirst()
                        .map(this::deposit)
                        .orElseGet(() -> tongue.say("policy.deposit.none")));
            case CANCELLATION ->
                services(asked)
                        .filter(s -> s.terms().cancellation() != null)
                        .findFirst()
                        .map(this::cancellation)
                        .orElseGet(() -> tongue.sentences("policy.cancellation.always"));
        };
    }

    private Stream<Service> services(@Nullable Service asked) {
        return asked == null ? business.services().stream() : Stream.of(asked);
    }

    private String deposit(Service service) {
        var deposit = Objects.requireNonNull(service.terms().deposit());
        Map<String, Object> with = new HashMap<>(
                Map.of("service", Tongue.sentence(things.the(service)), "money", tongue.money(deposit.amount())));
        with.put("people", tongue.counted("people", deposit.fromParty()));
        return tongue.say(deposit.perPerson() ? "policy.deposit.per-person" : "policy.deposit", with);
    }

    private List<String> cancellation(Service service) {
        var cancellation = Objects.requireNonNull(service.terms().cancellation());
        List<String> said = new ArrayList<>();
        said.add(tongue.say("policy.cancellation", Map.of("length", tongue.counted("length.hours", (int)
                cancellation.freeUntil().toHours()))));
        if (cancellation.fee() != null) {
            said.add(tongue.say("policy.cancellation.fee", Map.of("money", tongue.money(cancellation.fee()))));
        }
        return said;
    }

    List<String> hours(@Nullable LocalDate asked) {
        LocalDate day = asked == null ? situation.today() : asked;
        if (!spans(day).isEmpty()) {
            return List.of(open(day));
        }
        String closed = tongue.say("hours.closed", date(day));
        LocalDate next = day.plusDays(1);
        while (spans(next).isEmpty() && next.isBefore(day.plusDays(8))) {
            next = next.plusDays(1);
        }
        return spans(next).isEmpty() ? List.of(closed) : List.of(closed, open(next));
    }

    private String open(LocalDate day) {
        Map<String, Object> with = date(day);
        with.put("hours", hours(spans(day)));
        return tongue.say("hours.open", with);
    }

    private Map<String, Object> date(LocalDate day) {
        return tongue.date(day, situation.today());
    }

    private List<Span> spans(LocalDate day) {
        return business.hours().getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** "from noon to half past two, and from six to two at night". */
    private String hours(List<Span> spans) {
        return spans.stream()
                .map(span -> tongue.stretch(at(span.fromMinute()), at(span.toMinute()), span.toMinute() > MIDNIGHT))
                .collect(Collectors.joining(tongue.part("hours.and")));
    }

    private static LocalTime at(int minute) {
        return LocalTime.ofSecondOfDay(minute % MIDNIGHT * 60L);
    }

    List<String> prices(@Nullable Service service) {
        List<String> priced = (service == null ? business.services() : List.of(service))
                .stream()
                        .filter(one -> one.price() != null)
                        .limit(MOST_PRICES)
                        .map(this::price)
                        .toList();
        return priced.isEmpty()
                ? tongue.sentences("prices.none")
                : List.of(tongue.say("prices", Map.of("prices", tongue.both(priced))));
    }

    private String price(Service service) {
        String money = tongue.money(Objects.requireNonNull(service.price()));
        return tongue.part("price", Map.of("service", things.the(service), "money", money));
    }

    String duration(@Nullable Service service) {
        Service one = service == null ? business.services().getFirst() : service;
        String length = length((int) one.duration().toMinutes());
        return situation.seatsParties()
                ? tongue.say("duration.tables", Map.of("length", length))
                : tongue.say("duration", Map.of("service", things.the(one), "length", length));
    }

    private String length(int minutes) {
        if (minutes == 90) {
            return tongue.part("length.hour-and-a-half");
        }
        return minutes % 60 == 0
                ? tongue.counted("length.hours", minutes / 60)
                : tongue.counted("length.minutes", minutes);
    }

    String services() {
        List<String> names = business.services().stream()
                .map(s -> things.aService(s.id().toString()))
                .toList();
        return tongue.say("services", Map.of("services", tongue.both(names)));
    }
}
