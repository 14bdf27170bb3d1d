package frontdesk.business;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.kernel.BusinessId;

import static org.assertj.core.api.Assertions.assertThat;

/** What an owner's business is when it begins as a template. */
class OwnTemplateTest {
    private static final OwnTemplate IN_SPAIN =
            new OwnTemplate("Salón Ñandú", "salon-nandu", "ES", ZoneId.of("Europe/Madrid"));

    static List<String> templates() {
        return BusinessFile.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsSoundAnywhere(String template) {
        Business made = BusinessFile.template(template, BusinessId.next(), IN_SPAIN);

        assertThat(Soundness.faults(made)).isEmpty();
        assertThat(made.name()).isEqualTo("Salón Ñandú");
        assertThat(made.slug()).isEqualTo("salon-nandu");
        assertThat(made.greeting()).contains("Salón Ñandú");
        assertThat(made.number()).isNull();
        assertThat(made.person()).isNull();
        assertThat(made.address()).isEmpty();
    }

    @Test
    void itsPricesAndHolidaysAreThoseOfItsCountry() {
        Business made = BusinessFile.template("hair-salon", BusinessId.next(), IN_SPAIN);

        assertThat(BusinessFile.write(made)).contains("EUR").doesNotContain("GBP");
        assertThat(Objects.requireNonNull(made.calendar().holidays()).places()).containsExactly("es");
    }

    @Test
    void atHomeTheHolidaysOfTheTemplatesRegionStay() {
        var atHome = new OwnTemplate("Cuts", "cuts", "GB", ZoneId.of("Europe/London"));
        Business made = BusinessFile.template("hair-salon", BusinessId.next(), atHome);

        assertThat(Objects.requireNonNull(made.calendar().holidays()).places()).containsExactly("gb", "eng");
    }

    @ParameterizedTest
    @CsvSource({"Café Müller,cafe-muller", "  Nina's Hair & More!,nina-s-hair-more", "東京,''", "A,a"})
    void aShortNameHoldsWhatCanStandInAnAddress(String name, String expected) {
        assertThat(ShortName.of(name)).isEqualTo(expected);
    }
}
