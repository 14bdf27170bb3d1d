package frontdesk.reception;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.brain.Budget;
import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.business.HandOver;
import frontdesk.business.Span;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Reply.Then;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers leave to be done: after hours, and to the receptionist. */
class VoicemailTest {
    private static FrontHouse house;
    private static Messages messages;
    private static FollowUps followUps;
    private static Receptionist receptionist;

    @BeforeAll
    static void open() {
        house = new FrontHouse();
        messages = new Messages(
                house.database, house.businesses, house.people, house.jobs, house.journal, null, house.clock);
        followUps = new FollowUps(house.database, house.businesses, messages, house.jobs, house.journal, house.clock);
        receptionist = new Receptionist(
                house.businesses,
                house.diary,
                house.waiting,
                house.people,
                house.journal,
                house.understanding,
                null,
                Budget.USUAL,
                followUps,
                null,
                house.clock);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void afterHoursACallerMayLeaveAMessageAndTheOwnerIsTold() {
        Business closed = closed(HandOver.Closed.VOICEMAIL);
        CallId call = CallId.next();
        Conversation talk =
                receptionist.answerAloud(new Receptionist.Opening(closed.id(), call, FrontHouse.MOBILE), closed);
        assertThat(String.join(" ", talk.greet().phrases())).contains(closed.name(), "We are closed", "your message");
        assertThat(talk.hear(Words.typed("hello this is anna")).phrases()).isEmpty();
        talk.hear(Words.typed("I would like a table for four on friday at seven"));
        Reply end = talk.silence(Silence.NOBODY_SPOKE);
        assertThat(end.then()).isEqualTo(new Then.HangUp(Disposition.MESSAGE_TAKEN));
        assertThat(talk.over()).isEqualTo(Disposition.MESSAGE_TAKEN);

        FollowUp left = followUps.of(closed.id(), call).getFirst();
        assertThat(followUps.of(closed.id(), call)).hasSize(1);
        assertThat(left.kind()).isEqualTo(FollowUp.Kind.VOICEMAIL);
        assertThat(left.words()).isEqualTo("hello this is anna I would like a table for four on friday at seven");
        assertThat(left.summary()).contains("4 people");
        assertThat(messages.latest(closed.id(), 1)).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo(closed.person());
            assertThat(text.body())
                    .startsWith(closed.name() + ": message from ")
                    .contains("table for four");
        });
    }

    @Test
    void whatIsSaidAsTheCallerHangsUpIsPartOfTheMessage() {
        Business closed = closed(HandOver.Closed.VOICEMAIL);
        CallId call = CallId.next();
        Conversation talk = receptionist.answerAloud(new Receptionist.Opening(closed.id(), call, null), closed);
        talk.greet();
        talk.lastWords(Words.typed("please call me"));
        assertThat(talk.over()).isEqualTo(Disposition.MESSAGE_TAKEN);
        assertThat(followUps.of(closed.id(), call)).singleElement().satisfies(left -> assertThat(left.words())
                .isEqualTo("please call me"));
    }

    @Test
    void whoeverWhispersIsToldThatNobodyTalksToTheCaller() {
        Business closed = closed(HandOver.Closed.VOICEMAIL);
        CallId call = CallId.next();
        Conversation talk = receptionist.answerAloud(new Receptionist.Opening(closed.id(), call, null), closed);
        talk.greet();
        Reply reply = talk.stepIn(new StepIn.Hint("six people", "somebody"));
        assertThat(reply.phrases()).isEmpty();
        assertThat(house.journal.toolUses(closed.id(), call)).singleElement().satisfies(use -> assertThat(use.outcome())
                .isEqualTo("NotUnderstood"));
        assertThat(talk.over()).isEqualTo(Disposition.ABANDONED);
    }

    @Test
    void whoSaysNothingLeavesNothing() {
        Business closed = closed(HandOver.Closed.VOICEMAIL);
        CallId call = CallId.next();
        Conversation talk = receptionist.answerAloud(new Receptionist.Opening(closed.id(), call, null), closed);
        talk.greet();
        assertThat(talk.silence(Silence.NOBODY_SPOKE).then()).isEqualTo(new Then.HangUp(Disposition.ABANDONED));
        assertThat(talk.over()).isEqualTo(Disposition.ABANDONED);
        assertThat(followUps.of(closed.id(), call)).isEmpty();
    }

    @Test
    void aBusinessThatIsOpenOrWantsTheReceptionistHasNoVoicemail() {
        Business agent = closed(HandOver.Closed.AGENT);
        var opening = new Receptionist.Opening(agent.id(), CallId.next(), null);
        assertThat(receptionist.answerAloud(opening, agent)).isNotInstanceOf(Voicemail.class);
    }

    @Test
    void onADayOfLeaveItIsClosed() {
        Business open = house.trattoria().with(b -> b.hours(Map.of(DayOfWeek.SATURDAY, List.of(Span.of("09:00-20:00"))))
                .handOver(HandOver.USUAL.with(h -> h.closed(HandOver.Closed.VOICEMAIL))));
        house.businesses.save(open);
        var opening = new Receptionist.Opening(open.id(), CallId.next(), null);
        assertThat(receptionist.answerAloud(opening, open)).isNotInstanceOf(Voicemail.class);
        LocalDate today = LocalDate.ofInstant(house.clock.instant(), open.zone());
        var leave = new Calendar(List.of(new Calendar.Days(today, today, List.of(), "leave")), List.of(), null, null);
        Business away = open.with(b -> b.calendar(leave));
        assertThat(receptionist.answerAloud(opening, away)).isInstanceOf(Voicemail.class);
    }

    @Test
    void aMessageToTheReceptionistIsNotedAndWhoWantsToBeCalledBackIsNotedAsThat() {
        Business open = house.trattoria();
        CallId call = CallId.next();
        Conversation talk = receptionist.answerAloud(
                new Receptionist.Opening(open.id(), call, new PhoneNumber("+14155550177")), open);
        talk.greet();
        List.of("please call me back", "it is about my lost umbrella", "my name is Anna Keller")
                .forEach(words -> talk.hear(Words.typed(words)));
        assertThat(followUps.open(open.id(), 5)).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo(FollowUp.Kind.CALL_BACK);
            assertThat(left.words()).contains("umbrella");
            assertThat(left.phone()).isEqualTo(new PhoneNumber("+14155550177"));
        });
        FollowUp left = followUps.open(open.id(), 5).getFirst();
        assertThat(followUps.done(open.id(), left.id(), "lucia")).isTrue();
        assertThat(followUps.done(open.id(), left.id(), "lucia")).isFalse();
        assertThat(followUps.open(open.id(), 5)).isEmpty();
    }

    private static Business closed(HandOver.Closed how) {
        Business business =
                house.trattoria().with(b -> b.hours(Map.of()).handOver(HandOver.USUAL.with(h -> h.closed(how))));
        house.businesses.save(business);
        return business;
    }
}
