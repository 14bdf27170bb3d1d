package frontdesk.call;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.business.DemoBusinesses;
import frontdesk.house.Rooms;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Ids;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is made ready before the first call comes. */
@Timeout(60)
class MadeReadyTest extends RealRooms {
    @Test
    void theEarsAreMadeReadyForWhoWasCalledLastAndForFewOthers() {
        Rooms agency = rooms(TestDatabase.fresh());
        for (int i = 10; i < 30; i++) {
            var id = new BusinessId(Ids.next());
            String name = "Business " + i;
            String slug = "business-" + i;
            agency.businesses()
                    .save(DemoBusinesses.clinic()
                            .with(other -> other.id(id).slug(slug).name(name).number(null)));
            if (i == 17 || i == 25) {
                agency.journal()
                        .callStarted(new CallStarted(
                                id,
                                CallId.next(),
                                CallStarted.Channel.PHONE,
                                null,
                                null,
                                null,
                                CLOCK.instant().minusSeconds(100 - i)));
            }
        }
        var ears = new PlayedEars();
        switchboard(agency, ears, 1, new PlayedVoice("one")).prepare();
        assertThat(ears.prepared).hasSize(8).startsWith("Business 25", "Business 17", "Business 10", "Business 11");
    }

    @Test
    void theGreetingIsMadeReadyBeforeTheFirstCallAsItWillBeSaid() {
        var ready = new PlayedVoice("one");
        switchboard(rooms, 1, ready).prepare();
        var speaking = new PlayedVoice("one");
        switchboard(rooms, 1, speaking).answer(line(), call(DemoBusinesses.TRATTORIA));
        assertThat(ready.prepared).contains(speaking.spoken.getFirst());
        assertThat(ready.spoken).as("the voice itself decides how").isEmpty();
    }
}
