package frontdesk.dialogue;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.business.Span;
import frontdesk.kernel.PhoneNumber;

/** Questions are answered, people are fetched, messages are taken, goodbyes are said. */
class AskingTest {

    @Test
    void hoursAreToldOfTheDayThatWasAsked() {
        TextCall.toTrattoria()
                .says("what time do you open on sunday")
                .hears("We're open tomorrow from noon to half past two, and from six to half past ten.")
                .says("no thanks bye")
                .isHungUpOn()
                .achieved(State.Done.ANSWERED);
    }

    @Test
    void aClosedDayIsToldWithTheNextOpenOne() {
        TextCall.toTrattoria()
                .says("are you open on monday")
                .hears("We're closed on Monday the twenty-third. We're open on Tuesday the twenty-fourth");
    }

    @Test
    void addressAndOwnAnswersAreToldAsTheBusinessGaveThem() {
        TextCall.toTrattoria()
                .says("where are you")
                .hears("48 Mulberry Lane")
                .says("where can i park")
                .hears("on Grand Street");
    }

    @Test
    void aPersonIsPutThrough() {
        TextCall.toTrattoria().says("can i speak to somebody").isPutThrough();
    }

    @Test
    void whoIsNotRungAtThisHourIsLeftOutAndTheNextOneIsMeant() {
        PhoneNumber evenings = new PhoneNumber("+14155550190");
        PhoneNumber marco = new PhoneNumber("+14155550191");
        HandOver late = HandOver.USUAL.withReach(List.of(new HandOver.Reach(evenings, Span.of("18:00-02:00"))));
        Business alone = DemoBusinesses.trattoria().with(b -> b.person(evenings).handOver(late));
        TextCall.to(alone, Caller.from(TextCall.MOBILE))
                .says("can i speak to somebody")
                .isAsked(Question.MESSAGE_WANTED);
        Business both = alone.withHandOver(late.withOthers(List.of(marco)));
        TextCall.to(both, Caller.from(TextCall.MOBILE))
                .says("can i speak to somebody")
                .isPutThroughTo(marco);
    }

    @Test
    void whereNobodyTakesCallsAMessageIsTaken() {
        TextCall.to(withoutPerson(DemoBusinesses.trattoria()), Caller.from(TextCall.MOBILE))
                .says("can i speak to somebody")
                .isAsked(Question.MESSAGE_WANTED)
                .says("yes", "please tell lucia i found her umbrella", "peter walsh")
                .achieved(State.Done.MESSAGE_TAKEN)
                .hears("I'll pass it on");
    }

    @Test
    void whatIsDictatedIsNotTakenForAWish() {
        TextCall.toTrattoria()
                .says("can i leave a message", "i want to cancel my table and speak to a person", "peter walsh")
                .achieved(State.Done.MESSAGE_TAKEN);
    }

    @Test
    void troubleWithTheDiaryIsSaidAndNothingIsPromised() {
        TextCall call = TextCall.toTrattoria().says("a table for two tomorrow");
        call.diary.burns();
        call.says("at eight")
                .hears("I can't reach our diary")
                .doesNotHear("booked")
                .isPutThrough();
    }

    @Test
    void goodbyeIsUnderstoodAtAnyTime() {
        TextCall.toTrattoria().says("goodbye").hears("Goodbye").isHungUpOn();
    }

    private static Business withoutPerson(Business b) {
        return b.withPerson(null);
    }
}
