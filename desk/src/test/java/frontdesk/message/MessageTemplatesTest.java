package frontdesk.message;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class MessageTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Language SPANISH = new Language("es");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Database database = TestDatabase.fresh();
    private final Journal journal = new Journal(database, clock);
    private final MessageTemplates templates = new MessageTemplates(database, journal, clock);
    private final BusinessId business = BusinessId.next();

    @Test
    void ourWordsStandUntilTheBusinessWritesItsOwnAndAgainAfterwards() {
        assertThat(missed(SPANISH)).startsWith("Lucia: sentimos no haber atendido");
        var own = new Template(Occasion.MISSED_CALL, "Aquí {business}. ¡Escríbanos!");
        write(own);
        assertThat(missed(SPANISH)).isEqualTo("Aqui Lucia. ¡Escribanos!");
        assertThat(missed(Language.ENGLISH)).startsWith("Lucia: sorry");
        assertThat(templates.reset("user:rosa", business, SPANISH, own)).isTrue();
        assertThat(templates.reset("user:rosa", business, SPANISH, own)).isFalse();
        assertThat(missed(SPANISH)).startsWith("Lucia: sentimos no haber atendido");
    }

    @Test
    void whatWasWrittenSinceItWasLookedAtIsNeitherReplacedNorTakenBack() {
        var first = new Template(Occasion.MISSED_CALL, "Hola de {business}");
        var second = new Template(Occasion.MISSED_CALL, "Aquí {business}");
        assertThat(templates.replace("user:rosa", business, SPANISH, null, first))
                .isTrue();
        assertThat(templates.replace("user:ben", business, SPANISH, null, second))
                .isFalse();
        assertThat(templates.reset("user:ben", business, SPANISH, second)).isFalse();
        assertThat(missed(SPANISH)).isEqualTo("Hola de Lucia");
        assertThat(templates.replace("user:ben", business, SPANISH, first, second))
                .isTrue();
    }

    @Test
    void speakersOfOneLanguageEverywhereAreWrittenToInTheSameWords() {
        write(new Template(Occasion.MISSED_CALL, "Hola de {business}"));
        assertThat(missed(new Language("es-MX"))).isEqualTo("Hola de Lucia");
    }

    @Test
    void whatHasAFaultIsNotKept() {
        var faulty = new Template(Occasion.MISSED_CALL, "{oops}");
        assertThatThrownBy(() -> write(faulty)).isInstanceOf(IllegalArgumentException.class);
        assertThat(templates.own(business, Occasion.MISSED_CALL, SPANISH)).isEmpty();
    }

    @Test
    void theAuditTrailKeepsThatItWasDoneAndNotTheWords() {
        write(new Template(Occasion.MISSED_CALL, "Hola de {business}"));
        assertThat(journal.auditTrail().entries(business, NOW.minusSeconds(1), NOW.plusSeconds(60), 5))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("user:rosa", "template saved", "template missed-call es"));
    }

    @Test
    void anotherBusinessKeepsItsOwnWords() {
        write(new Template(Occasion.MISSED_CALL, "Hola"));
        assertThat(templates.own(DemoBusinesses.CLINIC, Occasion.MISSED_CALL, SPANISH))
                .isEmpty();
    }

    private void write(Template own) {
        assertThat(templates.replace("user:rosa", business, SPANISH, null, own)).isTrue();
    }

    private String missed(Language language) {
        return templates.written(
                business,
                Occasion.MISSED_CALL,
                language,
                Map.of(Placeholder.BUSINESS, "Lucia", Placeholder.NUMBER, "555"));
    }
}
