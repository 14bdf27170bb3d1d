package frontdesk.business;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.Money;

/**
 * What a business made from a template has of its own; the rest is as in the template, in the money and with the holidays of its country.
 *
 * @param region its country, by ISO 3166 code
 */
public record OwnTemplate(String name, String slug, String region, ZoneId zone) {

    void writeInto(ObjectNode file) {
        boolean abroad = !region.equals(file.path("region").asText());
        file.put("name", name).put("slug", slug).put("region", region).put("zone", zone.getId());
        file.remove("greeting");
        file.remove("address");
        if (abroad) {
            Money.currencyOf(region).ifPresent(currency -> pay(file, currency));
            if (file.path("calendar").path("holidays") instanceof ObjectNode holidays) {
                holidays.putArray("places").add(region.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The amounts stay: what they come to there is for the owner to say. */
    private static void pay(JsonNode part, Currency currency) {
        if (part instanceof ObjectNode object && object.has("currency")) {
            object.put("currency", currency.getCurrencyCode());
        }
        part.forEach(inner -> pay(inner, currency));
    }
}
