package frontdesk.call;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.business.HandOver.Way;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.kernel.Language;
import frontdesk.provider.scripted.ScriptedDialer;
import frontdesk.turns.Regrets;

import static frontdesk.call.Players.caller;
import static org.assertj.core.api.Assertions.assertThat;

/** Who can be asked before a caller is put through. */
class PartiesTest extends RealRooms {
    @Test
    void peopleAreAskedWhereTheirBusinessWantsItAndWhereTheLineLeadsNobodyOn() {
        assertThat(party(Way.ASKED, true).colleagues()).isNotNull();
        assertThat(party(Way.AT_ONCE, true).colleagues()).isNull();
        assertThat(party(Way.AT_ONCE, false).colleagues()).isNotNull();
    }

    @Test
    void whoeverWeCallForSomebodyElseIsToldThatItIsRecorded() {
        assertThat(saidFirst(true)).contains("This call is recorded.");
        assertThat(saidFirst(false)).doesNotContain("This call is recorded.");
    }

    private static List<String> saidFirst(boolean recording) {
        var whose = new Apology(new Regrets(null, Language.ENGLISH));
        return new Parties(rooms.receptionist(), rooms.journal(), recording, null)
                .with(whose, Language.ENGLISH, outbound(), DemoBusinesses.trattoria())
                .conversation()
                .greet()
                .phrases();
    }

    private static Party party(Way way, boolean leadsOn) {
        var handOver = new HandOver(way, List.of(), Duration.ofSeconds(5), null, null, null);
        Business business = DemoBusinesses.trattoria().with(b -> b.handOver(handOver));
        var parties = new Parties(rooms.receptionist(), rooms.journal(), false, new ScriptedDialer());
        return parties.of(
                new LineAround(caller(List.of(new Step.HangUp()))) {
                    @Override
                    public boolean canHandOver() {
                        return leadsOn;
                    }
                },
                outbound(),
                business);
    }
}
