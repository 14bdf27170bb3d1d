package frontdesk.errand;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.errand.Errand.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What users write: an answer while a provider holds the line, or a new errand; and what is not ours. */
class ErrandTextsTest {
    private final Account account = new Account();
    private final ErrandTexts texts = new ErrandTexts(account.errands);

    @AfterEach
    void close() throws Exception {
        account.close();
    }

    private Optional<String> writes(String body, String message) {
        return texts.written(Account.ID, Account.ANA, body, message);
    }

    @Test
    void anAnswerReachesTheCallAndIsThankedFor() {
        account.agents.has(Account.FIRST, "2026-11-27 10:30", "2026-11-27 11:00");
        Errand errand = account.make("Friday afternoon");
        account.run();

        assertThat(writes("2", "SM1")).contains("Thank you: Friday 27 November at 10:30 AM. I tell Dr. First.");
        account.run();
        assertThat(account.status(errand)).isInstanceOf(Status.Booked.class);
        assertThat(writes("2", "SM1"))
                .as("told twice")
                .contains("Thank you: Friday 27 November at 10:30 AM. I tell Dr. First.");
        assertThat(writes("2", "SM2")).as("nothing is asked any more").isEmpty();
    }

    @Test
    void noneOfThemAndWordsArePassedOnToo() {
        account.agents.has(Account.FIRST, "2026-11-27 11:00");
        account.agents.has(Account.SECOND, "2026-11-27 11:15");
        account.make("Friday afternoon");
        account.run();
        assertThat(writes("no", "SM1")).contains("Thank you: none of these. I ask Dr. First for another time.");
        account.run();
        assertThat(writes("I am not sure yet", "SM2")).contains("Thank you, I tell Dr. Second.");
    }

    @Test
    void aPictureIsNoAnswer() {
        account.agents.has(Account.FIRST, "2026-11-27 10:00", "2026-11-27 10:30");
        account.make("Friday afternoon");
        account.run();

        assertThat(writes("", "SM1")).isEmpty();
        assertThat(writes("START", "SM2")).isEmpty();
        assertThat(writes("2", "SM3")).contains("Thank you: Friday 27 November at 10:00 AM. I tell Dr. First.");
    }

    @Test
    void whoIsKnownAsksForAnErrandInOneSentence() {
        account.make("Friday afternoon", Account.ana("Spanish"), null);
        account.errands.directory(Account.ID, "dentist", Account.PROVIDERS);

        assertThat(writes("Recado: dentist, viernes por la tarde", "SM1"))
                .contains("Llamo por usted: dentist, viernes por la tarde. Le aviso en cuanto sepa más.");
        assertThat(writes("Recado: dentist, viernes por la tarde", "SM1")).isPresent();
        List<Errand> made = account.errands.list(Account.ID, null, null, 10);
        assertThat(made).hasSize(2);
        assertThat(made.getFirst().user().name()).isEqualTo("Ana");
        assertThat(made.getFirst().wish().words()).isEqualTo("viernes por la tarde");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        account.make("Friday afternoon");
        assertThat(writes("errand: a plumber, tomorrow", "SM1")).contains("I know nobody to call for plumber.");
        assertThat(writes("Errand: a dentist, when the moon is blue", "SM2"))
                .contains(
                        "I did not understand when you would like to go. Please write it again with a day and a time.");
    }

    @Test
    void whatIsNotOursIsLeftToOthers() {
        assertThat(writes("errand: a dentist, tomorrow", "SM1"))
                .as("nobody knows them")
                .isEmpty();
        account.make("Friday afternoon");
        assertThat(writes("Do you have a table for two?", "SM2")).isEmpty();
        assertThat(writes("errand of mercy", "SM3")).isEmpty();
        assertThat(writes("help", "SM4")).isEmpty();
    }
}
