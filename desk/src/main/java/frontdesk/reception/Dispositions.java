package frontdesk.reception;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import frontdesk.journal.CallEnded.Disposition;

/** What came of a call, read from the words that other platforms have for it: {@code appointment_booked}, {@code Voicemail left}. */
final class Dispositions {
    /** In this order: "not booked" is no booking, and "rescheduled" is not "scheduled". */
    private static final List<Meant> ALL = List.of(
            meant(Disposition.NOT_BOOKED, "not|no (booking|appointment|availability)|declined|spam|wrong number"),
            meant(Disposition.WAITING, "wait"),
            meant(Disposition.MOVED, "re ?sched|re ?book|moved|postpon|changed|update"),
            meant(Disposition.CANCELLED, "cancel"),
            meant(Disposition.MESSAGE_TAKEN, "message|voice ?mail|call ?back|follow"),
            meant(Disposition.HANDED_OVER, "hand|transfer|escalat|forward"),
            meant(Disposition.ABANDONED, "abandon|hang|hung|no answer|unanswered|missed|dropped"),
            meant(Disposition.FAILED, "fail|error"),
            meant(Disposition.BOOKED, "book|appointment|sched|reserv"),
            meant(Disposition.ANSWERED, "answer|info|inquir|enquir|question|faq|resolved|complete|recap|success"));

    private record Meant(Disposition disposition, Pattern words) {}

    private Dispositions() {}

    /** Empty where no such word is known. */
    static Optional<Disposition> read(String told) {
        String words = told.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
        return ALL.stream()
                .filter(meant -> meant.words().matcher(words).find())
                .map(Meant::disposition)
                .findFirst();
    }

    private static Meant meant(Disposition disposition, String beginnings) {
        return new Meant(disposition, Pattern.compile("\\b(?:" + beginnings + ")"));
    }
}
