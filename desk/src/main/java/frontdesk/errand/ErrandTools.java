package frontdesk.errand;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.errand.ErrandAnswer.Done;
import frontdesk.errand.ErrandAnswer.Refused;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandCall.State;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;

/**
 * The door to an errand for the agent that speaks in its call: report times, ask whether one suits, confirm, ask the user, give up. Each use is one
 * transaction and is recorded on its call. A use with a key that comes again is answered as it was first; without one, what was done is not done twice.
 */
public final class ErrandTools {
    private static final System.Logger LOG = System.getLogger(ErrandTools.class.getName());

    private final Neighbours at;
    private final ErrandCalls calls;
    private final URI publicUrl;

    /** @param publicUrl how this desk is reached from outside, without a slash at its end: calendars are there */
    public ErrandTools(Errands errands, ErrandCalls calls, URI publicUrl) {
        this.at = errands.neighbours();
        this.calls = calls;
        this.publicUrl = publicUrl;
    }

    /**
     * In which call a tool is used.
     *
     * @param conversation the platform's name of it, or our id of the call
     * @param call our id of the call, where the platform passes it on beside its own name
     * @param key by which this use is known when it comes again
     */
    public record InCall(
            @Nullable String conversation,
            @Nullable String call,
            @Nullable String key) {}

    /** Where the calendar of an errand is, for whoever is given this address. */
    public String calendar(Business account, Errand errand) {
        return CalendarAddress.of(publicUrl, account, errand);
    }

    /** Where the calendar is that holds all that is booked for the user of an errand, to subscribe to. */
    public String feed(Business account, Errand errand) {
        String word = at.database().read(handle -> new UserRows(handle, account.id())
                .calendarWord(errand.user().phone()));
        return CalendarAddress.feed(publicUrl, account, word);
    }

    public ErrandAnswer slots(BusinessId business, InCall in, ErrandRequest.Slots request) {
        return use(business, in, "report_available_slots", request, ErrandAnswer.Judged.class, desk -> new Judging(desk)
                .slots(request));
    }

    public ErrandAnswer check(BusinessId business, InCall in, ErrandRequest.Preference request) {
        return use(business, in, "check_user_preference", request, ErrandAnswer.Checked.class, desk -> new Judging(desk)
                .check(request));
    }

    public ErrandAnswer confirm(BusinessId business, InCall in, ErrandRequest.Confirm request) {
        return use(business, in, "confirm_booking", request, ErrandAnswer.Confirmed.class, desk -> new Settling(desk)
                .confirm(request));
    }

    public ErrandAnswer escalate(BusinessId business, InCall in, ErrandRequest.Escalate request) {
        return use(business, in, "escalate_to_user", request, ErrandAnswer.Asked.class, desk -> new Escalating(desk)
                .escalate(request));
    }

    public ErrandAnswer noAvailability(BusinessId business, InCall in, ErrandRequest.NoAvailability request) {
        return use(business, in, "end_call_no_availability", request, ErrandAnswer.MovedOn.class, desk -> new Settling(
                        desk)
                .noAvailability(request));
    }

    /** One use of a tool, and in which call it was, once that is known, as that stood before. */
    private record Used(ErrandAnswer answer, @Nullable ErrandCall call) {}

    private <D extends Done> ErrandAnswer use(
            BusinessId business,
            InCall in,
            String tool,
            ErrandRequest request,
            Class<D> done,
            Function<CallDesk, D> work) {
        String name = in.conversation() == null ? in.call() : in.conversation();
        if (name == null) {
            return refused(Code.MISSING_CONVERSATION);
        }
        long began = System.nanoTime();
        String key = in.key() == null ? null : name + " " + in.key();
        Optional<String> first =
                key == null ? Optional.empty() : at.journal().toolAnswers().find(business, tool, key);
        if (first.isPresent()) {
            return ErrandJson.read(first.get(), done);
        }
        Business account = at.account(business);
        Used used = at.database().transaction(handle -> inCall(handle, account, in, work));
        ErrandCall call = used.call();
        if (call == null) {
            return used.answer();
        }
        ErrandAnswer answer = used.answer();
        if (key != null && done.isInstance(answer)) {
            answer = ErrandJson.read(
                    at.journal().toolAnswers().keep(business, tool, key, ErrandJson.write(answer)), done);
        }
        long micros = (System.nanoTime() - began) / 1000;
        record(
                business,
                call,
                new ToolUse(
                        tool,
                        ErrandJson.write(request),
                        ErrandJson.write(answer),
                        answer.getClass().getSimpleName(),
                        micros,
                        at.now()),
                answer);
        return answer;
    }

    private Used inCall(Handle handle, Business account, InCall in, Function<CallDesk, ? extends Done> work) {
        Optional<ErrandCall> found = call(handle, account.id(), in);
        if (found.isEmpty()) {
            return new Used(refused(Code.UNKNOWN_CONVERSATION), null);
        }
        CallId id = found.get().id();
        Errand errand =
                new ErrandRows(handle, account.id()).lock(found.get().errand()).orElseThrow();
        var rows = new CallRows(handle, account.id());
        rows.heard(id, at.now());
        var desk = new CallDesk(at, handle, errand, rows.find(id).orElseThrow(), account, publicUrl);
        try {
            return new Used(work.apply(desk), found.get());
        } catch (ErrandRefusal no) {
            return new Used(new Refused(no.code(), desk.refusal(no.code())), found.get());
        }
    }

    /** A platform that passes our id on beside its own name need not have told us of the name before. */
    private Optional<ErrandCall> call(Handle handle, BusinessId business, InCall in) {
        var names = new CallNames(handle, business);
        String conversation = in.conversation();
        Optional<ErrandCall> known = conversation == null ? Optional.empty() : names.find(conversation);
        return known.or(() -> {
            Optional<ErrandCall> own = in.call() == null ? Optional.empty() : names.find(in.call());
            if (conversation != null) {
                own.ifPresent(call -> new CallRows(handle, business).begin(call.id(), conversation, at.now()));
            }
            return own;
        });
    }

    private static Refused refused(Code code) {
        return new Refused(code, Wording.in(Language.ENGLISH).say("error." + code.code()));
    }

    /** What was done stays done, also where it could not be written down. */
    private void record(BusinessId business, ErrandCall before, ToolUse use, ErrandAnswer answer) {
        try {
            if (before.state() == State.PLACING) {
                calls.write(business, before.id());
            }
            at.journal().toolUsed(business, before.id(), use);
            switch (answer) {
                case ErrandAnswer.Confirmed _ -> calls.close(business, before.id(), Result.BOOKED);
                case ErrandAnswer.MovedOn _ -> calls.close(business, before.id(), Result.NO_AVAILABILITY);
                case ErrandAnswer.Judged _, ErrandAnswer.Checked _, ErrandAnswer.Asked _, Refused _ -> {}
            }
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "the use of a tool could not be recorded", trouble);
        }
    }
}
