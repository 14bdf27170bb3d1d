package frontdesk.call;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Talk;
import frontdesk.house.Outsiders;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.speech.Ears;
import frontdesk.speech.Voice;
import frontdesk.store.Database;
import frontdesk.store.Gate;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** A desk on a database of its own, that may be lost, and twenty calls in real time, each at another point of its conversation. */
final class HeldCalls implements AutoCloseable {
    static final int CALLS = 20;
    /** So many milliseconds after the one before, the next one calls. */
    private static final int APART = 100;

    private static final Clock CLOCK = Clock.systemUTC();

    private final Gate gate = new Gate(TestDatabase.freshUrl());
    private final Database database = TestDatabase.inEarnest(gate.url());
    private final List<PacedCaller> callers = new ArrayList<>();
    private Business trattoria = DemoBusinesses.trattoria();
    private Business clinic = DemoBusinesses.clinic();

    /** Who hears, thinks and speaks, and whom the businesses want to talk. */
    Switchboard opened(Ears ears, @Nullable LanguageModel model, Talk.Brain brain, Voice voice) {
        Rooms rooms =
                TestRooms.on(database, Outsiders.NOBODY.with(o -> o.model(model).budget(Budget.USUAL)), CLOCK);
        trattoria = trattoria.withTalk(new Talk(brain, ""));
        rooms.businesses().save(trattoria);
        rooms.businesses().save(clinic);
        return new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                ears,
                List.of(voice),
                rooms.journal(),
                CLOCK,
                new Switchboard.Settings(2 * CALLS, null, Patience.usual()));
    }

    /**
     * Twenty calls, each of which has been answered once.
     *
     * @param enough how many answers after the loss are waited for
     */
    void begun(Switchboard board, int enough) throws InterruptedException {
        for (int n = 0; n < CALLS; n++) {
            calls(board, trattoria, new PacedCaller(10 + 5 * n, enough));
        }
        for (PacedCaller caller : callers) {
            caller.awaitAnswer();
        }
        assertThat(callers).noneMatch(PacedCaller::isOver);
    }

    /** Twenty more, of whom every other one calls a business that nobody has called before. */
    void beginning(Switchboard board, int enough) {
        callers.clear();
        for (int n = 0; n < CALLS; n++) {
            var caller = new PacedCaller(10 + 5 * n, enough);
            caller.isLost();
            calls(board, n % 2 == 0 ? trattoria : clinic, caller);
        }
    }

    private void calls(Switchboard board, Business business, PacedCaller caller) {
        var call = new CallStarted(
                business.id(), CallId.next(), CallStarted.Channel.SIMULATION, null, null, null, CLOCK.instant());
        var begins = delayedExecutor((long) callers.size() * APART, MILLISECONDS, Thread::startVirtualThread);
        callers.add(caller);
        begins.execute(() -> {
            caller.calls();
            board.answer(caller, call);
        });
    }

    /** Loses something, and waits until nobody is on the line any more. */
    List<PacedCaller> lose(Runnable loss) throws InterruptedException {
        callers.forEach(PacedCaller::isLost);
        loss.run();
        return ended();
    }

    void losesItsDatabase(Neighbour.Loss how) {
        switch (how) {
            case CUT -> gate.cut();
            case SILENT -> gate.fallSilent();
        }
    }

    List<PacedCaller> ended() throws InterruptedException {
        for (PacedCaller caller : callers) {
            caller.awaitEnd();
        }
        return callers;
    }

    @Override
    public void close() {
        gate.close();
        database.close();
    }
}
