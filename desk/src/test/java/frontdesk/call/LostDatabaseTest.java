package frontdesk.call;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.house.Rooms;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.speech.PlayedVoice;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static frontdesk.call.Players.patientCaller;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls that come when the database is gone, or in which it goes. */
@Timeout(60)
class LostDatabaseTest extends RealRooms {
    @Test
    void aCallWithoutADatabaseIsToldSoAndNotHeldInSilence() {
        var power = new AtomicBoolean(true);
        Rooms lost = rooms(power);
        power.set(false);
        var voice = new PlayedVoice("one");
        AnswerOutcome outcome = switchboard(lost, 5, voice).answer(line(), call(DemoBusinesses.TRATTORIA));
        assertThat(outcome).isInstanceOfSatisfying(AnswerOutcome.Held.class, held -> {
            assertThat(held.ended().by()).isEqualTo(By.AGENT);
            assertThat(held.ended().disposition()).isEqualTo(Disposition.FAILED);
        });
        assertThat(voice.spoken).singleElement().asString().startsWith("I'm sorry, something is wrong on my side");
    }

    @Test
    void aDatabaseThatDiesInTheMiddleOfACallEndsItWithASentence() {
        var power = new AtomicBoolean(true);
        Rooms dying = rooms(power);
        var voice = new PlayedVoice("one");
        var line = patientCaller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        AnswerOutcome outcome = switchboard(dying, 5, voice, "a table for two tomorrow at eight", "a table for two")
                .answer(line, call(DemoBusinesses.TRATTORIA), (id, news) -> {
                    if (news instanceof CallWatcher.News.Saying && voice.spoken.isEmpty()) {
                        power.set(false);
                    }
                });
        assertThat(outcome).isInstanceOf(AnswerOutcome.Held.class);
        assertThat(voice.spoken).anyMatch(phrase -> phrase.contains("sorry"));
    }

    /** A house of its own, whose database goes away when the power does. */
    private static Rooms rooms(AtomicBoolean power) {
        DataSource real = TestDatabase.fresh().source();
        var cut = (DataSource) Proxy.newProxyInstance(
                LostDatabaseTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (!power.get()) {
                        throw new SQLException("the database is gone");
                    }
                    return method.invoke(real, arguments);
                });
        Rooms house = rooms(new Database(cut));
        DemoBusinesses.all().forEach(house.businesses()::save);
        return house;
    }
}
