package frontdesk.outreach;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import frontdesk.booking.HandClock;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.CallOrder;
import frontdesk.errand.Errand;
import frontdesk.errand.Errand.User;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.NewErrand;
import frontdesk.errand.NextCall;
import frontdesk.errand.Provider;
import frontdesk.errand.Story;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Text;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;
import frontdesk.store.TestDatabase;
import frontdesk.understanding.Understanding;

/** An errand of Ana's for which our own agent telephones, in text: it is Monday, 23 November 2026, one in the afternoon in New York. */
final class OwnErrand {
    static final PhoneNumber ANA = new PhoneNumber("+14155550171");
    static final PhoneNumber FIRST = new PhoneNumber("+14155550181");
    static final PhoneNumber SECOND = new PhoneNumber("+14155550182");

    final HandClock clock = new HandClock("2026-11-23T18:00:00Z");
    final Rooms rooms;
    final Business clinic = DemoBusinesses.clinic();
    final ErrandTools tools;
    final Errand errand;

    OwnErrand(String when, String language) {
        rooms = TestRooms.on(TestDatabase.fresh(), clock);
        rooms.businesses().save(clinic);
        tools = new ErrandTools(rooms.errands(), rooms.errandCalls(), URI.create("https://frontdesk.example"));
        var ana = new User("Ana", ANA, new Language(language));
        var providers =
                List.of(new Provider.Entry("Dr. First", FIRST, ""), new Provider.Entry("Dr. Second", SECOND, ""));
        var asked = new NewErrand(ana, "dentist", when, null, "", providers);
        errand = ((MakeOutcome.Made) rooms.errands().make(clinic.id(), asked, "test", null)).errand();
    }

    /** The next call that is due, as our own agent takes it. */
    Talked call() {
        CallOrder order = ((NextCall.Taken) rooms.errandCalls().next(clinic.id(), "own")).order();
        var hearing = new ErrandHearing(new Understanding(), order.language(), clinic, clock);
        return new Talked(order, new ErrandTalk(order, ANA, new ErrandDesk(tools, order), hearing));
    }

    Story story() {
        return rooms.errands().story(clinic.id(), errand.id()).orElseThrow();
    }

    Errand.Status status() {
        return story().errand().status();
    }

    List<Provider.State> providers() {
        return story().providers().stream().map(Provider::state).toList();
    }

    /** The newest text to Ana. */
    String text() {
        return rooms.messages().latest(clinic.id(), 1).stream()
                .map(Text::body)
                .findFirst()
                .orElse("");
    }

    void writes(String answer) {
        rooms.errands().reply(clinic.id(), ANA, answer);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    /** One call in text, the provider played line by line. */
    final class Talked {
        final CallOrder order;
        final ErrandTalk talk;
        private Reply last;

        Talked(CallOrder order, ErrandTalk talk) {
            this.order = order;
            this.talk = talk;
            this.last = talk.greet();
        }

        String hears() {
            return String.join(" ", last.phrases());
        }

        String says(String words) {
            last = talk.hear(new Words(words, List.of(), 1));
            return hears();
        }

        String waits() {
            last = talk.silence(Silence.NOBODY_SPOKE);
            return hears();
        }

        Reply.Then then() {
            return last.then();
        }

        /** The line is dead. */
        void over() {
            Objects.requireNonNull(talk.over());
            rooms.errandCalls()
                    .over(
                            clinic.id(),
                            order.call().toString(),
                            talk.isMachine() ? Result.UNANSWERED : Result.UNSETTLED);
        }
    }
}
