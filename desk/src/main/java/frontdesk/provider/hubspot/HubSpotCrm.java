package frontdesk.provider.hubspot;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.accounts.Accounts;
import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.people.Contact;
import frontdesk.people.Crm;
import frontdesk.people.CrmEntry;
import frontdesk.provider.http.Outsider;

/** HubSpot as a list of customers. A number is no key there, so that contacts are searched by it, as it is written and as HubSpot reckons it. */
public final class HubSpotCrm implements Crm {
    static final String VENDOR = "hubspot";
    static final String TOKEN = "token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXISTING = Pattern.compile("Existing ID: *([0-9]+)");
    /** HubSpot takes no more filter groups than six. */
    private static final int MOST_GROUPS = 6;

    private final Accounts accounts;
    private final HubSpotRest rest;

    public HubSpotCrm(Accounts accounts, URI base) {
        this(accounts, new HubSpotRest(base));
    }

    HubSpotCrm(Accounts accounts, HubSpotRest rest) {
        this.accounts = accounts;
        this.rest = rest;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public Optional<Instant> connectedSince(BusinessId business) {
        return accounts.of(business, VENDOR).map(Account::connectedAt);
    }

    @Override
    public Optional<String> find(BusinessId business, Contact contact) {
        ObjectNode search = JSON.createObjectNode().put("limit", 1);
        ArrayNode groups = search.putArray("filterGroups");
        contact.emails().forEach(email -> group(groups, "email", "EQ", email));
        for (PhoneNumber phone : contact.phones()) {
            group(groups, "phone", "EQ", phone.e164());
            group(groups, "hs_searchable_calculated_phone_number", "EQ", phone.national());
        }
        return first(rest.post(token(business), "/crm/v3/objects/contacts/search", search));
    }

    @Override
    public String make(BusinessId business, Contact contact) {
        ObjectNode body = JSON.createObjectNode();
        body.set("properties", properties(contact));
        Outsider.Answer answer = rest.post(token(business), "/crm/v3/objects/contacts", body);
        return answer.status() == 409 ? existing(answer) : id(answer);
    }

    @Override
    public boolean update(BusinessId business, String theirs, Contact contact) {
        ObjectNode properties = properties(contact);
        Outsider.Answer answer = patch(business, theirs, properties);
        if (answer.status() == 409) {
            // The e-mail is another contact's there, who keeps it; the rest is brought up to date all the same.
            answer = patch(business, theirs, properties.without("email"));
        }
        if (answer.status() / 100 == 2) {
            // Another than the one asked for where they have merged it since: the old one leads there.
            id(answer);
        }
        return answer.status() != 404;
    }

    private Outsider.Answer patch(BusinessId business, String theirs, ObjectNode properties) {
        ObjectNode body = JSON.createObjectNode();
        body.set("properties", properties);
        return rest.patch(token(business), "/crm/v3/objects/contacts/" + theirs, body);
    }

    @Override
    public Optional<String> find(BusinessId business, CrmEntry entry) {
        var shape = HubSpotEntry.of(entry);
        ObjectNode search = JSON.createObjectNode().put("limit", 1);
        group(search.putArray("filterGroups"), shape.titleProperty(), shape.titleOperator(), shape.sought());
        return first(rest.post(token(business), "/crm/v3/objects/" + shape.type() + "/search", search));
    }

    @Override
    public String make(BusinessId business, String contact, CrmEntry entry) {
        var shape = HubSpotEntry.of(entry);
        ObjectNode body = JSON.createObjectNode();
        body.set("properties", shape.properties());
        ObjectNode association = body.putArray("associations").addObject();
        association.putObject("to").put("id", contact);
        association
                .putArray("types")
                .addObject()
                .put("associationCategory", "HUBSPOT_DEFINED")
                .put("associationTypeId", shape.toContact());
        return id(rest.post(token(business), "/crm/v3/objects/" + shape.type(), body));
    }

    private Secret token(BusinessId business) {
        return accounts.of(business, VENDOR)
                .flatMap(account -> account.secret(TOKEN))
                .orElseThrow(() -> OutsideTrouble.lasting(VENDOR, "no account is connected"));
    }

    private static ObjectNode properties(Contact contact) {
        ObjectNode properties = JSON.createObjectNode();
        if (!contact.name().isBlank()) {
            int last = contact.name().lastIndexOf(' ');
            properties.put(
                    "firstname", last < 0 ? contact.name() : contact.name().substring(0, last));
            // Who told us a first name only keeps the last name that stands there.
            if (last >= 0) {
                properties.put("lastname", contact.name().substring(last + 1));
            }
        }
        contact.emails().stream().findFirst().ifPresent(email -> properties.put("email", email));
        contact.phones().stream().findFirst().ifPresent(phone -> properties.put("phone", phone.e164()));
        return properties;
    }

    private static void group(ArrayNode groups, String property, String operator, String value) {
        if (groups.size() < MOST_GROUPS) {
            groups.addObject()
                    .putArray("filters")
                    .addObject()
                    .put("propertyName", property)
                    .put("operator", operator)
                    .put("value", value);
        }
    }

    private static Optional<String> first(Outsider.Answer answer) {
        JsonNode results = read(answer).path("results");
        if (!results.isArray()) {
            throw unreadable();
        }
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(results.get(0).path("id").asText());
    }

    private static String existing(Outsider.Answer answer) {
        Matcher existing = EXISTING.matcher(read(answer).path("message").asText());
        if (!existing.find()) {
            throw OutsideTrouble.lasting(VENDOR, "it has this contact already and does not say which");
        }
        return existing.group(1);
    }

    private static String id(Outsider.Answer answer) {
        String id = read(answer).path("id").asText();
        if (id.isEmpty()) {
            throw unreadable();
        }
        return id;
    }

    private static OutsideTrouble unreadable() {
        return OutsideTrouble.passing(VENDOR, "it answered something that we do not understand");
    }

    private static JsonNode read(Outsider.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw OutsideTrouble.passing(VENDOR, "it answered something that is no JSON", notJson);
        }
    }
}
