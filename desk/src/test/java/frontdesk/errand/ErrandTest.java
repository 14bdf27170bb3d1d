package frontdesk.errand;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.errand.Errand.Status;
import frontdesk.errand.Provider.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole errands with scripted agents and providers, on PostgreSQL. Friday is 27 November. */
class ErrandTest {
    private static final LocalDateTime FRIDAY_AT_THREE = LocalDateTime.parse("2026-11-27T15:00");

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
