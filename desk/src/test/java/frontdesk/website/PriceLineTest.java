package frontdesk.website;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.website.Findings.Offer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken for something on offer. */
class PriceLineTest {
    /** Name, minutes, price and currency, a bar between them. */
    private static List<String> offers(String... lines) {
        Offers offers = new Offers();
        for (String line : lines) {
            offers.take(line);
        }
        return offers.all().stream().map(PriceLineTest::written).toList();
    }

    private static String written(Offer offer) {
        return "%s|%s|%s|%s".formatted(offer.name(), offer.minutes(), offer.price(), offer.currency());
    }

    @Test
    void aPriceStandsBeforeOrBehindAndTheRestIsTheName() {
        assertThat(offers(
                        "Ladies' cut & blow-dry ......... £45",
                        "Corte de pelo — 25 € (45 min)",
                        "Damenschnitt 45 Min. 39,00 EUR",
                        "Deep tissue massage | 60 min | $95.50",
                        "Colour from £89.00, 1½ hours",
                        "Farbe ab 1.250,- €",
                        "Sports massage 1 hr 15 mins £60",
                        "Consulta 50 euros"))
                .containsExactly(
                        "Ladies' cut & blow-dry|null|45|GBP",
                        "Corte de pelo|45|25|EUR",
                        "Damenschnitt|45|39.00|EUR",
                        "Deep tissue massage|60|95.50|",
                        "Colour|90|89.00|GBP",
                        "Farbe|null|1250|EUR",
                        "Sports massage|75|60|GBP",
                        "Consulta|null|50|EUR");
    }

    @Test
    void aNameMayStandOnTheLineAboveItsLengthAndItsPrice() {
        assertThat(offers("Our services", "Haircut", "45 min", "£42", "Beard trim", "£18", "Opening hours"))
                .containsExactly("Haircut|45|42|GBP", "Beard trim|null|18|GBP");
    }

    @Test
    void whatIsThereTwiceIsTakenOnceAndSentencesAreNot() {
        assertThat(offers(
                        "Haircut £42",
                        "HAIRCUT £50",
                        "We spent 30 minutes waiting. It was worth the £10 we paid for it.",
                        "Why wait 30 minutes?",
                        "Write to us@example.com, 5 min"))
                .containsExactly("Haircut|null|42|GBP");
    }
}
