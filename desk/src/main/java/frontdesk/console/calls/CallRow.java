package frontdesk.console.calls;

import java.time.Duration;
import java.time.Instant;

import frontdesk.business.Business;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Clockface;

/** One call as lists show it, in words. */
public record CallRow(
        String id,
        String day,
        String time,
        String caller,
        String channel,
        String length,
        Instant startedAt,
        boolean open,
        String outcome,
        String tone,
        int turns) {
    private static final String WITHHELD = "Number withheld";

    public static CallRow of(CallEntry entry, Business business, Clockface clock) {
        var started = entry.started();
        var ended = entry.ended();
        Instant until = ended == null ? clock.now() : ended.at();
        return new CallRow(
                started.call().toString(),
                clock.shortDay(clock.day(started.at())),
                clock.time(started.at()),
                caller(started, business.region()),
                channel(started.channel()),
                Clockface.length(Duration.between(started.at(), until)),
                started.at(),
                ended == null,
                ended == null ? "In progress" : outcome(ended.disposition()),
                ended == null ? "live" : tone(ended.disposition()),
                entry.turns());
    }

    static String caller(CallStarted started, String region) {
        String from = started.from();
        if (from == null) {
            return started.channel() == CallStarted.Channel.PHONE ? WITHHELD : channel(started.channel());
        }
        return from.equals(CallStarted.WITHHELD) ? WITHHELD : written(from, region);
    }

    /** A number as people of that region write it; what is none, as it is. */
    public static String written(String number, String region) {
        return PhoneNumber.parse(number, region).map(n -> n.written(region)).orElse(number);
    }

    public static String channel(CallStarted.Channel channel) {
        return switch (channel) {
            case PHONE -> "Phone";
            case OUTBOUND -> "We called";
            case TERMINAL -> "Terminal";
            case SIMULATION -> "Simulation";
            case BROWSER -> "Browser";
            case AGENT -> "Connected agent";
            case CHAT -> "Chat";
            case SMS -> "SMS";
            case WHATSAPP -> "WhatsApp";
        };
    }

    public static String outcome(Disposition disposition) {
        return switch (disposition) {
            case BOOKED -> "Booked";
            case MOVED -> "Moved";
            case CANCELLED -> "Cancelled";
            case ANSWERED -> "Answered";
            case HANDED_OVER -> "Handed over";
            case MESSAGE_TAKEN -> "Message taken";
            case WAITING -> "Waiting list";
            case NOT_BOOKED -> "Not booked";
            case ABANDONED -> "Hung up early";
            case NOT_REACHED -> "Not reached";
            case FAILED -> "Failed";
        };
    }

    public static String tone(Disposition disposition) {
        return switch (disposition) {
            case BOOKED, MOVED, WAITING -> "good";
            case MESSAGE_TAKEN, NOT_BOOKED, NOT_REACHED -> "warn";
            case FAILED -> "bad";
            case CANCELLED, ANSWERED, HANDED_OVER, ABANDONED -> "calm";
        };
    }
}
