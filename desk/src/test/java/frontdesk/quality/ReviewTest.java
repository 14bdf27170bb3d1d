package frontdesk.quality;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.journal.AuditEntry;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.CallId;
import frontdesk.quality.ReviewQuery.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What people think of scores. */
class ReviewTest {
    private static final String ROSA = "user:rosa@example.com";

    private final HeldCalls house = new HeldCalls();

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void theWorstComesFirstUntilSomebodyHasSeenIt() {
        CallId bad = scored(Disposition.NOT_BOOKED, HeldCalls.HELLO, "C: a table [book]");
        CallId worse = scored(Disposition.FAILED, "A: Hello?", "C: a table [book, complaint]");
        CallId well = scored(Disposition.ANSWERED, HeldCalls.HELLO, "C: when do you open [hours]");
        assertThat(listed(State.OPEN)).containsExactly(worse, bad);
        assertThat(listed(State.ALL)).containsExactly(worse, bad, well);
        assertThat(house.quality.open(house.trattoria.id(), null)).isEqualTo(2);
        review(worse, null);
        assertThat(listed(State.OPEN)).containsExactly(bad);
        assertThat(listed(State.REVIEWED)).containsExactly(worse);
        assertThat(house.quality.list(
                        house.trattoria.id(), new ReviewQuery(State.ALL, Criterion.SENTIMENT, null, 0, 10)))
                .extracting(CallScore::call)
                .containsExactly(worse);
    }

    @Test
    void aVerdictIsKeptWithWhoAndWhenAndTheNewestOfEachStands() {
        CallId call = scored(Disposition.NOT_BOOKED, HeldCalls.HELLO, "C: a table [book]");
        review(call, 90);
        review(call, null);
        assertThat(house.quality.reviews(house.trattoria.id(), call))
                .containsExactly(new Review(ROSA, 50, 50, true, "seen", house.clock.instant()));
        assertThat(house.journal
                        .auditTrail()
                        .entries(
                                house.trattoria.id(),
                                house.clock.instant(),
                                house.clock.instant().plusSeconds(1),
                                5))
                .extracting(AuditEntry::action)
                .startsWith("call's score confirmed", "call's score put right to 90");
    }

    @Test
    void aNoteGoesWithTheWordsOfItsCallAndTheVerdictStays() {
        CallId call = scored(Disposition.NOT_BOOKED, HeldCalls.HELLO, "C: a table [book]");
        review(call, 90);
        house.quality.forgotten(house.trattoria.id(), call);
        assertThat(house.quality.reviews(house.trattoria.id(), call))
                .containsExactly(new Review(ROSA, 50, 90, false, "", house.clock.instant()));
    }

    @Test
    void whatIsNoScoreIsRefused() {
        CallId call = scored(Disposition.NOT_BOOKED, HeldCalls.HELLO, "C: a table [book]");
        assertThat(review(call, 101)).isInstanceOf(ReviewOutcome.NoSuchScore.class);
        assertThat(review(call, 50)).isInstanceOf(ReviewOutcome.NoSuchScore.class);
        assertThat(review(CallId.next(), null)).isInstanceOf(ReviewOutcome.NotScored.class);
        assertThat(house.quality.agreement(house.trattoria.id())).isEqualTo(new Agreement(0, 0, null));
    }

    /** The example of every book on statistics: twenty and fifteen agreed, five and ten not. */
    @Test
    void kappaIsHowMuchOftenerThanByChanceBothAgree() {
        List<Review> reviews = new ArrayList<>();
        add(reviews, 20, 90, 90);
        add(reviews, 5, 90, 30);
        add(reviews, 10, 30, 90);
        add(reviews, 15, 30, 30);
        Agreement agreement = Agreement.of(reviews);
        assertThat(agreement.verdicts()).isEqualTo(50);
        assertThat(agreement.agreed()).isEqualTo(35);
        assertThat(agreement.kappa()).isNotNull().isCloseTo(0.4, within(0.0001));
    }

    @Test
    void fewVerdictsAndThoseOfOneKindSayNothingOfChance() {
        List<Review> reviews = new ArrayList<>();
        add(reviews, 19, 90, 90);
        assertThat(Agreement.of(reviews).kappa()).as("too few").isNull();
        add(reviews, 10, 95, 80);
        assertThat(Agreement.of(reviews).kappa()).as("all well").isNull();
    }

    private static void add(List<Review> reviews, int many, int scored, int right) {
        for (int n = 0; n < many; n++) {
            reviews.add(new Review(ROSA, scored, right, scored == right, "", java.time.Instant.EPOCH));
        }
    }

    private ReviewOutcome review(CallId call, @org.jspecify.annotations.Nullable Integer right) {
        return house.quality.review(house.trattoria.id(), call, right, "seen", ROSA);
    }

    private List<CallId> listed(State state) {
        return house.quality.list(house.trattoria.id(), new ReviewQuery(state, null, null, 0, 10)).stream()
                .map(CallScore::call)
                .toList();
    }

    private CallId scored(Disposition disposition, String... script) {
        CallId call = house.held(Channel.PHONE, disposition, null, script);
        house.quality.score(house.trattoria.id(), call);
        return call;
    }
}
