package frontdesk.errand;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.errand.Provider.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Several providers called for one errand at the same time. */
class AtOnceTest {
    private static final ErrandRequest.Confirm AT_THREE =
            new ErrandRequest.Confirm("2026-11-27", "15:00", null, null, null);

    private final Account account = new Account();

    @AfterEach
    void close() throws Exception {
        account.close();
    }

    private static InCall in(CallOrder order) {
        return new InCall(order.call().toString(), null, null);
    }

    @Test
    void soManyProvidersAreCalledAndNoneMore() {
        account.makeAtOnce(2);
        assertThat(List.of(account.take().to(), account.take().to())).containsExactly(Account.FIRST, Account.SECOND);
        assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Nothing.class);
    }

    @Test
    void twoWhoSayYesAtTheSameMomentMakeOneBookingAndOnePoliteNo() throws Exception {
        Errand errand = account.makeAtOnce(2);
        List<CallOrder> calls = List.of(account.take(), account.take());
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ErrandAnswer>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return account.tools.confirm(Account.ID, in(call), AT_THREE);
                    }))
                    .toList();
            start.countDown();
            List<ErrandAnswer> both =
                    List.of(answers.getFirst().get(), answers.getLast().get());
            assertThat(both).hasAtLeastOneElementOfType(ErrandAnswer.Confirmed.class);
            assertThat(both)
                    .filteredOn(answer -> answer instanceof ErrandAnswer.Refused)
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.message())
                            .isEqualTo("Thank you, but Ana has an appointment by now. Please do not keep a time."
                                    + " Goodbye."));
        }
        Story story = account.story(errand);
        assertThat(story.errand().status()).isInstanceOf(Status.Booked.class);
        assertThat(story.errand().bookedTimes()).isEqualTo(1);
        assertThat(account.texts()).as("the user is told once").hasSize(1);
        calls.forEach(call -> account.calls.over(Account.ID, call.call().toString(), Result.UNSETTLED));
        assertThat(account.story(errand).providers())
                .extracting(Provider::state)
                .containsOnlyOnce(State.BOOKED)
                .doesNotContain(State.CALLING);
    }

    @Test
    void whoHasNoTimeMakesRoomForTheNextWhileTheOtherTalksOn() {
        Errand errand = account.makeAtOnce(2);
        CallOrder first = account.take();
        CallOrder second = account.take();
        account.tools.noAvailability(Account.ID, in(first), new ErrandRequest.NoAvailability(null));
        assertThat(account.status(errand)).isEqualTo(new Status.Calling(second.call()));
        assertThat(account.take().to()).isEqualTo(Account.THIRD);
    }

    @Test
    void anErrandWithNobodyToCallStandsBackAndDoesNotKeepTheOthers() {
        Errand stuck = account.makeAtOnce(1);
        account.pass(Duration.ofSeconds(1));
        Errand next = account.makeAtOnce(1);
        account.database.perform(
                handle -> handle.createUpdate("update errand_provider set state = 'UNAVAILABLE' where errand_id = :id")
                        .bind("id", stuck.id().value())
                        .execute());
        assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Nothing.class);
        assertThat(account.take().errand()).isEqualTo(next.id());
        assertThat(account.status(stuck)).isEqualTo(new Status.Asking());
    }

    @Test
    void itIsOverOnlyWhenTheLastOneSaysNo() {
        Errand errand = account.makeAtOnce(3);
        List<CallOrder> calls = List.of(account.take(), account.take(), account.take());
        for (CallOrder call : calls) {
            assertThat(account.status(errand)).isInstanceOf(Status.Calling.class);
            account.tools.noAvailability(Account.ID, in(call), new ErrandRequest.NoAvailability(null));
        }
        assertThat(account.status(errand)).isEqualTo(new Status.Exhausted());
    }

    @Test
    void anAnswerIsForWhomTheUserWasAskedAboutLast() {
        account.makeAtOnce(2);
        CallOrder first = account.take();
        CallOrder second = account.take();
        account.tools.escalate(Account.ID, in(first), new ErrandRequest.Escalate(null, List.of("2026-11-27 10:00")));
        account.tools.escalate(Account.ID, in(second), new ErrandRequest.Escalate(null, List.of("2026-11-27 15:00")));

        assertThat(account.errands.reply(Account.ID, Account.ANA, "1"))
                .isInstanceOfSatisfying(
                        ReplyOutcome.Answered.class,
                        answered -> assertThat(answered.question().call()).isEqualTo(second.call()));
    }

    @Test
    void whoIsCalledBackWaitsUntilTheOthersLeaveRoom() {
        Errand errand = account.makeAtOnce(2);
        CallOrder first = account.take();
        account.tools.escalate(Account.ID, in(first), new ErrandRequest.Escalate(null, List.of("2026-11-27 11:00")));
        account.calls.over(Account.ID, first.call().toString(), Result.UNSETTLED);
        CallOrder second = account.take();
        account.take();

        account.errands.reply(Account.ID, Account.ANA, "1");
        assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Nothing.class);

        account.tools.noAvailability(Account.ID, in(second), new ErrandRequest.NoAvailability(null));
        assertThat(account.status(errand)).isInstanceOf(Status.Calling.class);
        assertThat(account.take().to()).isEqualTo(Account.FIRST);
    }

    @Test
    void whoeverWaitsForTheUserIsCalledBackWithTheAnswerAndNotBefore() {
        Errand errand = account.makeAtOnce(2);
        CallOrder first = account.take();
        CallOrder second = account.take();
        var question = new ErrandRequest.Escalate(null, List.of("2026-11-27 11:00"));
        account.tools.escalate(Account.ID, in(first), question);
        account.pass(Duration.ofMinutes(3));
        account.calls.over(Account.ID, first.call().toString(), Result.UNSETTLED);
        account.tools.noAvailability(Account.ID, in(second), new ErrandRequest.NoAvailability(null));
        CallOrder third = account.take();
        assertThat(third.to()).as("nobody guesses").isEqualTo(Account.THIRD);
        account.tools.noAvailability(Account.ID, in(third), new ErrandRequest.NoAvailability(null));
        assertThat(account.status(errand)).isEqualTo(new Status.Asking());

        account.errands.reply(Account.ID, Account.ANA, "1");
        CallOrder back = account.take();
        assertThat(back.to()).isEqualTo(Account.FIRST);
        assertThat(back.preferredTime()).isEqualTo("Friday 27 November at 11:00 AM");
    }
}
