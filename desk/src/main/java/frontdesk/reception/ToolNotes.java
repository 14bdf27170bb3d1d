package frontdesk.reception;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Code;

/** Notes for an agent who called and what came of a call. */
final class ToolNotes {
    private static final int LONGEST_DISPOSITION = 100;
    private static final int LONGEST_SUMMARY = 10_000;
    private static final int LONGEST_URL = 2000;

    private final Business business;
    private final Diary diary;
    private final People people;
    private final Journal journal;
    private final Values values;
    private final Reach reach;
    private final Clock clock;
    private final ToolWords words;
    private final Origin origin;

    ToolNotes(
            Business business,
            Diary diary,
            People people,
            Journal journal,
            Values values,
            Reach reach,
            Clock clock,
            Origin origin) {
        this.business = business;
        this.diary = diary;
        this.people = people;
        this.journal = journal;
        this.values = values;
        this.reach = reach;
        this.clock = clock;
        this.words = new ToolWords(business, values);
        this.origin = origin;
    }

    ToolAnswer.ToSave save(ToolRequest.Save request) {
        PhoneNumber phone = reach.phone(values, request.contact().phone());
        String email = Particulars.email(request.contact().email());
        Optional<People.Person> person = people.recognise(business.id(), phone);
        if (person.isPresent() && !reach.covers(phone)) {
            throw new ToolRefusal(Code.BAD_PHONE, "tool.ask.phone");
        }
        String known =
                person.map(People.Person::name).filter(name -> !name.isBlank()).orElse(null);
        String said = request.contact().name();
        String name = known != null && (said == null || said.isBlank()) ? known : Particulars.name(said);
        People.Saved saved = people.save(business.id(), name, phone, email, origin.actor());
        People.Person noted = saved.person();
        return new ToolAnswer.Saved(
                noted.id(), noted.name(), phone.e164(), noted.email(), saved.fresh(), words.saved(noted.name(), phone));
    }

    ToolAnswer.ToLog log(ToolRequest.Log request) {
        Disposition disposition = disposition(request.disposition());
        CallReport report = new CallReport(
                Optional.ofNullable(request.disposition()).orElseThrow().strip(),
                summary(request.summary()),
                url(request.transcriptUrl()),
                origin.actor(),
                clock.instant());
        CallId call = Optional.ofNullable(origin.call())
                .orElseThrow(() -> ToolRefusal.toAgent(Code.MISSING_CALL, "Which call shall I note this for?"));
        journal.callReported(business.id(), call, report);
        end(call, disposition);
        List<BookingId> made = diary.agenda().madeIn(business.id(), call).stream()
                .map(Booking::id)
                .toList();
        return new ToolAnswer.Logged(call, disposition, made, words.logged());
    }

    /** An outside agent's call is over with its report; one of our own ends when it ends. */
    private void end(CallId call, Disposition disposition) {
        journal.call(business.id(), call)
                .filter(entry -> entry.open() && entry.started().channel() == CallStarted.Channel.AGENT)
                .map(_ -> new CallEnded(CallEnded.By.AGENT, CallEnded.REPORTED, disposition, null, clock.instant()))
                .ifPresent(ended -> journal.callEnded(business.id(), call, ended));
    }

    private static @Nullable String summary(@Nullable String text) {
        return text == null || text.isBlank() ? null : Particulars.atMost(LONGEST_SUMMARY, text.strip());
    }

    private static Disposition disposition(@Nullable String told) {
        if (told == null || told.isBlank()) {
            throw ToolRefusal.toAgent(Code.MISSING_DISPOSITION, "What came of the call?");
        }
        return Dispositions.read(Particulars.atMost(LONGEST_DISPOSITION, told.strip()))
                .orElseThrow(() -> ToolRefusal.toAgent(
                        Code.BAD_DISPOSITION,
                        "What came of the call: was it booked, moved, cancelled, answered, handed over, not booked, "
                                + "abandoned or failed, or was a message taken?"));
    }

    private static @Nullable String url(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String url = text.strip();
        try {
            URI uri = URI.create(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (url.length() <= LONGEST_URL && List.of("http", "https").contains(scheme) && uri.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // answered below, with all others that lead nowhere
        }
        throw ToolRefusal.toAgent(
                Code.BAD_TRANSCRIPT_URL, "That is no address of a transcript, it has to begin with https.");
    }
}
