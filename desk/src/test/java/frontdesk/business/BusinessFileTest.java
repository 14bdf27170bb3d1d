package frontdesk.business;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.BusinessId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BusinessFileTest {
    private static final BusinessId ID = BusinessId.of("33333333-0000-4000-8000-000000000001");
    private static final String SMALL = """
            {"name": "Nail Bar", "slug": "nail-bar", "kind": "APPOINTMENTS", "zone": "Europe/Paris", "region": "FR",
             "hours": {"MONDAY": ["09:00-12:00", "18:00-02:00"]},
             "services": [{"id": "manicure", "name": "manicure", "duration": "PT30M", "step": 30, "resources": ["lea"]}],
             "resources": [{"id": "lea", "type": "STAFF", "name": "Léa", "capacity": 1}]}
            """;

    static List<String> templates() {
        return BusinessFile.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsSound(String template) {
        assertThat(Soundness.faults(BusinessFile.template(template, ID))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsWrittenIsReadBack(String template) {
        Business business = BusinessFile.template(template, ID);

        assertThat(BusinessFile.read(BusinessFile.write(business), ID)).isEqualTo(business);
        assertThat(BusinessDocument.read(BusinessDocument.write(business))).isEqualTo(business);
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        Business business = BusinessFile.read(SMALL, ID);

        assertThat(business.greeting()).isEqualTo("Nail Bar, how can I help you?");
        assertThat(business.services().getFirst().shape()).isEqualTo(Shape.PLAIN);
        assertThat(business.hours().values()).containsExactly(List.of(new Span(540, 720), new Span(1080, 1560)));
        assertThat(Soundness.faults(business)).isEmpty();
    }

    @Test
    void theSameWordIsTheSameServiceWheneverTheFileIsRead() {
        assertThat(BusinessFile.read(SMALL, ID)).isEqualTo(BusinessFile.read(SMALL, ID));
        assertThat(BusinessFile.read(SMALL, BusinessId.next())
                        .services()
                        .getFirst()
                        .id())
                .isNotEqualTo(BusinessFile.read(SMALL, ID).services().getFirst().id());
    }

    @Test
    void aMisspeltFieldIsNamed() {
        assertThatThrownBy(() -> BusinessFile.read(SMALL.replace("\"step\"", "\"stepp\""), ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no “stepp” in services[0]")
                .hasMessageContaining("step");
    }

    @Test
    void aResourceThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> BusinessFile.read(SMALL.replace("[\"lea\"]", "[\"mia\"]"), ID))
                .hasMessage("“manicure” needs “mia”, which is not among the resources: lea.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "\"x\""})
    void whatIsNoBusinessIsSaidSo(String json) {
        assertThatThrownBy(() -> BusinessFile.read(json, ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-17", "25:00-26:00", "09:00", "morning"})
    void hoursThatCannotBeReadSaySo(String hours) {
        assertThatThrownBy(() -> BusinessFile.read(SMALL.replace("09:00-12:00", hours), ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("09:00-17:00");
    }

    @Test
    void hoursAreReadAsTheyAreWritten() {
        for (String hours : List.of("09:00-17:00", "18:00-02:00", "00:00-00:00", "12:30-12:45")) {
            assertThat(Span.of(hours).toString()).isEqualTo(hours);
        }
        assertThat(Span.of("00:00-24:00")).isEqualTo(new Span(0, 1440));
    }
}
