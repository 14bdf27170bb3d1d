package frontdesk.console.setup;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
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
        backToTheUsualRules();
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
    void whoSavesWordsThatAnotherHasWrittenMeanwhileOverwritesNothingAndKeepsWhatWasTyped() {
        String page = MESSAGES + "/cancelled";
        String seen = seen(hostess().get(page).body());
        var first = Map.of("body", "Gone: {when}", "language", "en-US", "seen", seen);
        assertThat(hostess().post(page, first).statusCode()).isEqualTo(303);
        var late = owner().post(page, Map.of("body", "Off: {when}", "language", "en-US", "seen", seen));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("was changed by " + person(Role.MANAGER).email(), "Off: {when}");
        assertThat(owner().post(page + "/reset", Map.of("body", "Off: {when}", "language", "en-US", "seen", seen))
                        .statusCode())
                .isEqualTo(422);
        assertThat(own(Occasion.CANCELLED)).isEqualTo("Gone: {when}");
        var again = Map.of("body", "Off: {when}", "language", "en-US", "seen", seen(late.body()));
        assertThat(owner().post(page, again).statusCode()).isEqualTo(303);
        assertThat(own(Occasion.CANCELLED)).isEqualTo("Off: {when}");
        owner().post(page + "/reset", Map.of("language", "en-US"));
    }

    private String own(Occasion occasion) {
        return messages.templates()
                .own(DemoBusinesses.TRATTORIA, occasion, Language.ENGLISH)
                .orElseThrow()
                .body();
    }

    @Test
    void whoSavesRulesThatAnotherHasSetMeanwhileIsTold() {
        String seen = seen(hostess().get(MESSAGES).body());
        var rules = Map.of("reminders", "3", "quietFrom", "22:00", "quietTo", "07:00", "seen", seen);
        assertThat(hostess().post(MESSAGES + "/rules", rules).statusCode()).isEqualTo(303);
        var late = owner().post(
                        MESSAGES + "/rules",
                        Map.of("reminders", "5", "quietFrom", "22:00", "quietTo", "07:00", "seen", seen));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("“When it is sent” was changed by", "value=\"5\"");
        assertThat(messages.rules().of(DemoBusinesses.TRATTORIA).reminders()).containsExactly(Duration.ofHours(3));
        backToTheUsualRules();
    }

    @Test
    void whoSavesWhatTheOwnerHearsOfAfterAnotherDidIsTold() {
        String page = LUCIA + "/notices";
        String seen = seen(hostess().get(page).body());
        var first = Map.of("BOOKED", "on", "way", "SMS", "address", "+14155550188", "digest", "", "seen", seen);
        assertThat(hostess().post(page, first).statusCode()).isEqualTo(303);
        var second = Map.of("BOOKED", "on", "way", "SMS", "address", "+14155550189", "digest", "", "seen", seen);
        var late = owner().post(page, second);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("“What you hear of” was changed by", "+14155550189")
                .doesNotContain("+14155550188");
        assertThat(hostess().get(page).body()).contains("+14155550188");
        owner().post(page, Map.of("way", "SMS", "address", "", "digest", ""));
    }

    @Test
    void whoMayOnlyLookIsShownNoWayThereAndSeesNothing() {
        Browser viewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(viewer.get(MESSAGES).statusCode()).isEqualTo(403);
        assertThat(viewer.get(LUCIA).body()).doesNotContain(MESSAGES);
        assertThat(hostess().get(MESSAGES + "/nothing").statusCode()).isEqualTo(404);
    }

    private void backToTheUsualRules() {
        var rules = messages.rules();
        rules.replace("test", DemoBusinesses.TRATTORIA, rules.of(DemoBusinesses.TRATTORIA), MessageRules.USUAL);
    }
}
