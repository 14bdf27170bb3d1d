package frontdesk.console.connections;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.accounts.Connector.Field;
import frontdesk.console.Trouble;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

/**
 * What was entered to connect an account; a secret that was left empty is the one that is kept already, as long as it goes to the same server: whoever may
 * change an account would else have its secrets sent to themselves.
 */
record AccountForm(String vendor, Map<String, String> settings, Map<String, Secret> secrets, List<Trouble> troubles) {
    private static final int LONGEST = 4_000;

    static AccountForm of(Connector connector, MultivaluedMap<String, String> sent, Optional<Account> kept) {
        var settings = new HashMap<String, String>();
        var secrets = new HashMap<String, Secret>();
        var troubles = new ArrayList<Trouble>();
        boolean stays =
                kept.filter(account -> isSameServer(connector, sent, account)).isPresent();
        for (Field field : connector.fields()) {
            String typed = word(sent, field);
            Optional<Secret> before = kept.flatMap(account -> account.secret(field.name()));
            boolean untouched = typed.isEmpty() && field.secret() && before.isPresent();
            if (untouched && stays) {
                secrets.put(field.name(), before.get());
            } else if (untouched && field.required()) {
                troubles.add(
                        new Trouble(field.name(), "The server is another one. Enter again: " + field.label() + "."));
            } else {
                wrong(field, typed).ifPresent(sentence -> troubles.add(new Trouble(field.name(), sentence)));
                if (!typed.isEmpty() && field.secret()) {
                    secrets.put(field.name(), Secret.of(typed));
                } else if (!typed.isEmpty()) {
                    settings.put(field.name(), typed);
                }
            }
        }
        return new AccountForm(connector.vendor(), settings, secrets, troubles);
    }

    private static boolean isSameServer(Connector connector, MultivaluedMap<String, String> sent, Account kept) {
        return connector.fields().stream().filter(Field::leads).allMatch(field -> server(word(sent, field))
                .equals(server(kept.setting(field.name()).orElse(""))));
    }

    /** Of an address what says who is asked, and how safely; anything else as it stands. */
    private static String server(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return isAddress(typed) ? lower.replaceFirst("(?<=[^:/])/.*", "").replaceFirst("[?#].*", "") : lower;
    }

    /** Spaces around it are slips of copying. */
    private static String word(MultivaluedMap<String, String> sent, Field field) {
        String value = sent.getFirst(field.name());
        return value == null ? "" : value.replace("\0", "").strip();
    }

    private static Optional<String> wrong(Field field, String typed) {
        if (typed.isEmpty()) {
            return field.required() ? Optional.of("Fill in: " + field.label() + ".") : Optional.empty();
        }
        if (typed.length() > LONGEST) {
            return Optional.of(field.label() + " is too long.");
        }
        boolean fits =
                switch (field.kind()) {
                    case URL -> isAddress(typed);
                    case EMAIL -> typed.matches("[^@\\s]+@[^@\\s]+");
                    case HOST -> typed.matches("[A-Za-z0-9.-]{1,253}");
                    case PORT -> typed.matches("[0-9]{1,5}");
                    case CHOICE -> field.choices().contains(typed);
                    // It goes into a header, which takes nothing else; and what refuses it there quotes it.
                    case SECRET -> typed.matches("[ -~]+");
                    case TEXT, PASSWORD -> true;
                };
        return fits ? Optional.empty() : Optional.of("Correct: " + field.label() + ".");
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return address.getScheme() != null
                    && address.getScheme().matches("https?|webcals?")
                    && address.getHost() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** The account as it would be kept, to be tried out first. */
    Account account(BusinessId business) {
        return new Account(business, vendor, settings, secrets, Instant.EPOCH);
    }
}
