package frontdesk.errand;

import java.time.Duration;
import java.time.LocalDateTime;
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

/** Whole errands with scripted agents and providers, on PostgreSQL. Friday is 27 November. */
class ErrandTest {
    private static final LocalDateTime FRIDAY_AT_THREE = LocalDateTime.parse("2026-11-27T15:00");

    private static final List<Said> SAID = List.of(
            new Said(true, "Hello, I am calling for Ana.", Duration.ZERO),
            new Said(false, "We are closed on Friday.", Duration.ofSeconds(4)));

    private final Account account = new Account();

    @AfterEach
    void close() throws Exception {
        account.close();
    }

    @Test
    void theFirstProviderWhoHasTheWishedTimeGetsTheBooking() {
        account.agents.has(Account.FIRST);
        account.agents.has(Account.SECOND, "2026-11-26 09:00", "2026-11-27 16:30", "2026-11-27 15:00");
        Errand errand = account.make("Friday afternoon");
        account.run();

        assertThat(account.status(errand)).isInstanceOfSatisfying(Status.Booked.class, booked -> {
            assertThat(booked.appointment().at()).isEqualTo(FRIDAY_AT_THREE);
            assertThat(booked.appointment().provider()).isEqualTo("Dr. Second");
            assertThat(booked.appointment().confirmation()).isEqualTo("A-conv_2");
        });
        Story story = account.story(errand);
        assertThat(story.providers())
                .extracting(Provider::state)
                .containsExactly(State.UNAVAILABLE, State.BOOKED, State.OPEN);
        assertThat(story.offers()).hasSize(3);
        assertThat(story.events())
                .extracting(Story.Event::what)
                .containsExactly(
                        "made", "call taken", "no availability", "call over", "call taken", "times offered", "booked");
        assertThat(account.texts())
                .singleElement()
                .asString()
                .startsWith("Bright Smile Dental: your dentist is booked: Friday 27 November at 3:00 PM, Dr. Second,")
                .contains("confirmation A-conv_2", "https://desk.example.com/errands/", ".ics");
    }

    @Test
    void eachCallKnowsForWhomItIs() {
        account.agents.has(Account.FIRST);
        account.make("Friday afternoon", Account.ana("Spanish"), null);
        account.run();

        assertThat(account.agents.orders().getFirst().dynamicVariables())
                .containsEntry("user_name", "Ana")
                .containsEntry("service_type", "dentist")
                .containsEntry("preferred_time", "Friday afternoon")
                .containsEntry("language", "es");
    }

    @Test
    void theUserIsAskedWhileTheProviderHoldsTheLine() {
        account.agents.has(Account.FIRST, "2026-11-27 10:30", "2026-11-27 11:00");
        Errand errand = account.make("Friday afternoon");
        account.run();
        assertThat(account.status(errand)).isInstanceOf(Status.Calling.class);
        assertThat(account.texts().getLast())
                .isEqualTo(
                        "Bright Smile Dental, your dentist, Dr. First: these times are possible. Reply with the number, or NO"
                                + " for none: 1) Friday 27 November at 11:00 AM; 2) Friday 27 November at 10:30 AM");

        assertThat(account.errands.awaits(Account.ID, Account.ANA)).isTrue();
        assertThat(account.errands.reply(Account.ID, Account.ANA, "the earlier one"))
                .isInstanceOf(ReplyOutcome.Answered.class);
        account.run();

        assertThat(account.status(errand)).isInstanceOfSatisfying(Status.Booked.class, booked -> assertThat(
                        booked.appointment().at())
                .isEqualTo(LocalDateTime.parse("2026-11-27T10:30")));
        assertThat(account.texts().getLast()).doesNotContain("not quite what you wished");
    }

    @Test
    void noneOfThemSendsTheAgentToTheNextProvider() {
        account.agents.has(Account.FIRST, "2026-11-27 11:00");
        account.agents.has(Account.SECOND, "2026-11-27 15:00");
        Errand errand = account.make("Friday afternoon");
        account.run();
        account.errands.reply(Account.ID, Account.ANA, "No");
        account.run();

        assertThat(account.status(errand)).isInstanceOfSatisfying(Status.Booked.class, booked -> assertThat(
                        booked.appointment().provider())
                .isEqualTo("Dr. Second"));
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
    void whereNobodyHasATimeTheUserIsTold() {
        account.agents.has(Account.FIRST);
        account.agents.has(Account.SECOND, "2026-12-24 08:00");
        account.agents.has(Account.THIRD);
        Errand errand = account.make("Friday afternoon");
        account.run();

        assertThat(account.status(errand)).isEqualTo(new Status.Exhausted());
        assertThat(account.texts())
                .containsExactly(
                        "Bright Smile Dental: nobody had a time for your dentist (Friday afternoon). We called:"
                                + " Dr. First, Dr. Second, Dr. Third.");
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
    void aStoppedErrandEndsItsCallPolitely() {
        Errand errand = account.make("Friday afternoon");
        CallOrder order = account.take();
        assertThat(account.errands.stop(Account.ID, errand.id(), "user")).contains(true);
        assertThat(account.errands.stop(Account.ID, errand.id(), "user")).contains(false);

        var in = new ErrandTools.InCall(order.call().toString(), null, null);
        assertThat(account.tools.slots(Account.ID, in, new ErrandRequest.Slots(List.of("2026-11-27 15:00"), null)))
                .isInstanceOfSatisfying(ErrandAnswer.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrandAnswer.Code.STOPPED);
                    assertThat(refused.message()).contains("Please do not keep a time");
                });
    }

    @Test
    void twoProvidersWhoSayYesMakeOneBookingAndOnePoliteNo() {
        Errand errand = account.make("Friday afternoon");
        CallOrder lost = account.take();
        account.pass(Duration.ofMinutes(16));
        account.calls.sweep();
        account.agents.has(Account.SECOND, "2026-11-27 15:00");
        account.run();

        var in = new ErrandTools.InCall(lost.call().toString(), null, null);
        var late = account.tools.confirm(
                Account.ID, in, new ErrandRequest.Confirm("2026-11-27", "14:00", null, null, null));
        assertThat(late).isInstanceOfSatisfying(ErrandAnswer.Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(ErrandAnswer.Code.ALREADY_BOOKED));
        assertThat(account.status(errand)).isInstanceOfSatisfying(Status.Booked.class, booked -> assertThat(
                        booked.appointment().at())
                .isEqualTo(FRIDAY_AT_THREE));
        assertThat(account.texts()).hasSize(1);
    }
}
