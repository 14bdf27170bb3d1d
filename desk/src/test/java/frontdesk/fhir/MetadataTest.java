package frontdesk.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What we say of ourselves. */
class MetadataTest {
    @Test
    void theCapabilityStatementKeepsTheRulesOfFhir() {
        CapabilityStatement statement = Rules.kept(Metadata.capabilities());
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(one -> one.getType())
                .containsExactly("Schedule", "Slot", "Appointment");
    }

    @Test
    void theRulesAreTold() {
        assertThatThrownBy(() -> Rules.kept(Metadata.capabilities().setFhirVersion(null)))
                .isInstanceOf(AssertionError.class);
    }
}
