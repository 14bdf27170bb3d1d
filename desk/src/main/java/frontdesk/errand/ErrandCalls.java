package frontdesk.errand;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.Provider.State;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;

/**
 * The door to the calls of errands for whoever places them: our agent platform, or somebody outside who asks for the next one. An account never has
 * more calls at once than it may, on however many nodes.
 */
public final class ErrandCalls {
    private static final Logger LOG = System.getLogger(ErrandCalls.class.getName());
    private static final Duration SWEEP = Duration.ofSeconds(15);
    /** A call that has not begun by then was not placed; one of which nothing is heard for so long is over. */
    private static final Duration PLACING = Duration.ofMinutes(2);

    private static final Duration SILENT = Duration.ofMinutes(15);

    private final Neighbours at;
    private final @Nullable AgentPlatform platform;

    /**
     * Also asks the jobs to place what is due and to end what is lost, from when they start.
     *
     * @param platform who places calls, or null where nobody is set up: then errands wait for somebody to ask for the next call
     */
    public ErrandCalls(Errands errands, @Nullable AgentPlatform platform) {
        this.at = errands.neighbours();
        this.platform = platform;
        at.jobs().introduce(CallDue.class, "errand.place-call", due -> place(due.business()));
        at.jobs().every(SWEEP, "errand-calls", this::sweep);
    }

    /** Whether calls of this account are placed by themselves. */
    public boolean isPlaced(BusinessId business) {
        return platform != null && platform.serves(business);
    }

    /**
     * Takes the next call that is due.
     *
     * @param taker who places it, for the history
     */
    public NextCall next(BusinessId business, String taker) {
        return at.database().transaction(handle -> {
            var account = new AccountRows(handle, business);
            CallPlan plan = account.lock();
            Optional<Duration> open = openFor(account);
            int calls = new CallRows(handle, business).open();
            if (calls >= plan.burst()) {
                return new NextCall.AllBusy(plan.burst());
            }
            Optional<Errand> due = new ErrandRows(handle, business).lockDue(at.now());
            if (due.isEmpty() || open.isEmpty()) {
                return new NextCall.Nothing();
            }
            if (!new Course(at, handle, due.get()).isCallable()) {
                return new NextCall.Nothing();
            }
            int allowed = plan.allowed(waiting(due.get(), open.get()));
            return calls < allowed ? new NextCall.Taken(take(handle, due.get(), taker)) : new NextCall.AllBusy(allowed);
        });
    }

    /** For how long its providers may be called now; empty outside their hours. */
    private Optional<Duration> openFor(AccountRows account) {
        Business business = at.account(account.business());
        return account.hours().openFor(at.now(business), business.region());
    }

    /** The night does not count. */
    private Duration waiting(Errand due, Duration open) {
        Duration since = due.status() instanceof Status.Queued(Instant queued)
                ? Duration.between(queued, at.now())
                : Duration.ZERO;
        return since.compareTo(open) < 0 ? since : open;
    }

    private CallOrder take(Handle handle, Errand errand, String taker) {
        var course = new Course(at, handle, errand);
        Provider provider = course.providers().next().orElseThrow();
        CallId call = CallId.next();
        new CallRows(handle, errand.business()).insert(call, errand.id(), provider.place(), taker, at.now());
        course.providers().stand(provider.place(), State.CALLING, provider.callBack(), 1);
        course.stand(new Status.Calling(call));
        course.taken();
        course.note(taker, "call taken", provider.name());
        return new CallOrder(
                errand.business(),
                call,
                errand.id(),
                provider.phone(),
                provider.name(),
                errand.user().name(),
                errand.service(),
                preferredTime(errand, provider, course.questions().of(errand.id())),
                errand.user().language(),
                errand.preferences().area(),
                errand.notes());
    }

    /** Who is called back is called for the time that the user has chosen there. */
    private static String preferredTime(Errand errand, Provider provider, List<Question> asked) {
        return asked.stream()
                .filter(question -> question.place() == provider.place() && provider.callBack())
                .flatMap(question -> Optional.ofNullable(question.taken()).stream())
                .reduce((_, last) -> last)
                .map(Option::words)
                .orElse(errand.wish().words());
    }

    /** A call that was taken goes on, and the platform calls it so; false where there is no such call, or another has the name. */
    public boolean begun(BusinessId business, CallId call, String conversation) {
        Optional<ErrandCall> begun = at.database().transaction(handle -> {
            var rows = new CallRows(handle, business);
            return rows.begin(call, conversation, at.now()) ? rows.find(call) : Optional.empty();
        });
        begun.ifPresent(_ -> write(business, call));
        return begun.isPresent();
    }

    /** Whether this call was made for an errand, so that no customer is at its other end. */
    public boolean made(BusinessId business, CallId call) {
        return at.database()
                .read(handle -> new CallRows(handle, business).find(call).isPresent());
    }

