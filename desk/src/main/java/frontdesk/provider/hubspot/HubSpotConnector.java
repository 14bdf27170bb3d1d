package frontdesk.provider.hubspot;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;

/** HubSpot among the accounts that a business may connect. */
public final class HubSpotConnector implements Connector {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HubSpotRest rest;

    public HubSpotConnector(URI base) {
        this.rest = new HubSpotRest(base);
    }

    @Override
    public String vendor() {
        return HubSpotCrm.VENDOR;
    }

    @Override
    public String title() {
        return "HubSpot";
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field(
                HubSpotCrm.TOKEN,
                "Access token",
                "Settings › Integrations › Private apps: make one with the scopes crm.objects.contacts.read and crm.objects.contacts.write.",
                Field.Kind.SECRET,
                true));
    }

    /** Looks for one contact, which changes nothing. */
    @Override
    public Trial tryOut(Account account) {
        Optional<Secret> token = account.secret(HubSpotCrm.TOKEN);
        if (token.isEmpty()) {
            return new Trial.Fails("Enter the access token.");
        }
        ObjectNode search = JSON.createObjectNode().put("limit", 1);
        search.putArray("filterGroups");
        try {
            rest.post(token.get(), "/crm/v3/objects/contacts/search", search);
            return new Trial.Works("HubSpot shows its contacts to this token.");
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails(
                    trouble.worthRetrying()
                            ? "HubSpot cannot be reached just now. Try again in a minute."
                            : "HubSpot refuses: " + trouble.getMessage()
                                    + ". Copy the token again, and look at its scopes.");
        }
    }
}
