package frontdesk.aftercall;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.jobs.Jobs;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.journal.ToldCalls;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Placeholder;
import frontdesk.message.Text;
import frontdesk.people.People;
import frontdesk.people.People.Person;
import frontdesk.wording.Tongue;

/**
 * The door to after-call work. What a platform tells of a call is written again as often as it tells it; what follows from it (the contact, a thing to do,
 * a text, {@link CallWrappedUp}) happens once a call, in the same transaction.
 */
public final class AfterCall {
    private static final int LONGEST_NOTE = 1_000;

    private final Businesses businesses;
    private final People people;
    private final Diary diary;
    private final FollowUps followUps;
    private final Messages messages;
    private final Jobs jobs;
    private final Journal journal;

    public AfterCall(
            Businesses businesses,
            People people,
            Diary diary,
            FollowUps followUps,
            Messages messages,
            Jobs jobs,
            Journal journal) {
        this.businesses = businesses;
        this.people = people;
        this.diary = diary;
        this.followUps = followUps;
        this.messages = messages;
        this.jobs = jobs;
        this.journal = journal;
    }

    /** Writes what is told of a call, and at the first time does what follows from it. */
    public CallId write(Handle handle, AgentCall told) {
        BusinessId business = told.business();
        ToldCalls calls = journal.toldCalls();
        CallId call = calls.began(handle, started(told));
        Disposition disposition =
                Upshot.of(told, diary.agenda().madeIn(business, call), journal.toolUses(business, call));
        calls.turns(handle, business, call, told.turns());
        calls.reported(
                handle,
                business,
                call,
                new CallReport(inWords(disposition), told.summary(), null, told.actor(), told.endedAt()));
        calls.ended(
                handle,
                business,
                call,
                new CallEnded(told.endedBy(), told.reason(), disposition, null, told.endedAt()));
        if (calls.analysed(handle, business, call, told.analysis())) {
            if (!told.outbound()) {
                serve(handle, told, call, disposition);
            }
            jobs.announce(
                    handle,
                    business,
                    new CallWrappedUp(
                            business,
                            call,
                            told.analysis().platform(),
                            told.conversation(),
                            disposition,
                            told.analysis().seconds(),
                            Objects.requireNonNullElse(told.summary(), "")));
        }
        return call;
    }

    /** Keeps what was said with the bookings that were made in the call; twice is once. */
    public void onWrappedUp(CallWrappedUp event) {
        String note = event.summary().length() <= LONGEST_NOTE
                ? event.summary()
                : event.summary().substring(0, LONGEST_NOTE) + "…";
        if (!note.isBlank()) {
            diary.agenda().madeIn(event.business(), event.call()).stream()
                    .filter(booking -> booking.status().stands())
                    .forEach(booking -> annotate(booking, note, event.platform()));
        }
    }

    private void annotate(Booking booking, String note, String platform) {
        Customer customer = booking.customer();
        String before = Objects.requireNonNullElse(customer.notes(), "");
        if (!before.contains(note)) {
            String notes = before.isBlank() ? note : before + "\n" + note;
            var annotated =
                    new Customer(customer.name(), customer.phone(), customer.email(), notes, customer.answers());
            diary.correct(booking.business(), booking.id(), annotated, Origin.of("agent:" + platform));
        }
    }

    /** The caller is a contact, and what they did not get is somebody's to do. */
    private void serve(Handle handle, AgentCall told, CallId call, Disposition disposition) {
        PhoneNumber caller = told.caller();
        Person known = caller == null ? null : contact(handle, told, caller);
        if (!told.callBack() && !Upshot.leavesSomething(disposition)) {
            return;
        }
        String name = known == null || known.name().isBlank() ? told.callerName() : known.name();
        String words = Optional.ofNullable(told.summary()).orElse(told.reason());
        followUps.note(
                handle,
                told.business(),
                call,
                new FollowUps.Asked(
                        told.callBack() ? FollowUp.Kind.CALL_BACK : FollowUp.Kind.MESSAGE,
                        name,
                        caller,
                        words,
                        told.analysis().title()));
        if (caller != null) {
            text(handle, told, call, caller, known);
        }
    }

    /** A name that is known already is better than one that was heard. */
    private @Nullable Person contact(Handle handle, AgentCall told, PhoneNumber caller) {
        String known =
                people.recognise(told.business(), caller).map(Person::name).orElse("");
        String heard = Objects.requireNonNullElse(told.callerName(), "");
        return people.save(
                        handle,
                        told.business(),
                        known.isBlank() ? heard : known,
                        caller,
                        told.callerEmail(),
                        told.actor())
                .person();
    }

    private void text(Handle handle, AgentCall told, CallId call, PhoneNumber caller, @Nullable Person known) {
        Business business = businesses.find(told.business()).orElseThrow();
        if (business.calls().textAfter()) {
            String body = messages.templates()
                    .written(
                            business.id(),
                            Occasion.FOLLOW_UP,
                            Tongue.of(language(business, told, known)).language(),
                            Map.of(
                                    Placeholder.BUSINESS,
                                    business.name(),
                                    Placeholder.NUMBER,
                                    business.writtenNumber()));
            messages.text(
                    handle, business.id(), new Text.Draft(caller, body, "after-call", null, call, call.toString()));
        }
    }

    /** The one that they chose, or else the one that was spoken, where the business speaks it. */
    private static Language language(Business business, AgentCall told, @Nullable Person known) {
        Optional<Language> chosen = Optional.ofNullable(known).map(Person::language);
        return chosen.or(() -> Optional.ofNullable(told.analysis().language()).flatMap(Language::named))
                .flatMap(sought ->
                        business.languages().stream().filter(sought::isKindOf).findFirst())
                .orElse(business.language());
    }

    private static CallStarted started(AgentCall told) {
        return new CallStarted(
                told.business(),
                CallId.next(),
                told.outbound() ? CallStarted.Channel.OUTBOUND : CallStarted.Channel.AGENT,
                told.caller() == null ? null : told.caller().e164(),
                told.dialled() == null ? null : told.dialled().e164(),
                told.conversation(),
                told.startedAt());
    }

    /** {@code not booked} */
    private static String inWords(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
