package frontdesk.business;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.business.Drafts.Draft;
import frontdesk.journal.Journal;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody tries before it goes live. */
class DraftsTest {
    private static final String ANNA = "user:anna@example.com";
    private static final Language SPANISH = new Language("es");

    private static Database database;
    private static Drafts drafts;

    private final Business clinic = DemoBusinesses.clinic()
            .withTranslations(List.of(new Translation(SPANISH, "Hola.", Map.of("Check-up", "revisión"), List.of())));
    private final Business tried = clinic.with(b -> b.greeting("Rosa speaking.")
            .talk(new Talk(Talk.Brain.MODEL, "You are Rosa."))
            .sound(new Sound(List.of(Sound.Pick.named("deepgram")), List.of(Sound.Pick.named("elevenlabs:rosa"))))
            .translations(List.of(new Translation(SPANISH, "Soy Rosa.", Map.of(), List.of()))));

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        drafts = new Drafts(database, new Journal(database, Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everybodyTriesTheirOwnAndTheNewestOfIt() {
        drafts.keep(tried.withGreeting("Earlier."), ANNA);
        UUID earlier = drafts.of(clinic.id(), ANNA).orElseThrow().id();
        drafts.keep(tried, ANNA);
        Draft draft = drafts.of(clinic.id(), ANNA).orElseThrow();
        assertThat(draft.as()).isEqualTo(tried);
        assertThat(drafts.find(clinic.id(), draft.id())).contains(draft);
        assertThat(drafts.find(clinic.id(), earlier)).isEmpty();
        assertThat(drafts.find(DemoBusinesses.TRATTORIA, draft.id())).isEmpty();
        assertThat(drafts.of(clinic.id(), "user:ben@example.com")).isEmpty();
        drafts.drop(clinic.id(), ANNA);
        assertThat(drafts.of(clinic.id(), ANNA)).isEmpty();
    }

    @Test
    void onlyHowItPresentsItselfIsTakenFromIt() {
        Business now = clinic.withNumber(new PhoneNumber("+14155550177"));
        Business as = new Draft(UUID.randomUUID(), tried.withName("Another")).on(now);
        assertThat(as.name()).isEqualTo(clinic.name());
        assertThat(as.number()).isEqualTo(now.number());
        assertThat(as.greeting()).isEqualTo("Rosa speaking.");
        assertThat(as.talk()).isEqualTo(new Talk(clinic.talk().brain(), "You are Rosa."));
        assertThat(as.sound().ears()).isEqualTo(clinic.sound().ears());
        assertThat(as.sound().voices()).containsExactly(Sound.Pick.named("elevenlabs:rosa"));
        assertThat(as.translations())
                .containsExactly(new Translation(SPANISH, "Soy Rosa.", Map.of("Check-up", "revisión"), List.of()));
    }
}
