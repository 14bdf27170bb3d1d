package frontdesk.console;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Language;
import frontdesk.message.MessageRules;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What customers are written. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class MessagesPageTest extends OpenConsole {
    private static final String MESSAGES = LUCIA + "/messages";

    @Inject
    Messages messages;

    @Test
    void everyOccasionIsShownAsACustomerReadsIt() {
        assertThat(hostess().get(MESSAGES).body())
                .contains(
                        "A booking is made",
                        "Trattoria Lucia: table for 4 on",
                        "1 text, ",
                        "They have been here",
                        "Ours");
    }

    @Test
    void wordsAreKeptShownAndTakenBack() {
        Browser hostess = hostess();
        var typed = Map.of("body", "Ciao {name}, {when}!", "language", "en-US");
        assertThat(hostess.post(MESSAGES + "/moved", typed).statusCode()).isEqualTo(303);
        assertThat(hostess.get(MESSAGES).body()).contains("Ciao Anna Keller", "Your words");
        assertThat(hostess.get(MESSAGES + "/moved").body()).contains("Ciao {name}, {when}!", "Back to our words");
        assertThat(hostess.post(MESSAGES + "/moved/reset", Map.of("language", "en-US"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(messages.templates().own(DemoBusinesses.TRATTORIA, Occasion.MOVED, Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void aPlaceholderThatIsNotKnownIsRefusedWithThoseThatAreAndNothingIsLost() {
        var answer = hostess().post(MESSAGES + "/booked", Map.of("body", "See you {wen}", "language", "en-US"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("{wen} is not known here", "{when}", "See you {wen}");
        assertThat(messages.templates().own(DemoBusinesses.TRATTORIA, Occasion.BOOKED, Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void thePreviewFillsInAndCountsAndKeepsNothing() {
        var answer = hostess()
                .post(MESSAGES + "/booked/preview", Map.of("body", "{name} 🎉 {business}", "language", "en-US"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Anna Keller 🎉 Trattoria Lucia", "1 text, 30 characters of a script that fits 70 into one");
        assertThat(messages.templates().own(DemoBusinesses.TRATTORIA, Occasion.BOOKED, Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void rulesAreKeptAndWhatCannotBeReadIsNamed() {
        Browser hostess = hostess();
        var wrong = Map.of("reminders", "a day", "quietFrom", "late", "quietTo", "08:00", "reviewLink", "");
        var refused = hostess.post(MESSAGES + "/rules", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Reminders are hours", "Quiet hours are two times", "a day");
        var right = Map.of(
                "reminders",
                "24, 2.5",
                "quietFrom",
                "22:00",
                "quietTo",
                "07:30",
                "reviewLink",
                "",
                "missedCalls",
                "on");
        assertThat(hostess.post(MESSAGES + "/rules", right).statusCode()).isEqualTo(303);
        assertThat(hostess.get(MESSAGES).body()).contains("2.5, 24", "22:00", "07:30");
        messages.rules().keep("test", DemoBusinesses.TRATTORIA, MessageRules.USUAL);
    }

    @Test
    void whatTheOwnerHearsOfIsKeptAndAnAddressThatReachesNobodyIsRefused() {
        Browser hostess = hostess();
        var wrong = Map.of("BOOKED", "on", "way", "EMAIL", "address", "rosa", "digest", "");
        var refused = hostess.post(LUCIA + "/notices", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give the e-mail address", "rosa");
        var right = Map.of("BOOKED", "off", "way", "SMS", "address", "(415) 555-0199", "digest", "18:00");
        assertThat(hostess.post(LUCIA + "/notices", right).statusCode()).isEqualTo(303);
        assertThat(hostess.get(LUCIA + "/notices").body()).contains("+14155550199", "18:00");
    }

    @Test
    void whoMayOnlyLookIsShownNoWayThereAndSeesNothing() {
        Browser viewer = browser().carrying(person(Access.Role.REVIEWER).cookie());
        assertThat(viewer.get(MESSAGES).statusCode()).isEqualTo(403);
        assertThat(viewer.get(LUCIA).body()).doesNotContain(MESSAGES);
        assertThat(hostess().get(MESSAGES + "/nothing").statusCode()).isEqualTo(404);
    }
}