    /** Writes into the journal that a call goes on, once. */
    void write(BusinessId business, CallId id) {
        CallStarted started = at.database().read(handle -> {
            ErrandCall call = new CallRows(handle, business).find(id).orElseThrow();
            Provider provider = new ProviderRows(handle, business, call.errand()).at(call.place());
            String to = provider.phone().e164();
            return new CallStarted(business, id, CallStarted.Channel.AGENT, null, to, call.conversation(), at.now());
        });
        at.journal().callStarted(started);
    }

    /**
     * A call is over; what its tools have settled stands.
     *
     * @param name the platform's name of the conversation, or our id of the call
     * @param result {@code UNSETTLED}, {@code UNANSWERED} or {@code FAILED}
     * @return false where there is no such call
     */
    public boolean over(BusinessId business, String name, Result result) {
        Optional<ErrandCall> ended = at.database().transaction(handle -> {
            var rows = new CallRows(handle, business);
            Optional<ErrandCall> call = new CallNames(handle, business).find(name);
            Optional<Errand> errand = call.flatMap(one -> new ErrandRows(handle, business).lock(one.errand()));
            errand.flatMap(_ -> rows.find(call.orElseThrow().id()))
                    .filter(one -> !one.isOver())
                    .ifPresent(one -> new Course(at, handle, errand.orElseThrow()).over(one, result));
            return call.flatMap(one -> rows.find(one.id()));
        });
        ended.ifPresent(call -> close(business, call.id(), call.result() == null ? result : call.result()));
        return ended.isPresent();
    }

    /** Writes into the journal what came of a call; what is written first stands. */
    void close(BusinessId business, CallId call, Result result) {
        Disposition disposition =
                switch (result) {
                    case BOOKED -> Disposition.BOOKED;
                    case NO_AVAILABILITY, UNSETTLED, STOPPED -> Disposition.NOT_BOOKED;
                    case ASKED -> Disposition.WAITING;
                    case UNANSWERED -> Disposition.ABANDONED;
                    case NOT_PLACED, FAILED, LOST -> Disposition.FAILED;
                };
        String reason = "an errand's call: "
                + result.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        at.journal().callEnded(business, call, new CallEnded(CallEnded.By.AGENT, reason, disposition, null, at.now()));
    }

    /** Places all calls that are due and may be placed. */
    void place(BusinessId business) {
        AgentPlatform placing = platform;
        boolean up = placing != null && placing.serves(business) && !isLeftAlone(business);
        while (up && placing != null) {
            List<CallOrder> orders = taken(business, placing);
            up = !orders.isEmpty() && placed(placing, orders);
        }
    }

    private List<CallOrder> taken(BusinessId business, AgentPlatform placing) {
        var orders = new ArrayList<CallOrder>();
        while (orders.size() < placing.together()
                && next(business, placing.name()) instanceof NextCall.Taken(CallOrder order)) {
            orders.add(order);
        }
        return orders;
    }

    /** False where the platform is in passing trouble: then the others need not be tried now. */
    private boolean placed(AgentPlatform placing, List<CallOrder> orders) {
        try {
            Map<CallId, String> names = placing.place(orders);
            orders.forEach(order -> begun(order.business(), order.call(), String.valueOf(names.get(order.call()))));
            return true;
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "a call of an errand could not be placed: platform={0}", placing.name());
            leaveAlone(orders.getFirst().business(), trouble);
            if (mayBeUnderWay(trouble)) {
                return false;
            }
            boolean passing = trouble.worthRetrying();
            orders.forEach(order ->
                    over(order.business(), order.call().toString(), passing ? Result.NOT_PLACED : Result.FAILED));
            return !passing;
        }
    }

    /** Nobody asks it for this account, on whatever node, before it wants to be asked. */
    void leaveAlone(BusinessId business, OutsideTrouble trouble) {
        at.database().perform(handle -> new AccountRows(handle, business).leaveAlone(trouble.rest(), at.now()));
    }

    boolean isLeftAlone(BusinessId business) {
        return at.database().read(handle -> new AccountRows(handle, business).isLeftAlone(at.now()));
    }

    /** Asked, and only the answer is missing: placed again it would ring twice, so the sweep ends it, should nothing be heard of it. */
    private static boolean mayBeUnderWay(OutsideTrouble trouble) {
        Throwable cause = trouble.getCause();
        Throwable root = cause instanceof ExecutionException ? cause.getCause() : cause;
        boolean neverSent = root instanceof ConnectException || root instanceof HttpConnectTimeoutException;
        return !neverSent
                && (root instanceof TimeoutException
                        || root instanceof IOException
                        || root instanceof InterruptedException);
    }

    /** Learns what became of calls, ends those of which nothing is heard, and places what is due. */
    void sweep() {
        if (platform != null && !platform.tellsByItself()) {
            new Following(at, this, platform).follow();
        }
        Instant now = at.now();
        at.database()
                .<List<CallRows.Whose>, RuntimeException>read(
                        handle -> CallRows.silent(handle, now.minus(SILENT), now.minus(PLACING)))
                .forEach(silent -> over(silent.business(), silent.call().toString(), Result.LOST));
        if (platform != null) {
            at.database()
                    .<List<BusinessId>, RuntimeException>read(handle -> AccountRows.withWork(handle, now))
                    .forEach(this::place);
        }
    }
}
