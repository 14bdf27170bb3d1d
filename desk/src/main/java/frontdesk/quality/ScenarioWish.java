package frontdesk.quality;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.KeptJson;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;

/** What a caller wanted, as a scenario says it: by what was booked, or else by what was looked for, or else by what came of the call. */
record ScenarioWish(Business business, CallEntry call, List<ToolUse> tools, List<Booking> made, List<Turn> said) {
    /** A rehearsal's call begins at five past ten, and what is booked for the same day comes later. */
    private static final LocalTime NOT_TODAY = LocalTime.of(11, 0);

    private static final String ANY_TIME = "00:00-23:59";
    private static final int ANY_DAY = 7;

    /** One exact thing to be booked, as far as it is known. */
    private record Wanted(
            @Nullable String service,
            @Nullable Integer party,
            LocalDate day,
            @Nullable LocalTime time) {}

    /** @param words with which they begin */
    void write(ObjectNode scenario, String words) {
        Disposition disposition = Objects.requireNonNull(call.ended()).disposition();
        ObjectNode want = scenario.putArray("wants").addObject();
        if (wanted().isPresent() && disposition != Disposition.MOVED) {
            want.put("to", "book");
            wanted().ifPresent(wish -> write(want, wish));
        } else {
            write(scenario, want, disposition);
        }
        want.put("says", words);
    }

    private void write(ObjectNode scenario, ObjectNode want, Disposition disposition) {
        switch (disposition) {
            case MOVED -> {
                standing(scenario);
                want.put("to", "move").put("day", "+9").put("accepts", ANY_TIME).put("days", ANY_DAY);
            }
            case CANCELLED -> {
                standing(scenario);
                want.put("to", "cancel");
            }
            case MESSAGE_TAKEN -> {
                want.put("to", "message");
                scenario.putObject("expect").put("message", true);
            }
            case HANDED_OVER -> {
                want.put("to", "person");
                scenario.putObject("expect").put("person", true);
            }
            case BOOKED, WAITING, NOT_BOOKED -> {
                want.put("to", "book").put("day", "open").put("time", "open+60");
                want.put("accepts", ANY_TIME).put("days", ANY_DAY);
                party(want, null);
            }
            case ANSWERED, ABANDONED, NOT_REACHED, FAILED ->
                want.put("to", "ask").put("answer", ".");
        }
    }

    private void standing(ObjectNode scenario) {
        ObjectNode booking =
                scenario.putArray("diary").addObject().put("day", "open").put("time", "open+60");
        party(booking, null);
    }

    private void write(ObjectNode want, Wanted wish) {
        if (wish.service() != null) {
            want.put("service", wish.service());
        }
        party(want, wish.party());
        long away =
                ChronoUnit.DAYS.between(Scenarios.day(business, call.started().at()), wish.day());
        boolean soon = wish.time() != null && wish.time().isBefore(NOT_TODAY);
        want.put("day", "+" + (away < 1 && soon ? ANY_DAY : Math.max(0, away)));
        if (wish.time() != null) {
            want.put("time", wish.time().toString());
        }
        want.put("accepts", ANY_TIME);
    }

    private void party(ObjectNode want, @Nullable Integer party) {
        if (business.kind() == Business.Kind.TABLES) {
            want.put("party", party == null ? 2 : party);
        }
    }

    private Optional<Wanted> wanted() {
        return made.stream().reduce((_, last) -> last).map(this::wanted).or(() -> tools.reversed().stream()
                .flatMap(this::wanted)
                .findFirst());
    }

    private Wanted wanted(Booking booking) {
        LocalDateTime at = LocalDateTime.ofInstant(
                booking.slot().start(), business.zone(booking.options().location()));
        return new Wanted(
                business.service(booking.service()).map(Service::name).orElse(null),
                booking.partySize(),
                at.toLocalDate(),
                at.toLocalTime());
    }

    /** What a tool was asked for, whosever tool it is. */
    private Stream<Wanted> wanted(ToolUse use) {
        JsonNode asked = KeptJson.tree(use.arguments());
        JsonNode wish = asked.has("wanted") ? asked.path("wanted") : asked.has("search") ? asked.path("search") : asked;
        LocalDate day = date(first(wish, "at", "date", "from"));
        if (day == null) {
            return Stream.empty();
        }
        JsonNode party = wish.has("partySize") ? wish.path("partySize") : wish.path("party_size");
        return Stream.of(new Wanted(
                service(wish),
                party.isInt() ? party.asInt() : null,
                day,
                time(first(wish, "at", "start_time", "time", "earliest"))));
    }

    private @Nullable String service(JsonNode wish) {
        String named = first(wish, "service", "service_type");
        return business.services().stream()
                .filter(one -> one.name().equalsIgnoreCase(named)
                        || one.id().toString().equals(named))
                .map(Service::name)
                .findFirst()
                .orElse(null);
    }

    private static String first(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> node.path(field).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** {@code 2026-11-27}, or a day and a time. */
    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException words) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text.substring(text.indexOf('T') + 1));
        } catch (DateTimeParseException words) {
            return null;
        }
    }
}
