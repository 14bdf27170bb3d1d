package frontdesk.errand;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.Provider.State;
import frontdesk.journal.Journal;
import frontdesk.message.Text.Draft;

/** How a locked errand goes on: who is called next, and what the user is told when there is nobody left. */
record Course(Neighbours at, Handle handle, Errand errand) {
    private static final int MOST_ATTEMPTS = 2;
    /** Whoever was not reached is left alone for so long. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofMinutes(1);

    ProviderRows providers() {
        return new ProviderRows(handle, errand.business(), errand.id());
    }

    QuestionRows questions() {
        return new QuestionRows(handle, errand.business());
    }

    void stand(Status status) {
        new ErrandRows(handle, errand.business()).stand(errand.id(), status);
    }

    void note(String actor, String what, String detail) {
        new HistoryRows(handle, errand.business(), errand.id()).add(at.now(), actor, what, detail);
        at.journal()
                .tell(
                        handle,
                        new Journal.Change(
                                errand.business(), "errand", errand.id().toString()));
    }

    /** Texts the user, by WhatsApp where that can be; it goes if and only if this transaction commits. */
    void text(String occasion, String body, ErrandCall call) {
        var draft = new Draft(
                errand.user().phone(),
                body,
                occasion,
                null,
                call.id(),
                errand.id().toString(),
                errand.user().language());
        at.messages().text(handle, errand.business(), draft);
    }

    /** A call is over. What it has settled stands; else the errand goes on, where this was its call. */
    void over(ErrandCall call, Result told) {
        Result result = told == Result.UNSETTLED && unheard(call).isPresent() ? Result.ASKED : told;
        new CallRows(handle, errand.business()).end(call.id(), result, at.now());
        at.jobs().announce(handle, errand.business(), new CallDue(errand.business()));
        Provider provider = providers().at(call.place());
        note(call.taker(), "call over", provider.name() + ": " + word(result));
        if (!(errand.status() instanceof Status.Calling)) {
            if (provider.state() == State.CALLING) {
                providers().stand(call.place(), State.OPEN, false, 0);
            }
            return;
        }
        switch (result) {
            case NO_AVAILABILITY -> {
                questions().withdraw(errand.id(), call.place());
                providers().stand(call.place(), State.UNAVAILABLE, false, 0);
                goOn(call, at.now());
            }
            case ASKED -> ask(call);
            case UNSETTLED, UNANSWERED, FAILED, LOST -> {
                questions().withdraw(errand.id(), call.place());
                State state = provider.attempts() < MOST_ATTEMPTS ? State.OPEN : State.UNREACHED;
                providers().stand(call.place(), state, false, 0);
                goOn(call, at.now());
            }
            case NOT_PLACED -> {
                providers().stand(call.place(), State.OPEN, provider.callBack(), -1);
                goOn(call, at.now().plus(SOON));
            }
            case BOOKED, STOPPED -> throw new IllegalStateException("an errand that is over is not calling");
        }
    }

    /** The question of a call whose answer it has not heard. */
    private Optional<Question> unheard(ErrandCall call) {
        return questions().of(errand.id()).stream()
                .filter(question -> question.call().equals(call.id()) && !question.withdrawn() && !question.told())
                .reduce((_, last) -> last);
    }

    /** They held the line as long as they could: they are called back when the user has answered. */
    private void ask(ErrandCall call) {
        providers().stand(call.place(), State.OPEN, true, -1);
        Optional<Question> question = unheard(call);
        if (question.isPresent() && question.get().answer() != null) {
            answered(question.get());
        } else if (errand.atOnce() > 1) {
            goOn(call, at.now());
        } else {
            stand(new Status.Asking());
        }
    }

    /** The user has answered, and nobody is on the line to hear it. */
    void answered(Question question) {
        if (question.refusesAll()) {
            questions().told(question, at.now());
            providers().stand(question.place(), State.UNAVAILABLE, false, 0);
        }
        goOn(new CallRows(handle, errand.business()).find(question.call()).orElseThrow(), at.now());
    }

    /** What comes next: whoever else is on the line, the next call, the user's answer, or the end. */
    private void goOn(ErrandCall last, Instant notBefore) {
        Optional<Provider> next = providers().next();
        List<ErrandCall> others = new CallRows(handle, errand.business()).open(errand.id());
        if (!others.isEmpty()) {
            stand(new Status.Calling(others.getFirst().id()));
            if (others.size() < errand.atOnce()) {
                next.ifPresent(one -> beside(due(one, notBefore)));
            }
        } else if (next.isPresent()) {
            queue(due(next.get(), notBefore));
        } else if (providers().open() > 0) {
            stand(new Status.Asking());
        } else {
            exhausted(last);
        }
    }

    private Instant due(Provider next, Instant notBefore) {
        Instant due = next.attempts() == 0 ? at.now() : at.now().plus(LATER);
        return due.isAfter(notBefore) ? due : notBefore;
    }

    /** Whether there is somebody to call; an errand without stands back, so that it never keeps the others from their turn. */
    boolean isCallable() {
        boolean callable = providers().next().isPresent();
        if (!callable) {
            stand(errand.status() instanceof Status.Calling calling ? calling : new Status.Asking());
        }
        return callable;
    }

    /** A call of this errand was taken: where several may be on the line, the next one is due. */
    void taken() {
        int open = new CallRows(handle, errand.business()).open(errand.id()).size();
        if (open < errand.atOnce()) {
            providers().next().ifPresent(one -> beside(due(one, at.now())));
        }
    }

    private void beside(Instant due) {
        new ErrandRows(handle, errand.business()).beside(errand.id(), due);
        tell(due);
    }

    private void queue(Instant due) {
        stand(new Status.Queued(due));
        tell(due);
    }

    private void tell(Instant due) {
        var event = new CallDue(errand.business());
        if (due.isAfter(at.now())) {
            at.jobs().announceAt(handle, errand.business(), event, due);
        } else {
            at.jobs().announce(handle, errand.business(), event);
        }
    }

    private void exhausted(ErrandCall last) {
        stand(new Status.Exhausted());
        note("errand", "exhausted", "Everybody was called, and nobody has a time.");
        var words = Wording.in(errand.user().language());
        String wish = errand.wish().words();
        text(
                "errand-exhausted",
                words.say(
                        "text.exhausted",
                        "account",
                        at.account(errand.business()).name(),
                        "service",
                        errand.service(),
                        "wish",
                        wish.isEmpty() ? words.part("text.any_time") : wish,
                        "providers",
                        providers().all().stream().map(Provider::name).collect(Collectors.joining(", "))),
                last);
    }

    private static String word(Result result) {
        return result.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
