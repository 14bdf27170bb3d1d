package frontdesk.console.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.HandOver;
import frontdesk.business.HandOver.CallBacks;
import frontdesk.business.HandOver.Closed;
import frontdesk.business.HandOver.Reach;
import frontdesk.business.HandOver.Way;
import frontdesk.business.Span;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.PhoneNumber;

/**
 * Who takes the callers that the agent passes on, as an owner types it.
 *
 * @param person who is rung first
 * @param hours when that one is; empty for at any time
 * @param others who is rung after that, each on a line of their own, their hours after a comma
 * @param ringing how long each of them is rung, in seconds
 * @param notified who is told of messages
 */
@RecordBuilder
record HandOverForm(
        String person,
        String hours,
        String others,
        Way way,
        String ringing,
        Closed closed,
        CallBacks callBacks,
        String notified,
        String region,
        List<Trouble> troubles)
        implements StepForm<HandOverForm>, HandOverFormBuilder.With {
    private static final int MOST = 10;

    static HandOverForm of(Business business) {
        HandOver rules = business.handOver();
        String region = business.region();
        return new HandOverForm(
                written(business.person(), region),
                business.person() == null
                        ? ""
                        : rules.hours(business.person()).map(Span::toString).orElse(""),
                rules.others().stream()
                        .map(one -> one.written(region)
                                + rules.hours(one).map(hours -> ", " + hours).orElse(""))
                        .collect(Collectors.joining("\n")),
                rules.way(),
                String.valueOf(rules.ringing().toSeconds()),
                rules.closed(),
                rules.callBacks(),
                written(rules.notified(), region),
                region,
                List.of());
    }

    private static String written(@Nullable PhoneNumber number, String region) {
        return number == null ? "" : number.written(region);
    }

    @Override
    public HandOverForm typed(Sent sent) {
        return new HandOverForm(
                        sent.word("person"),
                        sent.word("hours"),
                        sent.word("others").replace("\r\n", "\n"),
                        sent.one("way", Way.values(), way),
                        sent.word("ringing"),
                        sent.one("closed", Closed.values(), closed),
                        sent.one("callBacks", CallBacks.values(), callBacks),
                        sent.word("notified"),
                        region,
                        List.of())
                .judged();
    }

    private HandOverForm judged() {
        List<Trouble> found = new ArrayList<>();
        if (!person.isEmpty() && !first().isFine(region)) {
            found.add(new Trouble(
                    "person",
                    "Write the number with its country code, and hours such as 09:00-17:00 or none, not “%s”."
                            .formatted(first().written())));
        }
        for (Rung one : after()) {
            if (!one.isFine(region)) {
                found.add(new Trouble(
                        "others",
                        "“%s”: write a number on each line, and hours after a comma, such as +1 415 555 0123, 09:00-17:00."
                                .formatted(one.written())));
            }
        }
        if (person.isEmpty() && !after().isEmpty()) {
            found.add(new Trouble("person", "Say who is rung first; the others are rung after that."));
        }
        if (after().size() > MOST) {
            found.add(new Trouble("others", "At most ten people can be rung: callers do not wait longer."));
        }
        if (!ringing.matches("[0-9]{1,2}")) {
            found.add(new Trouble("ringing", "Say how many seconds each is rung, from 5 to 60."));
        }
        if (!notified.isEmpty() && PhoneNumber.parse(notified, region).isEmpty()) {
            found.add(new Trouble(
                    "notified",
                    "“%s” is not a telephone number. Leave it empty for the first person.".formatted(notified)));
        }
        return withTroubles(List.copyOf(found));
    }

    private Rung first() {
        return new Rung(person, hours);
    }

    private List<Rung> after() {
        return others.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Rung::of)
                .toList();
    }

    /** Somebody who is rung, as they are typed. */
    private record Rung(String number, String hours) {
        static Rung of(String line) {
            String[] parts = line.split(",", 2);
            return new Rung(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
        }

        String written() {
            return hours.isEmpty() ? number : number + ", " + hours;
        }

        boolean isFine(String region) {
            List<Span> read = TypedHours.read(hours);
            return PhoneNumber.parse(number, region).isPresent() && read != null && read.size() <= 1;
        }

        Optional<Reach> reach(String region) {
            List<Span> read = TypedHours.read(hours);
            return read == null || read.isEmpty()
                    ? Optional.empty()
                    : PhoneNumber.parse(number, region).map(who -> new Reach(who, read.getFirst()));
        }
    }

    @Override
    public HandOverForm with(List<String> faults) {
        return withTroubles(Trouble.all("ringing", faults));
    }

    @Override
    public Business into(Business business) {
        List<PhoneNumber> then = after().stream()
                .flatMap(one -> PhoneNumber.parse(one.number(), region).stream())
                .distinct()
                .toList();
        List<Reach> reach = Stream.concat(Stream.of(first()), after().stream())
                .flatMap(one -> one.reach(region).stream())
                .toList();
        Duration each = Duration.ofSeconds(Long.parseLong(ringing));
        return business.with(b -> b.person(read(person))
                .handOver(new HandOver(way, then, each, closed, callBacks, read(notified), reach)));
    }

    private @Nullable PhoneNumber read(String typed) {
        return PhoneNumber.parse(typed, region).orElse(null);
    }

    public List<Option> ways() {
        return Option.of(Way.values(), way, one -> switch (one) {
            case ASKED -> "They are asked first: they hear who calls and why, and may decline";
            case AT_ONCE -> "They have the caller on the line at once";
        });
    }

    public List<Option> closings() {
        return Option.of(Closed.values(), closed, one -> switch (one) {
            case AGENT -> "Your agent, as at any time";
            case VOICEMAIL -> "Voicemail: they may leave a message, and nothing else";
        });
    }

    public List<Option> callers() {
        return Option.of(CallBacks.values(), callBacks, one -> switch (one) {
            case PEOPLE -> "One of us: it is noted on the first page";
            case AGENT -> "Your agent, during opening hours";
        });
    }
}
