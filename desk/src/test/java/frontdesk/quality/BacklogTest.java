package frontdesk.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Talk;
import frontdesk.business.Talk.Brain;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;
import frontdesk.provider.scripted.ModelStandIn;
import frontdesk.provider.scripted.ModelStandIn.Cue;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls that were held before there were scores. */
class BacklogTest {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final HeldCalls house = new HeldCalls();

    private Backlog backlog(Quality quality) {
        return new Backlog(house.database, quality, house.journal, house.jobs, house.clock);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void allAreScoredSomeAtATimeAndWhatHasAScoreKeepsIt() {
        Backlog backlog = backlog(house.quality);
        CallId scored = held();
        CallScore kept = house.score(house.quality, scored);
        house.clock.pass(Duration.ofHours(1));
        List<CallId> old = IntStream.range(0, 120).mapToObj(_ -> held()).toList();
        house.clock.pass(Duration.ofHours(1));
        backlog.score(house.trattoria.id(), A_WEEK, false, "user:rosa");
        backlog.score(house.trattoria.id(), A_WEEK, false, "user:rosa");
        house.jobs.start();
        Await.until(() -> old.stream()
                .allMatch(call -> house.quality.of(house.trattoria.id(), call).isPresent()));
        assertThat(house.quality.of(house.trattoria.id(), scored)).hasValue(kept);
    }

    @Test
    void callsBeforeTheDaysThatWereAskedForAreLeftAsTheyAre() {
        Backlog backlog = backlog(house.quality);
        CallId longAgo = held();
        CallId empty = house.held(Channel.PHONE, Disposition.ABANDONED, null);
        house.clock.pass(Duration.ofDays(8));
        CallId lately = held();
        backlog.score(due(false));
        assertThat(house.quality.of(house.trattoria.id(), longAgo)).isEmpty();
        assertThat(house.quality.of(house.trattoria.id(), lately)).isPresent();
        backlog.score(new ScoresDue(house.trattoria.id(), Instant.EPOCH, house.clock.instant(), false));
        assertThat(house.quality.of(house.trattoria.id(), longAgo)).isPresent();
        assertThat(house.quality.of(house.trattoria.id(), empty))
                .as("nothing was said")
                .isEmpty();
    }

    @Test
    void aModelReadsThemOnlyWhereThatIsWanted() {
        try (var model = new ModelStandIn()) {
            model.answers(new Cue.Says("[]"));
            house.businesses.save(house.trattoria.withTalk(new Talk(Brain.MODEL_THEN_BUILT_IN, "")));
            Backlog both = backlog(house.with(
                    new OpenAiModel(new ModelAccount(model.base(), "scripted", null, Duration.ofSeconds(20)))));
            held();
            both.score(due(false));
            assertThat(model.requests()).isEmpty();
            held();
            both.score(due(true));
            assertThat(model.requests()).hasSize(1);
        }
    }

    private ScoresDue due(boolean byModel) {
        Instant now = house.clock.instant();
        return new ScoresDue(house.trattoria.id(), now.minus(A_WEEK), now.plusSeconds(1), byModel);
    }

    private CallId held() {
        house.clock.pass(Duration.ofSeconds(1));
        return house.held(Channel.PHONE, Disposition.ANSWERED, null, HeldCalls.HELLO, "C: when are you open? [hours]");
    }
}
