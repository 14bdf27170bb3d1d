package frontdesk.errand;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.HandClock;
import frontdesk.errand.AgentPlatform.Ended;
import frontdesk.errand.AgentPlatform.Said;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.Provider.State;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Turn;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The calls of an errand: who is called when, and what ends a call. Friday is 27 November. */
class ErrandCallsTest {
    private static final List<Said> SAID = List.of(
            new Said(true, "Hello, I am calling for Ana.", Duration.ZERO),
            new Said(false, "We are closed on Friday.", Duration.ofSeconds(4)));

    private final Account account = new Account();

    @AfterEach
    void close() throws Exception {
        account.close();
    }

    @Test
    void whoIsNotAnsweredInTimeIsCalledBackAndNothingIsGuessed() {
        account.agents.has(Account.FIRST, "2026-11-27 11:00", "2026-11-27 11:30");
        Errand errand = account.make("Friday afternoon");
        account.run();
        account.pass(Escalating.PATIENCE.plusSeconds(1));
        account.run();
        assertThat(account.status(errand)).isEqualTo(new Status.Asking());
        assertThat(account.agents.orders()).hasSize(1);

        account.errands.reply(Account.ID, Account.ANA, "2");
        account.run();

        assertThat(account.agents.orders()).hasSize(2);
        assertThat(account.agents.orders().getLast().to()).isEqualTo(Account.FIRST);
        assertThat(account.agents.orders().getLast().preferredTime()).isEqualTo("Friday 27 November at 11:00 AM");
        assertThat(account.status(errand)).isInstanceOf(Status.Booked.class);
    }

    @Test
    void whoDoesNotAnswerIsTriedAgainAfterTheOthersAndThenLeftAlone() {
        account.agents.has(Account.SECOND);
        account.agents.has(Account.THIRD);
        Errand errand = account.make("Friday afternoon");
        account.run();
        assertThat(account.agents.orders())
                .extracting(CallOrder::to)
                .containsExactly(Account.FIRST, Account.SECOND, Account.THIRD);
        assertThat(account.status(errand)).isInstanceOf(Status.Queued.class);

        account.pass(Duration.ofMinutes(10));
        account.run();
        assertThat(account.agents.orders()).hasSize(4);
        assertThat(account.story(errand).providers().getFirst().state()).isEqualTo(State.UNREACHED);
        assertThat(account.status(errand)).isEqualTo(new Status.Exhausted());
    }

    @Test
    void aCallOfWhichNothingIsHeardIsOver() {
        Errand errand = account.make("Friday afternoon");
        account.calls.place(Account.ID);
        account.agents.beDown(true);
        account.pass(Duration.ofMinutes(16));
        account.calls.sweep();

        assertThat(account.story(errand).calls().getFirst().result()).isEqualTo(ErrandCall.Result.LOST);
    }

    /** Our own agent's calls are told by whoever holds them: where that node has died, nobody waits an hour. */
    @Test
    void aCallOfAPlatformThatTellsByItselfIsNotHeldOpenByAsking() throws Exception {
        var clock = new HandClock("2026-11-23T18:00:00Z");
        try (var jobs = new Jobs(account.database, clock)) {
            var errands = new Errands(
                    account.database,
                    account.businesses,
                    account.messages,
                    jobs,
                    account.journal,
                    new Understanding(),
                    clock);
            var calls = new ErrandCalls(errands, new TellsByItself());
            Errand errand = account.make("Friday afternoon");
            calls.place(Account.ID);
            for (int minutes = 0; minutes < 16; minutes++) {
                clock.pass(Duration.ofMinutes(1));
                calls.sweep();
            }
            assertThat(account.story(errand).calls().getFirst().result()).isEqualTo(ErrandCall.Result.LOST);
        }
    }

    @Test
    void whatThePlatformTellsOfACallEndsItAndIsWrittenDown() {
        Errand errand = account.make("Friday afternoon");
        account.calls.place(Account.ID);
        account.pass(Duration.ofMinutes(16));
        account.calls.sweep();
        assertThat(account.story(errand).calls())
                .as("it goes on, though no tool was used")
                .hasSize(1);

        account.agents.tells("conv_1", new Ended(ErrandCall.Result.UNSETTLED, SAID));
        account.calls.sweep();
        ErrandCall call = account.story(errand).calls().getFirst();
        assertThat(call.result()).isEqualTo(ErrandCall.Result.UNSETTLED);
        assertThat(account.journal.turns(Account.ID, call.id()))
                .extracting(Turn::speaker, Turn::text)
                .containsExactly(
                        tuple(Turn.Speaker.AGENT, "Hello, I am calling for Ana."),
                        tuple(Turn.Speaker.CALLER, "We are closed on Friday."));
        assertThat(account.story(errand).calls())
                .as("the next provider is called")
                .hasSize(2);
    }

    @Test
    void whileThePlatformIsDownNobodyIsLost() {
        account.agents.beDown(true);
        Errand errand = account.make("Friday afternoon");
        for (int minute = 0; minute < 5; minute++) {
            account.run();
            account.pass(Duration.ofMinutes(1));
        }
        assertThat(account.agents.orders()).isEmpty();
        assertThat(account.status(errand)).isInstanceOf(Status.Queued.class);

        account.agents.beDown(false);
        account.agents.has(Account.FIRST, "2026-11-27 15:00");
        account.pass(Duration.ofMinutes(1));
        account.run();
        assertThat(account.agents.orders()).extracting(CallOrder::to).containsExactly(Account.FIRST);
        assertThat(account.status(errand)).isInstanceOf(Status.Booked.class);
    }

    @Test
    void aPlatformThatWantsToBeLeftAloneIsNotAskedToPlaceACallBefore() {
        account.agents.beDown(true);
        account.agents.wantsRest(Duration.ofMinutes(5));
        Errand errand = account.make("Friday afternoon");
        account.run();
        account.pass(Duration.ofMinutes(4));
        account.calls.sweep();
        account.make("Friday afternoon");
        account.run();
        assertThat(account.agents.refused()).isEqualTo(1);
        assertThat(account.status(errand)).isInstanceOf(Status.Queued.class);

        account.agents.beDown(false);
        account.pass(Duration.ofMinutes(1));
        account.calls.sweep();
        assertThat(account.agents.orders()).isNotEmpty();
    }

    @Test
    void aPlatformThatWantsToBeLeftAloneIsNotAskedWhatBecameOfItsCallsBefore() {
        Errand errand = account.make("Friday afternoon");
        account.calls.place(Account.ID);
        account.agents.beDown(true);
        account.agents.wantsRest(Duration.ofMinutes(2));
        account.calls.sweep();
        account.pass(Duration.ofMinutes(1));
        account.calls.sweep();
        assertThat(account.agents.refused()).isEqualTo(1);

        account.agents.beDown(false);
        account.agents.tells("conv_1", new Ended(ErrandCall.Result.UNSETTLED, SAID));
        account.pass(Duration.ofMinutes(1));
        account.calls.sweep();
        assertThat(account.story(errand).calls().getFirst().result()).isEqualTo(ErrandCall.Result.UNSETTLED);
    }

    private static final class TellsByItself implements AgentPlatform {
        @Override
        public String name() {
            return "own";
        }

        @Override
        public boolean tellsByItself() {
            return true;
        }

        @Override
        public String place(CallOrder order) {
            return order.call().toString();
        }
    }
}
